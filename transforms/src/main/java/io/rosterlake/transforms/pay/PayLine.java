package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.util.List;

/**
 * One part of what one person costs in one month.
 *
 * @param component the part
 * @param amount yuan, rounded to the fen, half up
 * @param working how the amount follows
 * @param rules the rules that decide it, in the order in which they are applied
 */
public record PayLine(Component component, BigDecimal amount, Working working, List<SchemeRule> rules) {
    public PayLine {
        rules = List.copyOf(rules);
    }
}
