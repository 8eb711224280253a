package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;

/**
 * What contributions of a month are computed of: a pay within its bounds. All amounts are yuan a month, unrounded.
 *
 * @param pay the pay before floor and ceiling
 * @param floor the least that it counts as
 * @param ceiling the most that it counts as
 */
public record ClampedBase(BigDecimal pay, BigDecimal floor, BigDecimal ceiling) {
    /** The base. */
    public BigDecimal amount() {
        return pay.max(floor).min(ceiling);
    }

    /** The base, and from what it was raised or lowered. */
    public BilingualText text() {
        String amount = plain(amount());
        if (pay.compareTo(floor) < 0) {
            return new BilingualText(
                    "%s（%s 低于下限）".formatted(amount, plain(pay)),
                    "%s (%s is under the floor)".formatted(amount, plain(pay)));
        }
        return pay.compareTo(ceiling) > 0
                ? new BilingualText(
                        "%s（%s 高于上限）".formatted(amount, plain(pay)),
                        "%s (%s is over the ceiling)".formatted(amount, plain(pay)))
                : new BilingualText(amount, amount);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
