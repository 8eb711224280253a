package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose month of retirement is asked for.
 *
 * @param sex {@code male} or {@code female}; null when the class says enough, or when the register does not give it
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
    /** Whether the class may be theirs: it is the one given, or of their sex; any when neither is known. */
    boolean mayBe(String code) {
        if (retirementClass != null) {
            return code.equals(retirementClass);
        }
        return sex == null || code.startsWith(sex.equals("male") ? "M" : "F");
    }
}
