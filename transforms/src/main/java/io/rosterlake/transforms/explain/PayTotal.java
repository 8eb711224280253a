package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Component;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total of pay that is asked for.
 *
 * @param district code of the district
 * @param title the district as people know it
 * @param asOf month of the register that it was projected from
 * @param scenario id of the scenario
 * @param months the months, at least one, ascending
 * @param component the part; null for all
 * @param limit how many people are listed; 0 for all
 * @param published the rows of the table; none when there is nothing to hold against
 */
public record PayTotal(
        String district,
        String title,
        YearMonth asOf,
        String scenario,
        List<YearMonth> months,
        @Nullable Component component,
        int limit,
        List<PublishedPay> published) {
    public PayTotal {
        months = List.copyOf(months);
        published = List.copyOf(published);
    }

    boolean isYear() {
        return months.size() > 1;
    }

    YearMonth last() {
        return months.get(months.size() - 1);
    }

    String span() {
        return isYear() ? months.get(0) + " – " + last() : last().toString();
    }
}
