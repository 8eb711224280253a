package io.rosterlake.transforms.retirement;

import java.time.YearMonth;

/**
 * Whom the rule on delayed retirement treats alike.
 *
 * @param code the class in registers: {@code M60}, {@code F55} or {@code F50}
 * @param originalAge retirement age in years without delay
 * @param firstDelayedBirthMonth who was born earlier retires without delay
 * @param birthMonthsPerStep for so many months of birth the delay grows by one month
 * @param largestDelayMonths where the delay ends to grow
 */
record RetirementClass(
        String code,
        int originalAge,
        YearMonth firstDelayedBirthMonth,
        int birthMonthsPerStep,
        int largestDelayMonths) {

    /** Whom the class can be of: {@code male} or {@code female}. */
    String sex() {
        return code.startsWith("M") ? "male" : "female";
    }
}
