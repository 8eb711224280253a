package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a district's last register would cost under a scheme in the twelve months after it, if nobody left.
 *
 * @param district district code
 * @param asOf the month of the register
 * @param scheme id of the scheme
 * @param version its version in force in the month after the register
 * @param hasPay whether the scheme rules basic pay; without that nothing else is told
 * @param people whom the scheme pays
 * @param known yuan in twelve months, of all parts that can be told; null when something is missing and no part can be told
 * @param wages yuan in twelve months of what is paid monthly to people, without contributions and bonus; null when a part
 *     of it cannot be told
 * @param entrant yuan in the first twelve months of somebody who is hired; null when a part of it cannot be told
 * @param basis what the known amounts rest on; null when there are none
 * @param missing what cannot be told of these people, or of an entrant
 * @param isWhole true when nothing is missing of these people
 */
public record SchemeCost(
        String district,
        YearMonth asOf,
        String scheme,
        String version,
        boolean hasPay,
        long people,
        @Nullable BigDecimal known,
        @Nullable BigDecimal wages,
        @Nullable BigDecimal entrant,
        @Nullable Basis basis,
        List<MissingParameter> missing,
        boolean isWhole) {
    public SchemeCost {
        missing = List.copyOf(missing);
    }
}
