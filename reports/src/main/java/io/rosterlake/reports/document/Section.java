package io.rosterlake.reports.document;

import java.util.List;

/**
 * A section of a report.
 *
 * @param id anchor in the page
 */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
