package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.register.Register;

/**
 * A file of the sample and what must become of it.
 *
 * @param path below the landing folder, with {@code /}
 * @param districtCode six digits
 * @param periodLabel {@code 2026-06}: the month, or the last month of the quarter
 * @param fate what must become of the file as a whole
 * @param rowsAccepted lines that must be accepted; 0 when the file is refused or a duplicate
 * @param rowsRejected lines that must be rejected; 0 when the file is refused or a duplicate
 */
public record SampleFile(
        String path,
        String districtCode,
        Register register,
        String periodLabel,
        Fate fate,
        int rowsAccepted,
        int rowsRejected) {

    /** What must become of a file. */
    public enum Fate {
        /** Taken in; in force unless a later version of the same register and period follows. */
        ACCEPTED,
        /** Refused as a whole. */
        REFUSED,
        /** Recognised as bytes that came before. */
        DUPLICATE
    }
}
