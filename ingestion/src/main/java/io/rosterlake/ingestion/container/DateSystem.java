package io.rosterlake.ingestion.container;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** The day from which a workbook counts its dates. */
public enum DateSystem {
    /** Day 1 is 1900-01-01, with the 29 February 1900 that never was as day 60. */
    SYSTEM_1900(LocalDate.of(1899, 12, 31)),
    /** Day 0 is 1904-01-01. */
    SYSTEM_1904(LocalDate.of(1904, 1, 1));

    private static final int PHANTOM_LEAP_DAY = 60;
    private static final int LAST_SERIAL = 2_958_465;

    private final LocalDate dayZero;

    DateSystem(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** The day that a serial number means, its time of day cut off; empty when it means none. */
    public Optional<LocalDate> day(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return Optional.empty();
        }
        int days = serial.setScale(0, RoundingMode.DOWN).intValueExact();
        if (this == SYSTEM_1900) {
            if (days == PHANTOM_LEAP_DAY) {
                return Optional.empty();
            }
            days = days > PHANTOM_LEAP_DAY ? days - 1 : days;
        }
        return Optional.of(dayZero.plusDays(days));
    }
}
