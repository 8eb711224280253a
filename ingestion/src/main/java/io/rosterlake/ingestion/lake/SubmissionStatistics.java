package io.rosterlake.ingestion.lake;

import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.utils.DataFileStatus;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Least and greatest submission of a data file, so that a reader of one submission opens no other's files. Nothing else is worth
 * skipping by, and reading the footer of every new file would cost more than writing it.
 */
final class SubmissionStatistics {
    private static final String COLUMN = "submission_id";

    private @Nullable String least;
    private @Nullable String greatest;

    /** Passes the rows on and looks at their submissions. */
    Iterator<LakeRow> observe(BronzeTable table, Iterator<LakeRow> rows) {
        if (table.schema().indexOf(COLUMN) < 0) {
            return rows;
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public LakeRow next() {
                LakeRow row = rows.next();
                include(row.text(COLUMN));
                return row;
            }
        };
    }

    private void include(@Nullable String value) {
        if (value == null) {
            return;
        }
        least = least == null || value.compareTo(least) < 0 ? value : least;
        greatest = greatest == null || value.compareTo(greatest) > 0 ? value : greatest;
    }

    DataFileStatus addTo(DataFileStatus file) {
        Optional<DataFileStatistics> known = file.getStatistics();
        if (least == null || greatest == null || known.isEmpty()) {
            return file;
        }
        Column column = new Column(COLUMN);
        DataFileStatistics statistics = new DataFileStatistics(
                known.get().getNumRecords(),
                Map.of(column, Literal.ofString(least)),
                Map.of(column, Literal.ofString(greatest)),
                Map.of(column, 0L),
                Optional.empty());
        return new DataFileStatus(file.getPath(), file.getSize(), file.getModificationTime(), Optional.of(statistics));
    }
}
