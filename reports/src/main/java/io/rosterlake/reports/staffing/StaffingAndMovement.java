package io.rosterlake.reports.staffing;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.message.Messages;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The report "Staffing and movement" (配备与流动): who is in post, who is short of staff by which article, who came and went, and how firm all that is.
 * The questions are asked once and told in any language.
 */
public final class StaffingAndMovement {
    private static final String FILE_STEM = "staffing-and-movement";

    private final StaffingAnswers answers;

    private StaffingAndMovement(StaffingAnswers answers) {
        this.answers = answers;
    }

    /** Asks the lake; without a month, as of the newest one that has figures. */
    public static StaffingAndMovement ask(ReportDatabase database, Optional<YearMonth> month) {
        return new StaffingAndMovement(StaffingAnswers.ask(database, month));
    }

    /** The report in the language of the catalogue. */
    public Report in(Messages messages) {
        Wording wording = new Wording(messages, answers);
        DistrictStaffingSection districts = new DistrictStaffingSection(answers, wording);
        CommunityStaffingSection communities = new CommunityStaffingSection(answers, wording);
        MovementSection movement = new MovementSection(answers, wording);
        TurnoverSection turnover = new TurnoverSection(answers, wording);
        NotesSection notes = new NotesSection(answers, wording);
        List<Section> sections = List.of(
                districts.section(), communities.section(), movement.section(), turnover.section(), notes.section());
        List<Sheet> sheets = List.of(
                new Sheet(wording.text("sheet.communities"), List.of(communities.fullTable())),
                new Sheet(wording.text("sheet.districts"), List.of(districts.table())),
                new Sheet(wording.text("sheet.movement"), List.of(movement.monthlyTable())),
                new Sheet(wording.text("sheet.movement.districts"), List.of(movement.monthlyDistrictTable())),
                new Sheet(wording.text("sheet.movement.year"), List.of(movement.yearlyTable())),
                new Sheet(wording.text("sheet.turnover"), List.of(turnover.fullTable())),
                new Sheet(wording.text("sheet.notes"), notes.fullTables()));
        return new Report(
                messages,
                FILE_STEM,
                wording.text("report.title"),
                subtitle(wording),
                new Headlines(answers, wording).all(),
                sections,
                sheets);
    }

    private String subtitle(Wording wording) {
        List<String> names =
                answers.headcounts().rows().stream().map(wording::district).toList();
        return wording.text("report.subtitle", wording.month(answers.month()), names.size(), wording.list(names));
    }
}
