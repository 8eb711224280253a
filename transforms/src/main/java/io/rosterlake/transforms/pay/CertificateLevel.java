package io.rosterlake.transforms.pay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels of social-work qualifications, from the lowest. */
public enum CertificateLevel {
    JUNIOR("助理社会工作师"),
    MIDDLE("社会工作师"),
    SENIOR("高级社会工作师");

    private final String certificate;

    CertificateLevel(String certificate) {
        this.certificate = certificate;
    }

    /** The parameter of schemes that has its allowance, such as {@code junior}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The certificate in {@code silver.certificate}. */
    public String certificate() {
        return certificate;
    }

    /** The level of a certificate, if it is one of these qualifications. */
    public static Optional<CertificateLevel> of(String certificate) {
        return Arrays.stream(values())
                .filter(level -> level.certificate.equals(certificate))
                .findFirst();
    }
}
