package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number that changes from certain months on, such as an average wage.
 *
 * @param from the months from which each holds, ascending
 */
public record DatedNumber(NavigableMap<YearMonth, BigDecimal> from) {
    /** The first month of a number that always held. */
    static final YearMonth ALWAYS = YearMonth.of(1, 1);

    public DatedNumber {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** A number that holds for all months. */
    public static DatedNumber always(BigDecimal number) {
        return new DatedNumber(new TreeMap<>(Map.of(ALWAYS, number)));
    }

    /** This number until the first month of another one, then the other one for good. */
    DatedNumber and(DatedNumber other) {
        TreeMap<YearMonth, BigDecimal> both = new TreeMap<>(other.from);
        if (!both.isEmpty()) {
            both.putAll(from.headMap(other.from.firstKey(), false));
        }
        return new DatedNumber(both.isEmpty() ? from : both);
    }

    /** The number of a month; empty before the first. */
    public Optional<BigDecimal> in(YearMonth month) {
        return Optional.ofNullable(from.floorEntry(month)).map(Map.Entry::getValue);
    }
}
