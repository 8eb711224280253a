package io.rosterlake.transforms.scheme.requirement;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When the people of one class retire by the national rules (decision of 2024-09-13, in force from 2025-01-01): the
 * original age, and one month later for every so many months of birth. The day of birth does not matter.
 *
 * @param retirementClass {@code M60}, {@code F55} or {@code F50}
 * @param originalAge original age in years
 * @param firstDelayedBirthMonth the first month of birth with a delay
 * @param birthMonthsPerStep months of birth per month of delay
 * @param largestDelayMonths the largest delay
 * @param earlierMonths how much earlier one may retire, never before the original age; 0 without such a rule
 * @param laterMonths how much later one may retire; 0 without such a rule
 * @param rule the rule, for its citation and basis
 */
public record StatutoryRetirement(
        String retirementClass,
        int originalAge,
        YearMonth firstDelayedBirthMonth,
        int birthMonthsPerStep,
        int largestDelayMonths,
        int earlierMonths,
        int laterMonths,
        SchemeRule rule) {
    /** The classes that the national rules know. */
    public static List<StatutoryRetirement> of(Scheme nationalRules) {
        int earlier = months(nationalRules, "earlier_months");
        int later = months(nationalRules, "later_months");
        return RuleParameters.usable(nationalRules, Section.RETIREMENT)
                .flatMap(rule -> of(rule, earlier, later).stream())
                .toList();
    }

    private static Optional<StatutoryRetirement> of(RuleParameters rule, int earlier, int later) {
        return rule.word("retirement_class").flatMap(code -> rule.word("first_delayed_birth_month")
                .map(month -> new StatutoryRetirement(
                        code,
                        rule.wholeNumber("original_age"),
                        YearMonth.parse(month),
                        rule.wholeNumber("birth_months_per_step"),
                        rule.wholeNumber("largest_delay_months"),
                        earlier,
                        later,
                        rule.rule())));
    }

    private static int months(Scheme scheme, String parameter) {
        return RuleParameters.usable(scheme, Section.RETIREMENT)
                .filter(rule -> rule.number(parameter).isPresent())
                .map(rule -> rule.wholeNumber(parameter))
                .findFirst()
                .orElse(0);
    }

    /** By how many months somebody born in this month retires later than at the original age. */
    public int delayMonths(YearMonth birth) {
        long offset = ChronoUnit.MONTHS.between(firstDelayedBirthMonth, birth);
        return offset < 0 ? 0 : (int) Math.min(largestDelayMonths, offset / birthMonthsPerStep + 1);
    }

    /** The month in which somebody born in this month retires. */
    public YearMonth statutory(YearMonth birth) {
        return original(birth).plusMonths(delayMonths(birth));
    }

    /** The earliest month that somebody born in this month may choose. */
    public YearMonth earliest(YearMonth birth) {
        YearMonth earlier = statutory(birth).minusMonths(earlierMonths);
        return earlier.isBefore(original(birth)) ? original(birth) : earlier;
    }

    /** The latest month that somebody born in this month may choose with the employer. */
    public YearMonth latest(YearMonth birth) {
        return statutory(birth).plusMonths(laterMonths);
    }

    private YearMonth original(YearMonth birth) {
        return birth.plusYears(originalAge);
    }
}
