package io.rosterlake.reports.finance;

import java.util.List;

/** Colours of charts: neighbours differ in brightness too, for print without colours. */
final class Palette {
    private static final List<String> COLOURS = List.of(
            "#24577f", "#d9956b", "#5b8c6e", "#c9b458", "#8a6fa8", "#9fb7c9", "#a0504a", "#6f9fb0", "#7d7f3f",
            "#c98fb0", "#3f4a63", "#b9c4a3");

    private Palette() {}

    /** So many series have colours of their own. */
    static int size() {
        return COLOURS.size();
    }

    /** The colour of the nth series, counted from 0. */
    static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }
}
