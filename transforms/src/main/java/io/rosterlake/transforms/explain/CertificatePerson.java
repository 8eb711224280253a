package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.certificate.CertificateName;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement.RequiredOf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a cell of {@code gold.certificate_coverage} at a month's end.
 *
 * @param person the person
 * @param end the month's last day
 * @param certificate the certificate in question
 * @param obtained all certificates that they have obtained by that day
 */
record CertificatePerson(PersonMonth person, LocalDate end, String certificate, List<HeldCertificate> obtained) {
    private static final int MONTHS_A_YEAR = 12;
    private static final int EXPIRING_DAYS = 90;

    static CertificatePerson of(PersonMonth person, String certificate, Evidence evidence) {
        LocalDate end = person.month().atEndOfMonth();
        return new CertificatePerson(
                person,
                end,
                certificate,
                evidence.certificates(person.key()).stream()
                        .filter(held -> !held.obtainedOn().isAfter(end))
                        .sorted(Comparator.comparing(HeldCertificate::obtainedOn)
                                .thenComparing(HeldCertificate::certificate))
                        .toList());
    }

    /** The certificates in question; it may have been obtained twice. */
    List<HeldCertificate> own() {
        return named(certificate);
    }

    /** The certificates by which it is decided: its own, and for a social-work level all levels. */
    List<HeldCertificate> deciding() {
        boolean isLevel = CertificateName.SOCIAL_WORK.contains(certificate);
        return isLevel
                ? obtained.stream()
                        .filter(held -> CertificateName.SOCIAL_WORK.contains(held.certificate()))
                        .toList()
                : own();
    }

    boolean holds() {
        return !own().isEmpty() && countsHere();
    }

    boolean holdsAtAnotherLevel() {
        return !own().isEmpty() && !countsHere();
    }

    boolean holdsValid() {
        return holds() && isValid(certificate);
    }

    /** Valid, and no more 90 days after the month's end. */
    boolean isExpiring() {
        return holdsValid()
                && own().stream()
                        .map(HeldCertificate::lastDay)
                        .allMatch(last -> last != null && !last.isAfter(end.plusDays(EXPIRING_DAYS)));
    }

    /** Of several social-work levels the highest valid one counts, else the highest. */
    private boolean countsHere() {
        int level = CertificateName.SOCIAL_WORK.indexOf(certificate);
        if (level < 0) {
            return true;
        }
        int highestValid = highestLevel(this::isValid);
        return level
                == (highestValid >= 0
                        ? highestValid
                        : highestLevel(name -> !named(name).isEmpty()));
    }

    /** The highest level with some property; -1 when none has it. */
    private static int highestLevel(Predicate<String> has) {
        return IntStream.range(0, CertificateName.SOCIAL_WORK.size())
                .filter(level -> has.test(CertificateName.SOCIAL_WORK.get(level)))
                .max()
                .orElse(-1);
    }

    private List<HeldCertificate> named(String name) {
        return obtained.stream().filter(held -> held.certificate().equals(name)).toList();
    }

    private boolean isValid(String name) {
        return named(name).stream().map(HeldCertificate::lastDay).anyMatch(last -> last == null || !last.isBefore(end));
    }

    /** Age in whole years by months; null when the month of birth is not known. */
    @Nullable
    Long age() {
        return person.birth() == null
                ? null
                : Long.valueOf(ChronoUnit.MONTHS.between(person.birth(), person.month()) / MONTHS_A_YEAR);
    }

    /** Whether one of the requirements means the person. */
    boolean isMeant(List<CertificateRequirement> asked) {
        return asked.stream().anyMatch(this::isMeant);
    }

    private boolean isMeant(CertificateRequirement asked) {
        Long age = age();
        boolean post = asked.requiredOf() != RequiredOf.LABOUR_POSTS || person.labourPost();
        return post
                && (asked.maximumAge() == null || (age != null && age <= Objects.requireNonNull(asked.maximumAge())));
    }
}
