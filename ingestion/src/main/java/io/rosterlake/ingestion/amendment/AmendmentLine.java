package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.value.CellText;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an amendment list. May hold personal data in the clear.
 *
 * @param sheet sheet of the list
 * @param rowNumber row of that sheet, from 1
 * @param positions where each column stands in that sheet, from 0
 * @param cells what stands in them
 */
public record AmendmentLine(
        String sheet, int rowNumber, Map<AmendmentColumn, Integer> positions, Map<AmendmentColumn, Cell> cells) {

    /** The cell of a column, unless it is blank. */
    public Optional<Cell> cell(AmendmentColumn column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !BlankText.isBlank(cell.text()));
    }

    /** The cleaned text of a column, unless it is blank. */
    public Optional<String> text(AmendmentColumn column) {
        return cell(column).map(CellText::of);
    }

    /** Letters of a column of the list; null when it has no such column. */
    public @Nullable String letter(AmendmentColumn column) {
        Integer position = positions.get(column);
        return position == null ? null : ColumnLetters.name(position);
    }

    @Override
    public String toString() {
        return "AmendmentLine[" + sheet + ", " + rowNumber + "]";
    }
}
