package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.message.Messages;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report on the workforce (队伍状况): who is in post, who is short of staff by which article, who came, went and stays, who is behind on training and
 * certificates, who retires, what other schemes would demand, what could not be computed, and how firm all that is.
 * The questions are asked once and told in any language.
 */
public final class WorkforceReport {
    private static final String FILE_STEM = "workforce";

    private final WorkforceAnswers answers;

    private WorkforceReport(WorkforceAnswers answers) {
        this.answers = answers;
    }

    /** Asks the lake; without a month, as of the newest one that has figures. */
    public static WorkforceReport ask(ReportDatabase database, Optional<YearMonth> month) {
        return new WorkforceReport(WorkforceAnswers.ask(database, month));
    }

    /** The report in the language of the catalogue. */
    public Report in(Messages messages) {
        Wording wording = new Wording(messages, answers);
        DistrictStaffingSection districts = new DistrictStaffingSection(answers, wording);
        CommunityStaffingSection communities = new CommunityStaffingSection(answers, wording);
        MovementSection movement = new MovementSection(answers, wording);
        TurnoverSection turnover = new TurnoverSection(answers, wording);
        RetentionSection retention = new RetentionSection(answers, wording);
        TrainingSection training = new TrainingSection(answers, wording);
        CertificateSection certificates = new CertificateSection(answers, wording);
        AppraisalSection appraisal = new AppraisalSection(answers, wording);
        ProfileSection profile = new ProfileSection(answers, wording);
        RetirementSection retirement = new RetirementSection(answers, wording);
        ComparisonSection comparison = new ComparisonSection(answers, wording);
        MissingSection missing = new MissingSection(answers, wording);
        NotesSection notes = new NotesSection(answers, wording);
        List<Section> sections = List.of(
                districts.section(),
                communities.section(),
                movement.section(),
                turnover.section(),
                retention.section(),
                training.section(),
                certificates.section(),
                appraisal.section(),
                profile.section(),
                retirement.section(),
                comparison.section(),
                missing.section(),
                notes.section());
        List<Sheet> sheets = List.of(
                sheet(wording, "communities", communities.fullTable()),
                sheet(wording, "districts", districts.table()),
                sheet(wording, "movement", movement.monthlyTable()),
                sheet(wording, "movement.districts", movement.monthlyDistrictTable()),
                sheet(wording, "movement.year", movement.yearlyTable()),
                sheet(wording, "turnover", turnover.fullTable()),
                sheet(wording, "retention", retention.table()),
                sheet(wording, "training", training.fullTable()),
                sheet(wording, "certificates", certificates.fullTable()),
                sheet(wording, "appraisal", appraisal.fullTable()),
                sheet(wording, "profile", profile.fullTable()),
                sheet(wording, "retirement", retirement.fullTable()),
                sheet(wording, "comparison", comparison.fullTable()),
                sheet(wording, "comparison.cost", comparison.costTable()),
                sheet(wording, "missing", missing.fullTable()),
                new Sheet(wording.text("sheet.notes"), notes.fullTables()));
        return new Report(
                messages,
                FILE_STEM,
                wording.text("report.title"),
                subtitle(wording),
                Stream.concat(
                                new Headlines(answers, wording).all().stream(),
                                new PeopleHeadlines(answers, wording).all().stream())
                        .toList(),
                sections,
                sheets);
    }

    private static Sheet sheet(Wording wording, String key, Table table) {
        return new Sheet(wording.text("sheet." + key), List.of(table));
    }

    private String subtitle(Wording wording) {
        List<String> names =
                answers.headcounts().rows().stream().map(wording::district).toList();
        return wording.text("report.subtitle", wording.month(answers.month()), names.size(), wording.list(names));
    }
}
