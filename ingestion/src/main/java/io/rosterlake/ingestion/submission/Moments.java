package io.rosterlake.ingestion.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times that put things into an order must not run backwards when the clock does. */
final class Moments {
    private Moments() {}

    /** Now, or the first moment after an earlier thing when the clock has been set back behind it. In microseconds, as tables keep it. */
    static Instant after(Instant earlier, Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return moment.isAfter(earlier) ? moment : earlier.plus(1, ChronoUnit.MICROS);
    }
}
