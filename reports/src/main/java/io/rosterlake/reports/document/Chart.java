package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart; every figure in it also stands in a table of the same section.
 *
 * @param title what it shows
 * @param note how to read it
 * @param direction of the bars
 * @param format of its figures
 * @param reference a line to compare the bars with
 */
public record Chart(
        String title,
        String note,
        Direction direction,
        Format format,
        List<String> categories,
        List<Series> series,
        Optional<Reference> reference)
        implements Block {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    public enum Direction {
        /** Bars lie; for names of places, which are long. */
        HORIZONTAL,
        /** Bars stand; for months. */
        VERTICAL
    }

    /**
     * One colour of bars.
     *
     * @param stack series of the same stack lie on each other; empty for side by side
     * @param values one a category; null = no figure
     */
    public record Series(String name, String colour, String stack, List<@Nullable BigDecimal> values) {}

    /** A line at a value. */
    public record Reference(String name, BigDecimal value) {}
}
