package io.rosterlake.transforms.scheme;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a misspelt word was probably meant to be. */
public final class Suggestion {
    private static final int LISTED = 8;

    private Suggestion() {}

    /** The allowed word with the fewest changes, when a third of the word or less has to change. */
    public static Optional<String> nearest(String word, Collection<String> allowed) {
        return allowed.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The allowed words that are like the one given: it stands in them, or a third of them or less has to change; nearest first. */
    public static List<String> near(String word, Collection<String> allowed) {
        return allowed.stream()
                .distinct()
                .filter(candidate ->
                        candidate.contains(word) || distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
    }

    /** Levenshtein's distance: insertions, deletions and replacements of single characters. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
