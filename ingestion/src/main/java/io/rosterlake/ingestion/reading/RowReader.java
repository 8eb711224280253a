package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.register.CellRule;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.RegisterDefinition;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the data rows of a register: every column's cell into a typed value or a finding, then what follows from them. */
final class RowReader {
    /** Different headings whose cells are remembered; few registers have more than one. */
    private static final int MOST_BLOCKS = 16;

    private final RegisterDefinition definition;
    private final CellReader cells;
    private final RowRules rules;
    private final boolean isSeparatedText;
    private final Map<Headings, BlockReader> blocks = new HashMap<>();
    private @Nullable BlockReader current;

    RowReader(RegisterDefinition definition, YearMonth lastMonth, DateSystem dateSystem, boolean isSeparatedText) {
        this.isSeparatedText = isSeparatedText;
        this.definition = definition;
        this.cells = new CellReader(definition, lastMonth, dateSystem);
        this.rules = new RowRules(definition, lastMonth);
    }

    RegisterDefinition definition() {
        return definition;
    }

    RegisterRow read(String sheet, CellRow row, Headings headings, FillDown fillDown) {
        RowDraft draft = new RowDraft(definition, sheet, row, headings);
        BlockReader block = block(headings);
        for (int position = 0; position < definition.columns().size(); position++) {
            if (definition.columns().get(position).rule() != CellRule.DERIVED) {
                readColumn(draft, position, block, fillDown);
            }
        }
        rules.apply(draft);
        if (isSeparatedText && goesOn(row, headings.width())) {
            draft.findInRow(FindingCode.ROW_TOO_WIDE);
        }
        return draft.finish();
    }

    /** Blocks with the same headings share their readers, and so what these remember. */
    private BlockReader block(Headings headings) {
        if (current == null || current.headings() != headings) {
            if (blocks.size() >= MOST_BLOCKS) {
                blocks.clear();
            }
            current = blocks.computeIfAbsent(headings, unknown -> new BlockReader(definition, headings, cells));
            current = current.headings() == headings ? current : current.under(headings);
        }
        return current;
    }

    private void readColumn(RowDraft draft, int position, BlockReader block, FillDown fillDown) {
        ColumnDefinition column = definition.columns().get(position);
        ColumnReader reader = block.column(position);
        CellOutcome outcome = reader == null ? CellOutcome.BLANK : read(draft.row(), reader);
        if (outcome == CellOutcome.BLANK && column.has(ColumnTrait.FILLED_DOWN)) {
            Optional<String> above = fillDown.above(column.name());
            if (above.isPresent()) {
                draft.put(column.name(), above.get());
                return;
            }
        }
        if (outcome == CellOutcome.BLANK || outcome == CellOutcome.MISSING) {
            missing(draft, column, reader != null);
        } else {
            draft.take(column.name(), outcome);
            if (column.has(ColumnTrait.FILLED_DOWN)) {
                draft.value(column.name())
                        .ifPresentOrElse(
                                value -> fillDown.remember(column.name(), value.toString()),
                                () -> fillDown.forget(column.name()));
            }
        }
    }

    private static CellOutcome read(CellRow row, ColumnReader reader) {
        Cell own = row.own(reader.index());
        return own == null
                ? row.fromAbove(reader.index()).map(reader::read).orElse(CellOutcome.BLANK)
                : reader.read(own);
    }

    private static boolean goesOn(CellRow row, int width) {
        for (int column = width; column < row.width(); column++) {
            Cell cell = row.own(column);
            if (cell != null && !BlankText.isBlank(cell.text())) {
                return true;
            }
        }
        return false;
    }

    private static void missing(RowDraft draft, ColumnDefinition column, boolean hasColumn) {
        if (column.presence() == Presence.REQUIRED) {
            draft.find(FindingCode.REQUIRED_MISSING, column.name(), null, null);
        } else if (column.presence() == Presence.NEEDED && hasColumn) {
            draft.find(FindingCode.NEEDED_MISSING, column.name(), null, null);
        }
    }
}
