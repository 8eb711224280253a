package io.rosterlake.transforms.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a version of a scheme is in force. A date that the document does not give is open, never guessed.
 *
 * @param from first day in force; null when open
 * @param to last day in force; null when open
 */
public record Effective(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** True when the version is in force on that day. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** True when there is a day on which both are in force. */
    public boolean overlaps(Effective other) {
        return (from == null || other.to == null || !from.isAfter(other.to))
                && (other.from == null || to == null || !other.from.isAfter(to));
    }
}
