package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Certificates: who holds a valid one, which end soon, whom the scheme asks for one and who lacks it. */
final class CertificateSection {
    /** The levels of the social-work qualification, in each of which a person counts at most once. */
    static final List<String> SOCIAL_WORK = List.of("助理社会工作师", "社会工作师", "高级社会工作师");

    private static final Map<String, String> COLOURS =
            Map.of("助理社会工作师", "#9cb8d1", "社会工作师", "#4f86b0", "高级社会工作师", "#1f4e79");

    private final WorkforceAnswers answers;
    private final Wording wording;

    CertificateSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** People of the rows' streets and groups, each cell once: every cell has a row for each social-work level. */
    static long people(List<AnswerRow> rows) {
        return Sums.count(of(rows, SOCIAL_WORK.get(0)), "people");
    }

    static List<AnswerRow> socialWork(List<AnswerRow> rows) {
        return rows.stream()
                .filter(row -> SOCIAL_WORK.contains(row.text("certificate").orElse("")))
                .toList();
    }

    private static List<AnswerRow> of(List<AnswerRow> rows, String certificate) {
        return rows.stream()
                .filter(row -> row.text("certificate").orElse("").equals(certificate))
                .toList();
    }

    Section section() {
        List<AnswerRow> rows = answers.people().certificates().rows();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("certificates.none")));
        } else {
            blocks.add(new Paragraph(lead(rows)));
            blocks.add(chart(rows));
            blocks.add(districts(rows));
            blocks.add(required(rows));
        }
        return new Section("certificates", wording.text("certificates.title"), blocks);
    }

    private String lead(List<AnswerRow> rows) {
        List<AnswerRow> levels = socialWork(rows);
        long valid = Sums.count(levels, "valid_holders");
        long people = people(rows);
        return wording.text(
                "certificates.lead",
                wording.number(valid),
                wording.number(people),
                wording.percent(valid, people),
                wording.number(Sums.count(levels, "expiring_90d")),
                wording.number(Sums.count(rows, "required_people")),
                wording.number(Sums.count(rows, "required_holders")));
    }

    private Chart chart(List<AnswerRow> rows) {
        List<List<AnswerRow>> districts = List.copyOf(Sums.byDistrict(rows).values());
        return new Chart(
                wording.text("certificates.chart"),
                wording.text("certificates.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.RATE,
                districts.stream().map(cells -> wording.district(cells.get(0))).toList(),
                SOCIAL_WORK.stream()
                        .map(level -> new Chart.Series(
                                level,
                                COLOURS.getOrDefault(level, ""),
                                "level",
                                districts.stream()
                                        .map(cells -> Sums.quotient(
                                                        Sums.count(of(cells, level), "valid_holders"), people(cells))
                                                .orElse(null))
                                        .toList()))
                        .toList(),
                Optional.empty());
    }

    private Table districts(List<AnswerRow> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        Sums.byDistrict(rows).values().forEach(district -> {
            long people = people(district);
            certificates(district).forEach(certificate -> cells.add(districtCells(of(district, certificate), people)));
        });
        return new Table(
                wording.text("certificates.districts"),
                wording.text("certificates.districts.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("as.of"),
                        wording.wordColumn("certificate"),
                        wording.figureColumn("people"),
                        wording.figureColumn("holders"),
                        wording.figureColumn("valid.holders"),
                        wording.figureColumn("coverage"),
                        wording.figureColumn("expiring.90d"),
                        wording.figureColumn("required.people"),
                        wording.figureColumn("required.holders"),
                        wording.figureColumn("requirement.rate")),
                cells);
    }

    /** The social-work levels first, then the others by name. */
    private static List<String> certificates(List<AnswerRow> rows) {
        List<String> all = Sums.words(rows, "certificate");
        return Stream.concat(
                        SOCIAL_WORK.stream().filter(all::contains),
                        all.stream().filter(name -> !SOCIAL_WORK.contains(name)))
                .toList();
    }

    private List<Cell> districtCells(List<AnswerRow> rows, long people) {
        AnswerRow first = rows.get(0);
        boolean required =
                rows.stream().anyMatch(row -> row.number("required_people").isPresent());
        BigDecimal asked = Sums.number(rows, "required_people");
        return List.of(
                wording.districtCell(first),
                wording.month(first, "period"),
                wording.word(first, "certificate"),
                Cell.count(people),
                Cell.count(Sums.count(rows, "holders")),
                Cell.count(Sums.count(rows, "valid_holders")),
                wording.quotient(Sums.number(rows, "valid_holders"), BigDecimal.valueOf(people), Format.RATE),
                Cell.count(Sums.count(rows, "expiring_90d")),
                required ? Cell.figure(asked, Format.COUNT) : Cell.missing(),
                required ? Cell.count(Sums.count(rows, "required_holders")) : Cell.missing(),
                required
                        ? wording.quotient(Sums.number(rows, "required_holders"), asked, Format.RATE)
                        : Cell.missing());
    }

    /** Whom the scheme asks for which certificate, and how many have it. */
    private Table required(List<AnswerRow> rows) {
        Map<String, List<AnswerRow>> rules = new TreeMap<>();
        rows.stream().filter(row -> row.number("required_people").isPresent()).forEach(row -> rules.computeIfAbsent(
                        Sums.district(row) + "|" + row.text("certificate").orElse(""), key -> new ArrayList<>())
                .add(row));
        List<List<Cell>> cells = rules.values().stream()
                .map(rule -> List.of(
                        wording.districtCell(rule.get(0)),
                        wording.word(rule.get(0), "certificate"),
                        Cell.count(Sums.count(rule, "required_people")),
                        Cell.count(Sums.count(rule, "required_holders")),
                        Cell.count(Sums.count(rule, "required_people") - Sums.count(rule, "required_holders")),
                        wording.citation(rule.get(0)),
                        wording.basis(rule.get(0))))
                .toList();
        return new Table(
                wording.text("certificates.required"),
                wording.text("certificates.required.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("certificate"),
                        wording.figureColumn("required.people"),
                        wording.figureColumn("required.holders"),
                        wording.figureColumn("lacking"),
                        wording.sentenceColumn("rule"),
                        wording.wordColumn("basis")),
                cells);
    }

    /** For the workbook: every street, group and certificate. */
    Table fullTable() {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("group"),
                wording.wordColumn("as.of"),
                wording.wordColumn("certificate"),
                wording.figureColumn("people"),
                wording.figureColumn("holders"),
                wording.figureColumn("valid.holders"),
                wording.figureColumn("coverage"),
                wording.figureColumn("expiring.90d"),
                wording.figureColumn("required.people"),
                wording.figureColumn("required.holders"),
                wording.figureColumn("requirement.rate"),
                wording.sentenceColumn("rule"),
                wording.wordColumn("basis"));
        List<List<Cell>> cells = answers.people().certificates().rows().stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        wording.word(row, "street"),
                        wording.movementGroup(row),
                        wording.month(row, "period"),
                        wording.word(row, "certificate"),
                        wording.count(row, "people"),
                        wording.count(row, "holders"),
                        wording.count(row, "valid_holders"),
                        wording.rate(row, "coverage_rate"),
                        wording.count(row, "expiring_90d"),
                        wording.count(row, "required_people"),
                        wording.count(row, "required_holders"),
                        wording.rate(row, "requirement_rate"),
                        wording.citation(row),
                        wording.basis(row)))
                .toList();
        return new Table(
                wording.text("certificates.full"), wording.text("certificates.districts.note"), columns, cells);
    }
}
