package io.rosterlake.transforms.pay;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What pay depends on, of one person in one district's last register, or of one who is hired later.
 *
 * @param personKey person key
 * @param staffGroup staff group
 * @param postLevel {@code head}, {@code deputy} or {@code staff}; empty when nobody knows it
 * @param post the post, such as {@code member}; null when it could not be read
 * @param grade pay grade; null when the register does not give it
 * @param gradeSince the month since which the person has the grade; null when nobody knows
 * @param probationUntil the last month of probation; null without one
 * @param certificates the month in which each social-work level was first obtained
 * @param appraisals appraisal grades by year
 * @param retiresIn the last month that is paid; null when it is not known or does not matter
 * @param history what contributions of the running year are computed of; null in the first projection
 * @param comesIn the first month that is paid, of somebody who is hired later; null for people of the register
 */
public record PayPerson(
        String personKey,
        String staffGroup,
        String postLevel,
        @Nullable String post,
        @Nullable Integer grade,
        @Nullable YearMonth gradeSince,
        @Nullable YearMonth probationUntil,
        Map<CertificateLevel, YearMonth> certificates,
        Map<Integer, String> appraisals,
        @Nullable YearMonth retiresIn,
        @Nullable History history,
        @Nullable YearMonth comesIn) {
    public PayPerson {
        certificates = Map.copyOf(certificates);
        appraisals = Map.copyOf(appraisals);
    }

    /** Somebody of the register. */
    public PayPerson(
            String personKey,
            String staffGroup,
            String postLevel,
            @Nullable String post,
            @Nullable Integer grade,
            @Nullable YearMonth gradeSince,
            @Nullable YearMonth probationUntil,
            Map<CertificateLevel, YearMonth> certificates,
            Map<Integer, String> appraisals,
            @Nullable YearMonth retiresIn,
            @Nullable History history) {
        this(
                personKey,
                staffGroup,
                postLevel,
                post,
                grade,
                gradeSince,
                probationUntil,
                certificates,
                appraisals,
                retiresIn,
                history,
                null);
    }

    /**
     * Pay of a calendar year until the month before a projection begins, and the base that it rests on.
     *
     * @param base the base of the year's contributions before floor and ceiling
     * @param sum pay of the year's months so far
     * @param months how many months that is
     */
    public record History(java.math.BigDecimal base, java.math.BigDecimal sum, int months) {}

    /** The same person with another probation, as another scheme may have it. */
    public PayPerson onProbationUntil(@Nullable YearMonth month) {
        return new PayPerson(
                personKey,
                staffGroup,
                postLevel,
                post,
                grade,
                gradeSince,
                month,
                certificates,
                appraisals,
                retiresIn,
                history,
                comesIn);
    }

    /** The same person without anything that is known of their pay so far. */
    public PayPerson withoutHistory() {
        return new PayPerson(
                personKey,
                staffGroup,
                postLevel,
                post,
                grade,
                gradeSince,
                probationUntil,
                certificates,
                appraisals,
                retiresIn,
                null,
                comesIn);
    }

    /** True for people who stay on past retirement under an agreement of their own. */
    public boolean isRetained() {
        return staffGroup.equals(Standing.RETAINED);
    }

    /** The newest appraisal that is on record. */
    Optional<String> lastAppraisal() {
        return appraisals.isEmpty()
                ? Optional.empty()
                : Optional.of(new TreeMap<>(appraisals).lastEntry().getValue());
    }

    /** The highest level whose allowance is paid in a month: from the January after it was obtained. */
    public Optional<CertificateLevel> certificateIn(YearMonth month) {
        List<CertificateLevel> paid = certificates.entrySet().stream()
                .filter(entry -> entry.getValue().getYear() < month.getYear())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return paid.isEmpty() ? Optional.empty() : Optional.of(paid.get(paid.size() - 1));
    }

    /** False after the month of retirement, and before somebody is hired. */
    public boolean isPaidIn(YearMonth month) {
        return (retiresIn == null || !month.isAfter(retiresIn)) && !comesAfter(month);
    }

    /** True for somebody who has not been hired yet in a month. */
    public boolean comesAfter(YearMonth month) {
        return comesIn != null && month.isBefore(comesIn);
    }

    /** True in the months of probation. */
    public boolean isOnProbationIn(YearMonth month) {
        return probationUntil != null && !month.isAfter(probationUntil);
    }
}
