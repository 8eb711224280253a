package io.rosterlake.transforms.scheme.requirement;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that a scheme asks for.
 *
 * @param certificate its name, as registers write it
 * @param requiredOf of whom, among those whom the scheme counts
 * @param maximumAge up to this age in years, included, when it is required of the {@link RequiredOf#AGED}; else null
 * @param rule the rule, for its citation and basis
 */
public record CertificateRequirement(
        String certificate, RequiredOf requiredOf, @Nullable Integer maximumAge, SchemeRule rule) {
    /** Of whom a certificate is required. */
    public enum RequiredOf {
        EVERYBODY,
        /** Those up to an age. */
        AGED,
        /** Those on labour-security posts. */
        LABOUR_POSTS
    }

    /** The requirements of a scheme. */
    public static List<CertificateRequirement> of(Scheme scheme) {
        return RuleParameters.usable(scheme, Section.CERTIFICATES)
                .flatMap(rule -> of(rule).stream())
                .toList();
    }

    private static Optional<CertificateRequirement> of(RuleParameters rule) {
        return rule.word("certificate").flatMap(certificate -> rule.word("required_of")
                .map(CertificateRequirement::requiredOf)
                .map(of -> new CertificateRequirement(
                        certificate, of, of == RequiredOf.AGED ? rule.wholeNumber("maximum_age") : null, rule.rule())));
    }

    private static RequiredOf requiredOf(String code) {
        return switch (code) {
            case "everybody" -> RequiredOf.EVERYBODY;
            case "aged" -> RequiredOf.AGED;
            case "labour_posts" -> RequiredOf.LABOUR_POSTS;
            default -> throw new IllegalStateException("Not a value of required_of: " + code);
        };
    }
}
