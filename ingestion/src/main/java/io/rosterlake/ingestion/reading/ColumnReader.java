package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.Redaction;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the cells of one column of a block. Codes, dates, grades, streets and units repeat from row to row: what a cell said is
 * remembered, for so many different cells at most, and not at all in a column whose cells turn out to be all different.
 */
final class ColumnReader {
    private static final int MOST_REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 64;
    private static final int LOOKED_AT = 512;
    private static final int FEWEST_REPEATED = LOOKED_AT / 8;

    private final MappedColumn mapped;
    private final CellReader cells;
    private final boolean noneIsValue;
    private final Map<Cell, CellOutcome> known = new HashMap<>();
    private int looked;
    private int repeated;

    ColumnReader(MappedColumn mapped, CellReader cells) {
        this.mapped = mapped;
        this.cells = cells;
        this.noneIsValue = mapped.definition().has(ColumnTrait.NONE_IS_VALUE);
    }

    /** Where the column stands. */
    int index() {
        return mapped.index();
    }

    CellOutcome read(Cell cell) {
        boolean remembers = looked < LOOKED_AT || repeated >= FEWEST_REPEATED;
        if (!remembers || cell.text().length() > LONGEST_REMEMBERED) {
            return readAnew(cell);
        }
        CellOutcome before = known.get(cell);
        if (looked < LOOKED_AT) {
            looked++;
            repeated += before == null ? 0 : 1;
        }
        if (before != null) {
            return before;
        }
        CellOutcome outcome = readAnew(cell);
        if (known.size() < MOST_REMEMBERED) {
            known.put(cell, outcome);
        }
        return outcome;
    }

    private CellOutcome readAnew(Cell cell) {
        if (BlankText.isBlank(cell.text())) {
            return CellOutcome.BLANK;
        }
        if (CellText.isMissing(cell.text(), noneIsValue)) {
            return CellOutcome.MISSING;
        }
        if (cell.kind() == CellKind.ERROR || CellText.isError(cell.text())) {
            CellOutcome outcome = new CellOutcome();
            outcome.find(FindingCode.CELL_ERROR, Redaction.figure(cell.text()));
            return outcome;
        }
        return cells.read(mapped, cell);
    }
}
