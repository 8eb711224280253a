package io.rosterlake.ingestion.submission;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme that a district's workers come under from some month on, until the next assignment of the district.
 *
 * @param scheme the scheme's id
 * @param givenFrom the first month; null when it holds from the beginning
 */
public record SchemeAssignment(String scheme, @Nullable YearMonth givenFrom) {
    /** A scheme for all months. */
    public static SchemeAssignment always(String scheme) {
        return new SchemeAssignment(scheme, null);
    }

    /** The first month in which it holds; empty when it holds from the beginning. */
    public Optional<YearMonth> from() {
        return Optional.ofNullable(givenFrom);
    }
}
