package io.rosterlake.transforms.pay;

import org.jspecify.annotations.Nullable;

/**
 * What somebody's pay of one month depends on, besides the month itself. People who stand alike are paid alike, so
 * whoever pays many people need reckon each standing once.
 *
 * @param staffGroup staff group
 * @param postLevel {@code head}, {@code deputy} or {@code staff}
 * @param post the post, such as {@code member}; null when it does not matter or could not be read
 * @param grade pay grade; null when nobody knows it
 * @param certificate the highest level whose allowance is paid; null without one
 * @param onProbation in the months of probation
 * @param yearEnd of what the bonus is computed; null in months without bonus
 */
public record Standing(
        String staffGroup,
        String postLevel,
        @Nullable String post,
        @Nullable Integer grade,
        @Nullable CertificateLevel certificate,
        boolean onProbation,
        @Nullable YearEnd yearEnd) {
    /** The staff group of people who stay on past retirement. */
    public static final String RETAINED = "retained_retiree";

    /**
     * The year that a bonus is for.
     *
     * @param grade the grade in its December
     * @param appraisal its appraisal
     */
    public record YearEnd(int grade, String appraisal) {}

    /** True for people who stay on past retirement under an agreement of their own. */
    public boolean isRetained() {
        return staffGroup.equals(RETAINED);
    }
}
