package io.rosterlake.transforms.certificate;

import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement;
import java.util.List;

/**
 * Whom of the people that it counts a scheme asks to hold a certificate.
 *
 * @param certificate its {@link CertificateName}
 * @param asked who is asked; somebody whom any of them means needs the certificate
 * @param ruling the rules, with their citations
 */
public record CertificateNeed(String certificate, List<CertificateRequirement> asked, Ruling ruling) {
    private static final String CERTIFICATE = "certificate";
    private static final List<String> QUESTION = List.of(CERTIFICATE);

    public CertificateNeed {
        asked = List.copyOf(asked);
    }

    /** The certificates that a scheme asks for, in the order of its file. */
    public static List<CertificateNeed> of(Scheme scheme) {
        List<CertificateRequirement> asked = CertificateRequirement.of(scheme);
        return asked.stream()
                .map(CertificateNeed::name)
                .distinct()
                .map(name -> of(
                        scheme,
                        name,
                        asked.stream().filter(one -> name(one).equals(name)).toList()))
                .toList();
    }

    private static CertificateNeed of(Scheme scheme, String name, List<CertificateRequirement> asked) {
        return new CertificateNeed(
                name,
                asked,
                Ruling.of(
                        asked.stream().map(CertificateRequirement::rule).toList(),
                        Section.CERTIFICATES,
                        QUESTION,
                        List.of(scheme.scope().grounds())));
    }

    /** What the scheme says about certificates that it does not ask for: nothing, or our copy has lost it. */
    public static Ruling ofOthers(Scheme scheme) {
        List<SchemeRule> lost = Ruling.lost(scheme, Section.CERTIFICATES)
                .filter(rule -> !rule.parameters().containsKey(CERTIFICATE))
                .toList();
        return Ruling.of(lost, Section.CERTIFICATES, QUESTION, List.of());
    }

    private static String name(CertificateRequirement requirement) {
        return CertificateName.of(requirement.certificate());
    }
}
