package io.rosterlake.transforms.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who left a district, as {@code silver.movement} has it.
 *
 * @param district district code
 * @param month month of the first register without them
 * @param key person key
 * @param kind {@code transfer, resigned, retired, dismissed, contract_ended, other} or {@code inferred}
 * @param leftOn day of leaving, of the departure record
 * @param record the departure record; null when there is none
 */
public record Exit(
        String district,
        YearMonth month,
        String key,
        String kind,
        @Nullable LocalDate leftOn,
        @Nullable RowReference record) {
    boolean isTransfer() {
        return kind.equals("transfer");
    }
}
