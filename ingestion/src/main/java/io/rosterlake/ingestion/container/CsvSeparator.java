package io.rosterlake.ingestion.container;

import java.util.Comparator;
import java.util.List;

/** Finds the separator of a text table: the candidate that stands most often outside quotes. */
final class CsvSeparator {
    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');

    private CsvSeparator() {}

    static char of(String start) {
        return CANDIDATES.stream()
                .max(Comparator.comparingInt((Character candidate) -> count(start, candidate))
                        .thenComparing(candidate -> -CANDIDATES.indexOf(candidate)))
                .orElseThrow();
    }

    private static int count(String start, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int index = 0; index < start.length(); index++) {
            char character = start.charAt(index);
            quoted = character == '"' ? !quoted : quoted;
            count += !quoted && character == separator ? 1 : 0;
        }
        return count;
    }
}
