package io.rosterlake.ingestion.submission;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A district that sends registers.
 *
 * @param code GB/T 2260 code, six digits
 * @param name its name, also as a folder's name: {@code 历下区}
 * @param city the city it belongs to
 * @param schemes the schemes that its workers come under, one after the other; at least one
 * @param reporting how often it sends
 * @param givenCharset character set of its text files; null to find out, file by file
 */
public record District(
        String code,
        String name,
        String city,
        List<SchemeAssignment> schemes,
        Reporting reporting,
        @Nullable Charset givenCharset) {
    public District {
        schemes = List.copyOf(schemes);
    }

    /** A district with one scheme for all months, whose text files' character set is found out. */
    public District(String code, String name, String city, String scheme, Reporting reporting) {
        this(code, name, city, List.of(SchemeAssignment.always(scheme)), reporting, null);
    }

    /** The scheme that was assigned last. */
    public String scheme() {
        return schemes.get(schemes.size() - 1).scheme();
    }

    /** The character set that its text files are known to come in. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(givenCharset);
    }

    /** How often a district sends its snapshots. */
    public enum Reporting {
        MONTHLY,
        QUARTERLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
