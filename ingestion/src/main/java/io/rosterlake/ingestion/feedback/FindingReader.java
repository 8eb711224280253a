package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.OpenSubmissions;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads findings from the lake alone, by district and file, in one language. */
public final class FindingReader {
    private static final String NO_DISTRICT = "~";

    private final Lake lake;
    private final SubmissionLedger ledger;
    private final Locale locale;

    public FindingReader(Lake lake, SubmissionLedger ledger, Locale locale) {
        this.lake = lake;
        this.ledger = ledger;
        this.locale = locale;
    }

    /** The files within a filter by district code, those of no known district last. */
    public List<DistrictFindings> read(FindingFilter filter) {
        List<Submission> chosen = (filter.everyVersion() ? ledger.all() : OpenSubmissions.of(ledger))
                .stream().filter(filter::admits).toList();
        Map<String, List<LakeRow>> rows = rows(chosen);
        CrossRegisterFindings across = CrossRegisterFindings.read(lake);
        CorrectionReader corrections = new CorrectionReader(lake, ledger, locale);
        Set<Submission> inForce = new HashSet<>(ledger.inForce());
        Map<String, List<FileFindings>> byDistrict = new TreeMap<>();
        for (Submission submission : chosen) {
            List<ReportedFinding> findings =
                    findings(submission, rows.getOrDefault(submission.id(), List.of()), across).stream()
                            .filter(filter::admits)
                            .toList();
            if (!findings.isEmpty() || filter.admitsCleanFiles()) {
                String district = submission.source().districtCode();
                byDistrict
                        .computeIfAbsent(district == null ? NO_DISTRICT : district, ignored -> new ArrayList<>())
                        .add(new FileFindings(
                                submission,
                                ledger.version(submission).orElse(null),
                                inForce.contains(submission),
                                findings,
                                corrected(submission, corrections)));
            }
        }
        return districts(byDistrict);
    }

    private static List<CorrectedCell> corrected(Submission submission, CorrectionReader corrections) {
        return submission.amendment() == null
                ? corrections.in(submission)
                : corrections.ofLists(Set.of(submission.id()));
    }

    private List<DistrictFindings> districts(Map<String, List<FileFindings>> byDistrict) {
        Map<String, District> known = new HashMap<>();
        new DistrictRegistry(lake).recorded().forEach(district -> known.put(district.code(), district));
        List<DistrictFindings> districts = new ArrayList<>();
        byDistrict.forEach((code, files) -> {
            files.sort(Comparator.comparing(
                            (FileFindings file) -> file.submission().source().receivedOn(), Comparator.reverseOrder())
                    .thenComparing(file -> file.submission().source().file()));
            districts.add(new DistrictFindings(known.get(code), List.copyOf(files)));
        });
        return districts;
    }

    private Map<String, List<LakeRow>> rows(List<Submission> submissions) {
        Set<String> ids = new HashSet<>();
        submissions.forEach(submission -> ids.add(submission.id()));
        List<String> columns = List.of(
                "submission_id",
                "sheet",
                "row_number",
                "column_name",
                "column_letter",
                "code",
                "severity",
                "redacted_value",
                key("message"),
                key("action"));
        Map<String, List<LakeRow>> rows = new HashMap<>();
        for (LakeRow row : lake.read(BronzeTables.finding(), columns)) {
            String id = row.text("submission_id");
            if (id != null && ids.contains(id)) {
                rows.computeIfAbsent(id, ignored -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private String key(String text) {
        return text + (locale.getLanguage().equals("en") ? "_en" : "_zh");
    }

    /** The findings of a file; what held it is none any more once somebody has let it in. */
    private List<ReportedFinding> findings(Submission submission, List<LakeRow> rows, CrossRegisterFindings across) {
        Register register =
                submission.content() == null ? null : submission.content().register();
        List<ReportedFinding> findings = new ArrayList<>();
        FindingCode decisive = submission.code();
        boolean isLetIn = submission.status() == SubmissionStatus.ACCEPTED && decisive != null;
        rows.stream()
                .filter(row -> !isLetIn || !decisive.name().equals(row.text("code")))
                .forEach(row -> findings.add(reported(row, submission, register)));
        if (decisive != null && !isLetIn && findings.stream().noneMatch(finding -> finding.code() == decisive)) {
            findings.add(fromCatalogue(submission, decisive));
        }
        across.of(submission.id()).forEach(finding -> findings.add(reported(finding, submission, register)));
        findings.sort(inOrderOf(submission.counts().sheets()));
        return findings;
    }

    private ReportedFinding reported(LakeRow row, Submission submission, @Nullable Register register) {
        Severity severity = Severity.valueOf(text(row, "severity").toUpperCase(Locale.ROOT));
        String column = row.text("column_name");
        return new ReportedFinding(
                row.text("sheet"),
                (Integer) row.get("row_number"),
                row.text("column_letter"),
                column,
                column == null ? null : label(register, column),
                FindingCode.valueOf(text(row, "code")),
                severity,
                Effect.of(severity, submission.status(), register, column),
                text(row, key("message")),
                text(row, key("action")),
                row.text("redacted_value"));
    }

    private ReportedFinding reported(Finding finding, Submission submission, @Nullable Register register) {
        Severity severity = finding.code().severity();
        String column = finding.column();
        return new ReportedFinding(
                finding.sheet(),
                finding.rowNumber(),
                finding.columnLetter(),
                column,
                column == null ? null : label(register, column),
                finding.code(),
                severity,
                Effect.of(severity, submission.status(), register, column),
                FindingMessages.message(finding, register, locale),
                FindingMessages.action(finding, register, locale),
                finding.redactedValue());
    }

    private String label(@Nullable Register register, String name) {
        Optional<Column> column = register == null ? Registers.anyColumn(name) : Registers.column(register, name);
        return column.map(found -> locale.getLanguage().equals("en") ? found.labelEn() : found.labelZh())
                .orElseGet(() -> FindingMessages.labelOfList(name, locale));
    }

    /** A file in a folder of no known district has no row of {@code bronze.finding}. */
    private ReportedFinding fromCatalogue(Submission submission, FindingCode code) {
        String folder = submission.source().file().replaceFirst("/.*", "");
        Finding finding = Finding.ofFile(code, code == FindingCode.DISTRICT_UNKNOWN ? folder : null);
        return new ReportedFinding(
                null,
                null,
                null,
                null,
                null,
                code,
                code.severity(),
                Effect.FILE_NOT_TAKEN,
                FindingMessages.message(finding, locale),
                FindingMessages.action(finding, locale),
                null);
    }

    private static Comparator<ReportedFinding> inOrderOf(List<SheetCount> sheets) {
        List<String> names = sheets.stream().map(SheetCount::sheet).toList();
        return Comparator.comparing(
                        (ReportedFinding finding) -> finding.sheet() == null ? -1 : names.indexOf(finding.sheet()))
                .thenComparing(ReportedFinding::rowNumber, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .thenComparing(
                        finding -> Optional.ofNullable(finding.columnLetter()).orElse(""),
                        Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .thenComparing(ReportedFinding::code)
                .thenComparing(ReportedFinding::message);
    }

    private static String text(LakeRow row, String column) {
        return String.valueOf(row.text(column));
    }
}
