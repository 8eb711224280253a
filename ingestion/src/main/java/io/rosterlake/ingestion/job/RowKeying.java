package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Retention;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Takes everything personal out of a row: an identity number becomes a person key, a name a name key, and what may not enter the lake
 * stays behind.
 */
final class RowKeying implements ItemProcessor<RegisterRow, KeyedRow> {
    private static final String IDENTITY_NUMBER = "id_number";
    private static final int NOT_KEPT = -1;
    private static final int MOST_NAMES = 4096;

    private final FileWork work;
    private final PersonKey personKey;
    private final Map<Column, Integer> positions = new IdentityHashMap<>();

    /** Names repeat, in a quarterly payroll every month: the keys of the last few thousand are at hand. */
    private final Map<String, String> nameKeys = new LinkedHashMap<>(MOST_NAMES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_NAMES;
        }
    };

    RowKeying(FileWork work, PersonKey personKey) {
        this.work = work;
        this.personKey = personKey;
    }

    @Override
    public KeyedRow process(RegisterRow row) {
        List<LakeRow> findings = row.findings().isEmpty()
                ? List.of()
                : row.findings().stream()
                        .map(finding -> FindingRows.of(finding, work))
                        .toList();
        work.identityColumns().add(row);
        boolean accepted = row.outcome() == RegisterRow.Outcome.ACCEPTED;
        return new KeyedRow(accepted ? toLakeRow(row) : null, findings);
    }

    private LakeRow toLakeRow(RegisterRow row) {
        BronzeTable table = work.table();
        LakeRow result = table.newRow()
                .set("submission_id", work.submissionId())
                .set("district_code", work.districtCode())
                .set("period", work.content().period())
                .set("sheet", row.sheet())
                .set("row_number", row.rowNumber());
        row.values().forEach((column, value) -> {
            int position = positions.computeIfAbsent(
                    column,
                    unknown ->
                            unknown.retention() == Retention.DROPPED ? NOT_KEPT : table.position(unknown.bronzeName()));
            if (position != NOT_KEPT) {
                result.set(position, column.retention() == Retention.HASHED ? hash(column, (String) value) : value);
            }
        });
        return result;
    }

    private String hash(Column column, String value) {
        return column.name().equals(IDENTITY_NUMBER)
                ? personKey.ofIdentityNumber(value)
                : nameKeys.computeIfAbsent(value, personKey::ofName);
    }
}
