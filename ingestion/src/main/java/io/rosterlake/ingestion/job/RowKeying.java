package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Retention;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Takes everything personal out of a row: an identity number becomes a person key, a name a name key, and what may not enter the lake
 * stays behind.
 */
final class RowKeying implements ItemProcessor<RegisterRow, KeyedRow> {
    private static final String IDENTITY_NUMBER = "id_number";

    private final FileWork work;
    private final PersonKey personKey;

    RowKeying(FileWork work, PersonKey personKey) {
        this.work = work;
        this.personKey = personKey;
    }

    @Override
    public KeyedRow process(RegisterRow row) {
        List<LakeRow> findings = row.findings().stream()
                .map(finding -> FindingRows.of(finding, work))
                .toList();
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
            if (column.retention() == Retention.KEPT) {
                result.set(column.bronzeName(), value);
            } else if (column.retention() == Retention.HASHED) {
                result.set(column.bronzeName(), hash(column, (String) value));
            }
        });
        return result;
    }

    private String hash(Column column, String value) {
        return column.name().equals(IDENTITY_NUMBER) ? personKey.ofIdentityNumber(value) : personKey.ofName(value);
    }
}
