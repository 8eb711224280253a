package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person costs in one month.
 *
 * @param lines the parts that can be told, in the order of {@link Component}; parts of 0 are left out
 * @param missing the parts that cannot be told, and what is missing for each
 */
public record MonthPay(List<PayLine> lines, Map<Component, List<MissingParameter>> missing) {
    public MonthPay {
        lines = List.copyOf(lines);
        missing = Map.copyOf(missing);
    }

    /** The amount of a part; empty when it is 0 or cannot be told. */
    public Optional<BigDecimal> amount(Component component) {
        return lines.stream()
                .filter(line -> line.component() == component)
                .map(PayLine::amount)
                .findFirst();
    }

    /** True when nothing is due: somebody is not there, or not counted. */
    public boolean isNothing() {
        return lines.isEmpty() && missing.isEmpty();
    }

    /** The sum of the parts that can be told. */
    public BigDecimal total() {
        return lines.stream().map(PayLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
