package io.rosterlake.transforms.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, as {@code silver.certificate} has it.
 *
 * @param key person key
 * @param certificate its one name
 * @param obtainedOn day of obtaining
 * @param registeredOn day of registration
 * @param validUntil end of validity as reported
 * @param row the row received last
 */
public record HeldCertificate(
        String key,
        String certificate,
        LocalDate obtainedOn,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate validUntil,
        RowReference row) {
    private static final int MONTHS_REGISTERED = 36;

    /** The last day on which it is valid: as reported, else three years after registration; null for good. */
    @Nullable
    LocalDate lastDay() {
        if (validUntil != null) {
            return validUntil;
        }
        return registeredOn == null ? null : registeredOn.plusMonths(MONTHS_REGISTERED);
    }
}
