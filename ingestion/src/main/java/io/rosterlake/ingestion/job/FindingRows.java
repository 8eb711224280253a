package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Register;
import java.util.Locale;

/** Findings as rows of {@code bronze.finding}, in both languages. */
final class FindingRows {
    private FindingRows() {}

    static LakeRow of(Finding finding, FileWork work) {
        Register register = work.isRecognised() ? work.content().register() : null;
        return BronzeTables.finding()
                .newRow()
                .set("submission_id", work.submissionId())
                .set("district_code", work.districtCode())
                .set("sheet", finding.sheet())
                .set("row_number", finding.rowNumber())
                .set("column_name", finding.column())
                .set("column_letter", finding.columnLetter())
                .set("code", finding.code().name())
                .set("severity", finding.code().severity().code())
                .set("redacted_value", finding.redactedValue())
                .set("detail", finding.detail())
                .set("message_zh", FindingMessages.message(finding, register, Locale.CHINESE))
                .set("message_en", FindingMessages.message(finding, register, Locale.ENGLISH))
                .set("action_zh", FindingMessages.action(finding, register, Locale.CHINESE))
                .set("action_en", FindingMessages.action(finding, register, Locale.ENGLISH));
    }
}
