package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.scheme.Scheme;
import java.time.YearMonth;

/**
 * On which ground people are paid: the rules of a scheme, seen from a month.
 *
 * @param number its number, from 0
 * @param asOf the month of the last register; the first month that is projected is the one after it
 * @param own the district's own scheme, which has the local rates and average wages
 * @param rules the rules on pay, of the same scheme or of one that a scenario adopts
 */
record Ground(int number, YearMonth asOf, Scheme own, PayRules rules) {
    /** The first month that is projected. */
    YearMonth first() {
        return asOf.plusMonths(1);
    }

    /** True when the scheme counts a staff group; people who stay on past retirement are paid where it says so. */
    boolean counts(String staffGroup) {
        return staffGroup.equals(Standing.RETAINED)
                ? !(rules.retained() instanceof Answer.Absent<?>)
                : rules.scheme().scope().counts().stream()
                        .anyMatch(group -> group.code().equals(staffGroup));
    }
}
