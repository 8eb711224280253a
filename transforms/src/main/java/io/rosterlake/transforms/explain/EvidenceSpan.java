package io.rosterlake.transforms.explain;

import java.time.YearMonth;

/**
 * The months of a district that a figure is computed from.
 *
 * @param district district code
 * @param from first month
 * @param to last month
 */
public record EvidenceSpan(String district, YearMonth from, YearMonth to) {
    /** Both, and what lies between them. */
    public EvidenceSpan and(EvidenceSpan other) {
        return new EvidenceSpan(
                district, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
