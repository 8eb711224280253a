package io.rosterlake.ingestion.submission;

import java.util.Locale;

/**
 * A district that sends registers.
 *
 * @param code GB/T 2260 code, six digits
 * @param name its name, also as a folder's name: {@code 历下区}
 * @param city the city it belongs to
 * @param scheme the scheme that its workers come under
 * @param reporting how often it sends
 */
public record District(String code, String name, String city, String scheme, Reporting reporting) {
    /** How often a district sends its snapshots. */
    public enum Reporting {
        MONTHLY,
        QUARTERLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
