package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import io.rosterlake.reports.message.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Data notes: how current each district is, what was carried forward, refused or held, which rules decided on which basis, how figures are counted. */
final class NotesSection {
    /** How many definitions the catalogue has. */
    private static final int DEFINITIONS = 7;

    /** The columns of consistency checks; their headings are called alike. */
    private static final List<String> CHECKS = List.of(
            "sum_mismatches",
            "unknown_people",
            "corrected_identities",
            "unregistered_communities",
            "headcount_jumps",
            "payroll_of_leavers");

    private final WorkforceAnswers answers;
    private final Wording wording;

    NotesSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>(tables());
        if (answers.refusedOrHeld().isEmpty()) {
            blocks.add(new Paragraph(wording.text("notes.refused.none")));
        }
        blocks.add(definitions());
        return new Section("notes", wording.text("notes.title"), blocks);
    }

    /** The tables of the section; the workbook has the definitions as one too. */
    List<Table> fullTables() {
        List<Table> tables = new ArrayList<>(tables());
        tables.add(definitions());
        return tables;
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(currency(), rules()));
        if (!answers.refusedOrHeld().isEmpty()) {
            tables.add(refusedOrHeld());
        }
        tables.add(submissions());
        tables.add(consistency());
        return tables;
    }

    private Table currency() {
        Map<String, List<AnswerRow>> withoutRegister = new LinkedHashMap<>();
        answers.monthsWithoutRegister().rows().forEach(row -> withoutRegister
                .computeIfAbsent(row.text("district_code").orElse(""), code -> new ArrayList<>())
                .add(row));
        List<List<Cell>> rows = answers.districts().rows().stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        wording.word(row, "district_code"),
                        row.text("scheme_id")
                                .map(scheme -> Cell.text(wording.scheme(scheme)))
                                .orElse(Cell.missing()),
                        wording.name(row, "reporting", "reporting"),
                        wording.month(row, "first_period"),
                        wording.month(row, "as_of"),
                        lateness(row),
                        carried(
                                row,
                                withoutRegister.getOrDefault(
                                        row.text("district_code").orElse(""), List.of()))))
                .toList();
        return new Table(
                wording.text("notes.currency"),
                wording.text("notes.currency.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("code"),
                        wording.sentenceColumn("scheme"),
                        wording.wordColumn("reporting"),
                        wording.wordColumn("since"),
                        wording.wordColumn("as.of"),
                        wording.sentenceColumn("lateness"),
                        wording.sentenceColumn("carried")),
                rows);
    }

    private Cell lateness(AnswerRow row) {
        Optional<LocalDate> abolishedFrom = answers.abolished().rows().stream()
                .filter(abolished -> Sums.district(abolished).equals(Sums.district(row)))
                .findFirst()
                .flatMap(abolished -> abolished.date("abolished_from"));
        if (abolishedFrom.isPresent()) {
            return Cell.text(wording.text("notes.abolished", wording.month(abolishedFrom.get())));
        }
        Optional<LocalDate> asOf = row.date("as_of");
        if (asOf.isEmpty()) {
            return new Cell.Text(wording.text("notes.no.figures"), Tone.WARNING);
        }
        long months = ChronoUnit.MONTHS.between(asOf.get(), answers.month());
        return months == 0
                ? new Cell.Text(wording.text("notes.current"), Tone.GOOD)
                : new Cell.Text(wording.text("notes.behind", months), Tone.WARNING);
    }

    private Cell carried(AnswerRow district, List<AnswerRow> months) {
        if (months.isEmpty()) {
            return Cell.text(wording.text("notes.carried.none"));
        }
        List<String> names =
                months.stream().map(row -> wording.month(row, "period").shown()).toList();
        return district.text("reporting").orElse("").equals("quarterly")
                ? Cell.text(wording.text("notes.carried.quarterly", names.size()))
                : new Cell.Text(wording.list(names), Tone.WARNING);
    }

    private Table rules() {
        List<List<Cell>> rows = answers.rules().rows().stream()
                .map(row -> List.of(
                        wording.citation(row),
                        Cell.text(wording.group(row)),
                        wording.basis(row),
                        wording.status(row),
                        wording.count(row, "communities")))
                .toList();
        return new Table(
                wording.text("notes.rules"),
                wording.text("notes.rules.note"),
                List.of(
                        wording.sentenceColumn("rule"),
                        wording.wordColumn("group"),
                        wording.wordColumn("basis"),
                        wording.wordColumn("status"),
                        wording.figureColumn("communities")),
                rows);
    }

    private Table refusedOrHeld() {
        String suffix = wording.messages().language() == Language.ZH ? "_zh" : "_en";
        List<List<Cell>> rows = answers.refusedOrHeld().rows().stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        wording.word(row, "file"),
                        wording.name(row, "register", "register"),
                        wording.month(row, "period"),
                        row.date("received_on")
                                .map(date -> Cell.text(date.toString()))
                                .orElse(Cell.missing()),
                        new Cell.Text(
                                wording.messages()
                                        .name("submission", row.text("status").orElse("")),
                                Tone.WARNING),
                        Cell.text(sentence(row, "message" + suffix)),
                        Cell.text(sentence(row, "action" + suffix)),
                        row.date("accepted_on")
                                .<Cell>map(
                                        date -> new Cell.Text(wording.text("notes.accepted.instead", date), Tone.GOOD))
                                .orElse(new Cell.Text(wording.text("notes.accepted.none"), Tone.WARNING))))
                .toList();
        return new Table(
                wording.text("notes.refused"),
                wording.text("notes.refused.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.sentenceColumn("file"),
                        wording.wordColumn("register"),
                        wording.wordColumn("month"),
                        wording.wordColumn("received"),
                        wording.wordColumn("decision"),
                        wording.sentenceColumn("reason"),
                        wording.sentenceColumn("action"),
                        wording.sentenceColumn("accepted.instead")),
                rows);
    }

    /** The finding's sentence; without one, the code for a reason and a dash for what to do. */
    private static String sentence(AnswerRow row, String column) {
        return row.text(column)
                .or(() -> column.startsWith("message") ? row.text("code") : Optional.empty())
                .orElse("—");
    }

    private Table submissions() {
        List<List<Cell>> rows = answers.submissions().rows().stream()
                .map(row -> List.of(
                        wording.name(row, "register", "register"),
                        wording.name(row, "status", "submission"),
                        wording.count(row, "files"),
                        wording.count(row, "rows_accepted"),
                        wording.count(row, "rows_rejected")))
                .toList();
        return new Table(
                wording.text("notes.submissions"),
                wording.text("notes.submissions.note"),
                List.of(
                        wording.wordColumn("register"),
                        wording.wordColumn("decision"),
                        wording.figureColumn("files"),
                        wording.figureColumn("rows.accepted"),
                        wording.figureColumn("rows.rejected")),
                rows);
    }

    private Table consistency() {
        List<List<Cell>> rows = answers.consistency().rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(wording.districtCell(row), wording.count(row, "registers")),
                                CHECKS.stream().map(check -> wording.count(row, check)))
                        .toList())
                .toList();
        return new Table(
                wording.text("notes.consistency"),
                wording.text("notes.consistency.note"),
                Stream.concat(
                                Stream.of(wording.wordColumn("district"), wording.figureColumn("registers")),
                                CHECKS.stream().map(check -> wording.figureColumn(check.replace('_', '.'))))
                        .toList(),
                rows);
    }

    private Table definitions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int number = 1; number <= DEFINITIONS; number++) {
            rows.add(List.of(
                    Cell.text(wording.text("definition." + number + ".term")),
                    Cell.text(wording.text("definition." + number + ".text"))));
        }
        return new Table(
                wording.text("notes.definitions"),
                "",
                List.of(wording.wordColumn("term"), wording.sentenceColumn("definition")),
                rows);
    }
}
