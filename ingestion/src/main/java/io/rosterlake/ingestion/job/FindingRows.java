package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings as rows of {@code bronze.finding}, in both languages. */
final class FindingRows {
    private final FindingTexts texts;

    FindingRows(FindingTexts texts) {
        this.texts = texts;
    }

    LakeRow toRow(Finding finding, String submissionId, @Nullable String districtCode) {
        return BronzeTables.finding()
                .newRow()
                .set("submission_id", submissionId)
                .set("district_code", districtCode)
                .set("sheet", finding.sheet())
                .set("row_number", finding.rowNumber())
                .set("column_name", finding.column())
                .set("column_letter", finding.columnLetter())
                .set("code", finding.code().name())
                .set("severity", finding.code().severity().code())
                .set("redacted_value", finding.redactedValue())
                .set("detail", finding.detail())
                .set("message_zh", texts.message(finding, Locale.CHINESE))
                .set("message_en", texts.message(finding, Locale.ENGLISH))
                .set("action_zh", texts.action(finding, Locale.CHINESE))
                .set("action_en", texts.action(finding, Locale.ENGLISH));
    }
}
