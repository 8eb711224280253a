package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * From one total to the next, step by step; every figure in it also stands in a table of the same section.
 *
 * @param description what the chart shows, in words, for those who do not see it
 * @param steps the first is a total; the steps up to a later total add up to it
 */
public record Waterfall(String title, String note, String description, Format format, List<Step> steps)
        implements Block {
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** @param amount a total, or by how much it changes */
    public record Step(String name, BigDecimal amount, boolean total) {}
}
