package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose month of retirement is asked for.
 *
 * @param sex {@code male} or {@code female}; null when the class says enough
 * @param birth month of birth
 * @param retirementClass {@code M60}, {@code F55} or {@code F50}; null when not known
 * @param asOf the month as of which is asked whether it is past; null for none
 * @param registered their last row in a register; null for somebody invented
 */
public record RetirementCase(
        @Nullable String sex,
        YearMonth birth,
        @Nullable String retirementClass,
        @Nullable YearMonth asOf,
        @Nullable PersonMonth registered) {
    /** Whether the class may be theirs: it is the one given, or of their sex. */
    boolean mayBe(String code) {
        return retirementClass == null ? code.startsWith("male".equals(sex) ? "M" : "F") : code.equals(retirementClass);
    }
}
