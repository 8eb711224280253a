package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, some with a band around them; every figure in it also stands in a table of the same section.
 *
 * @param description what the chart shows, in words, for those who do not see it
 */
public record LineChart(
        String title,
        String note,
        String description,
        Format format,
        List<String> categories,
        List<Line> lines,
        List<Band> bands)
        implements Block {
    public LineChart {
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
    }

    /** @param values one a category; null = no figure */
    public record Line(String name, String colour, List<@Nullable BigDecimal> values) {}

    /** A shaded area between two lines. */
    public record Band(String name, String colour, List<@Nullable BigDecimal> low, List<@Nullable BigDecimal> high) {}
}
