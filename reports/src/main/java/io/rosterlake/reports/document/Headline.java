package io.rosterlake.reports.document;

import java.util.List;

/**
 * A headline figure with all that is needed to defend it.
 *
 * @param label what it is
 * @param parts its one or two figures
 * @param definition numerator and denominator, with their values
 * @param period for which months
 * @param basis what it rests on: registers alone, or rules and how firm these are
 */
public record Headline(String label, List<Part> parts, String definition, String period, String basis) {
    public Headline {
        parts = List.copyOf(parts);
    }

    /**
     * @param before word in front of the figure; may be empty
     * @param unit behind it; may be empty
     */
    public record Part(String before, Cell figure, String unit) {}
}
