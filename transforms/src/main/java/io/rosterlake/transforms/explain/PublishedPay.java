package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code gold.pay_projection}, or of {@code gold.pay_projection_year}.
 *
 * @param month the month; null in a row of a year
 * @param staffGroup code of the staff group
 * @param postLevel post level
 * @param component code of the component
 * @param source source of funding
 * @param people people who get it; person-months in a row of a year
 * @param amount yuan
 * @param basis what the figure rests on
 */
public record PublishedPay(
        @Nullable YearMonth month,
        String staffGroup,
        String postLevel,
        String component,
        String source,
        BigDecimal people,
        BigDecimal amount,
        String basis) {
    private static final Set<String> OVERLAID = Set.of("user", "illustrative");

    /** True when it was projected with parameters that no document has. */
    public boolean isOverlaid() {
        return OVERLAID.contains(basis);
    }
}
