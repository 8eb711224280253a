package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;

/**
 * What a lake has of a table.
 *
 * @param rows number of rows
 * @param last last month ({@code 2026-06}) or year that there are rows of; empty when the table has neither
 * @param version Delta version, from 0
 * @param differences in what the table is not the one defined
 */
public record TableContent(long rows, String last, long version, List<BilingualText> differences) {
    public TableContent {
        differences = List.copyOf(differences);
    }
}
