package io.rosterlake.ingestion.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.rosterlake.ingestion.feedback.CodeCount;
import io.rosterlake.ingestion.feedback.DistrictFindings;
import io.rosterlake.ingestion.feedback.FileFindings;
import io.rosterlake.ingestion.feedback.ReportedFinding;
import io.rosterlake.ingestion.finding.CatalogueEntry;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Findings for other programs: CSV (RFC 4180 with LF), codes instead of words. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front.
 */
final class CsvFindingsPrinter implements FindingsPrinter {
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final Messages messages;
    private final CsvWriter csv;

    CsvFindingsPrinter(Messages messages, Terminal terminal) {
        this.messages = messages;
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .autoFlush(true)
                .build(terminal.out());
    }

    @Override
    public void findings(List<DistrictFindings> districts) {
        row(
                "district_code",
                "district",
                "submission_id",
                "file",
                "received_on",
                "register",
                "period",
                "version",
                "status",
                "in_force",
                "sheet",
                "row_number",
                "column_letter",
                "column_name",
                "column_label",
                "severity",
                "code",
                "effect",
                "message",
                "action",
                "redacted_value");
        for (DistrictFindings district : districts) {
            for (FileFindings file : district.files()) {
                file.findings().forEach(finding -> row(district.district(), file, finding));
            }
        }
    }

    private void row(@Nullable District district, FileFindings file, ReportedFinding finding) {
        Submission submission = file.submission();
        Submission.Content content = submission.content();
        row(
                submission.source().districtCode(),
                district == null ? null : district.name(),
                submission.id(),
                submission.source().file(),
                submission.source().receivedOn(),
                register(submission),
                content == null ? null : content.periodLabel(),
                file.version(),
                submission.status().code(),
                file.inForce(),
                finding.sheet(),
                finding.rowNumber(),
                finding.columnLetter(),
                finding.columnName(),
                finding.columnLabel(),
                finding.severity().code(),
                finding.code(),
                finding.effect().name().toLowerCase(Locale.ROOT),
                finding.message(),
                finding.action(),
                finding.redactedValue());
    }

    private static @Nullable String register(Submission submission) {
        if (submission.amendment() != null) {
            return submission.amendment().kind().tableName();
        }
        return submission.content() == null
                ? null
                : submission.content().register().tableName();
    }

    @Override
    public void summary(List<CodeCount> counts) {
        row("severity", "code", "findings", "files", "title");
        for (CodeCount count : counts) {
            row(
                    count.code().severity().code(),
                    count.code(),
                    count.findings(),
                    count.files(),
                    FindingMessages.title(count.code(), messages.locale()));
        }
    }

    /** In both languages: whoever keeps the list of codes elsewhere wants both. */
    @Override
    public void catalogue() {
        row(
                "code",
                "severity",
                "title_zh",
                "message_zh",
                "action_zh",
                "example_zh",
                "title_en",
                "message_en",
                "action_en",
                "example_en");
        for (FindingCode code : FindingCode.values()) {
            CatalogueEntry zh = CatalogueEntry.of(code, Locale.CHINESE);
            CatalogueEntry en = CatalogueEntry.of(code, Locale.ENGLISH);
            row(
                    code,
                    code.severity().code(),
                    zh.title(),
                    zh.message(),
                    zh.action(),
                    zh.example(),
                    en.title(),
                    en.message(),
                    en.action(),
                    en.example());
        }
    }

    private void row(@Nullable Object... values) {
        csv.writeRecord(Arrays.stream(values)
                .map(value -> Objects.toString(value, ""))
                .map(text -> text.matches(FORMULA) ? "'" + text : text)
                .toList());
    }
}
