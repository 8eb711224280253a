package io.rosterlake.transforms.page;

import java.util.List;

/**
 * A row of a table: its cells, or a heading over the rows that follow.
 *
 * @param tone what to see in it
 * @param isHeading true when its only cell stands over all columns
 * @param cells one for each column
 */
public record PageRow(Tone tone, boolean isHeading, List<PageCell> cells) {
    public PageRow {
        cells = List.copyOf(cells);
    }

    public static PageRow heading(String text) {
        return new PageRow(Tone.PLAIN, true, List.of(PageCell.of(text)));
    }

    public static PageRow of(Tone tone, List<PageCell> cells) {
        return new PageRow(tone, false, cells);
    }
}
