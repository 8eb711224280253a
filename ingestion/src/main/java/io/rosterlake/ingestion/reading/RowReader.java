package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.CellRule;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.Redaction;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the data rows of a register: every column's cell into a typed value or a finding, then what follows from them. */
final class RowReader {
    private final RegisterDefinition definition;
    private final CellReader cells;
    private final RowRules rules;
    private final boolean isSeparatedText;

    RowReader(RegisterDefinition definition, YearMonth lastMonth, DateSystem dateSystem, boolean isSeparatedText) {
        this.isSeparatedText = isSeparatedText;
        this.definition = definition;
        this.cells = new CellReader(definition.register(), lastMonth, dateSystem);
        this.rules = new RowRules(definition, lastMonth);
    }

    RegisterDefinition definition() {
        return definition;
    }

    RegisterRow read(String sheet, CellRow row, Headings headings, FillDown fillDown) {
        RowDraft draft = new RowDraft(definition, sheet, row, headings);
        for (ColumnDefinition column : definition.columns()) {
            if (column.rule() != CellRule.DERIVED) {
                readColumn(draft, column, fillDown);
            }
        }
        rules.apply(draft);
        if (isSeparatedText && goesOn(row, headings.width())) {
            draft.findInRow(FindingCode.ROW_TOO_WIDE);
        }
        return draft.finish();
    }

    private void readColumn(RowDraft draft, ColumnDefinition column, FillDown fillDown) {
        Optional<MappedColumn> mapped = draft.headings().find(column.name());
        Optional<Cell> cell = mapped.flatMap(found -> draft.row().at(found.index()))
                .filter(found -> !BlankText.isBlank(found.text()));
        if (cell.isEmpty() && column.has(ColumnTrait.FILLED_DOWN)) {
            Optional<String> above = fillDown.above(column.name());
            if (above.isPresent()) {
                draft.put(column.name(), above.get());
                return;
            }
        }
        if (cell.isEmpty() || CellText.isMissing(cell.get().text(), column.has(ColumnTrait.NONE_IS_VALUE))) {
            missing(draft, column, mapped.isPresent());
        } else if (cell.get().kind() == CellKind.ERROR
                || CellText.isError(cell.get().text())) {
            draft.find(
                    FindingCode.CELL_ERROR,
                    column.name(),
                    Redaction.other(cell.get().text()),
                    null);
        } else {
            cells.read(draft, mapped.orElseThrow(), cell.get());
            if (column.has(ColumnTrait.FILLED_DOWN)) {
                draft.value(column.name()).ifPresent(value -> fillDown.remember(column.name(), value.toString()));
            }
        }
    }

    private static boolean goesOn(CellRow row, int width) {
        return row.cells().tailMap(width).values().stream().anyMatch(cell -> !BlankText.isBlank(cell.text()));
    }

    private static void missing(RowDraft draft, ColumnDefinition column, boolean hasColumn) {
        if (column.presence() == Presence.REQUIRED) {
            draft.find(FindingCode.REQUIRED_MISSING, column.name(), null, null);
        } else if (column.presence() == Presence.NEEDED && hasColumn) {
            draft.find(FindingCode.NEEDED_MISSING, column.name(), null, null);
        }
    }
}
