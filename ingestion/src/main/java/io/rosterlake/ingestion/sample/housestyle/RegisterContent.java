package io.rosterlake.ingestion.sample.housestyle;

import io.rosterlake.ingestion.reading.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * What a district wants to say in one file.
 *
 * @param filledOn date of filling in, which many forms print
 * @param printedTotalOff what the last printed total is too high by; 0 in a form that adds up
 */
public record RegisterContent<T>(Period period, LocalDate filledOn, List<Entry<T>> entries, int printedTotalOff) {
    public RegisterContent {
        entries = List.copyOf(entries);
    }

    public RegisterContent<T> withEntries(List<Entry<T>> newEntries) {
        return new RegisterContent<>(period, filledOn, newEntries, printedTotalOff);
    }

    public RegisterContent<T> withPrintedTotalOff(int off) {
        return new RegisterContent<>(period, filledOn, entries, off);
    }
}
