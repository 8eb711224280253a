package io.rosterlake.ingestion.submission;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of districts by decision of the authorities, such as the merger of two.
 *
 * @param kind what was done
 * @param from the first month in which it holds; the month before is the last of what was
 * @param oldCodes the districts that it was done to
 * @param newCodes the districts that there are in their place; a code in both goes on
 * @param givenFormerName the name until then of a district that was renamed; null for other kinds
 * @param givenDocument the document that ordered it; null when nobody has said
 */
public record BoundaryChange(
        Kind kind,
        YearMonth from,
        List<String> oldCodes,
        List<String> newCodes,
        @Nullable String givenFormerName,
        @Nullable String givenDocument) {
    public BoundaryChange {
        oldCodes = List.copyOf(oldCodes);
        newCodes = List.copyOf(newCodes);
    }

    /** What is done to districts. */
    public enum Kind {
        /** Several become one, new or one of them. */
        MERGED,
        /** One becomes several, itself maybe among them. */
        SPLIT,
        /** One has another name, and nothing else changes. */
        RENAMED,
        /** One has another code, and nothing else changes. */
        RECODED,
        /** One is no more; its people may go to others. */
        ABOLISHED;

        /** The word in files and tables, such as {@code merged}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public Optional<String> formerName() {
        return Optional.ofNullable(givenFormerName);
    }

    public Optional<String> document() {
        return Optional.ofNullable(givenDocument);
    }

    /** The codes that are no more from the month on. */
    public List<String> abolishedCodes() {
        return kind == Kind.RENAMED
                ? List.of()
                : oldCodes.stream().filter(code -> !newCodes.contains(code)).toList();
    }

    /** The codes of which it is certain that there were none before the month. */
    List<String> createdCodes() {
        return kind == Kind.SPLIT || kind == Kind.RECODED
                ? newCodes.stream().filter(code -> !oldCodes.contains(code)).toList()
                : List.of();
    }

    boolean names(String code) {
        return oldCodes.contains(code) || newCodes.contains(code);
    }
}
