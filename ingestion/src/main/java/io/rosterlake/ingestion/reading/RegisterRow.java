package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.register.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a sheet. Grain: one physical row of the source.
 *
 * @param sheet sheet name; the file name without its ending for formats that have no sheets
 * @param rowNumber row as the spreadsheet program or a text editor counts it, from 1
 * @param outcome what became of it
 * @param values canonical column -> typed value (see {@link io.rosterlake.ingestion.register.ColumnType}); absent when the cell is
 *     empty or was emptied by a finding. Contains personal data in the clear: must be keyed before it leaves the process
 * @param findings what is wrong with this row, errors and warnings
 * @param identityColumn where the identity numbers stand in this row's block, from 0; null when they stand nowhere
 */
public record RegisterRow(
        String sheet,
        int rowNumber,
        Outcome outcome,
        Map<Column, Object> values,
        List<Finding> findings,
        @Nullable Integer identityColumn) {

    /** What became of a row. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        /** Titles, headings, totals, notes, signatures: recognised, neither accepted nor rejected. Blank rows are not reported. */
        NON_DATA
    }
}
