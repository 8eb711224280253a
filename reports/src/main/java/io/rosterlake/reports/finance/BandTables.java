package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.LineChart;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The 10-90 % bands: how far chance moves the amounts of a district, and how many people and months stand behind the hazards that were drawn from. */
final class BandTables {
    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final List<AnswerRow> rows;

    BandTables(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
        this.rows = answers.bands().stream()
                .flatMap(bands -> bands.rows().stream())
                .filter(BandTables::hasAmount)
                .toList();
    }

    /** A district of which nothing can be told has rows of nothing, which is no band. */
    private static boolean hasAmount(AnswerRow row) {
        return row.number("expected").filter(amount -> amount.signum() != 0).isPresent();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private static String text(AnswerRow row, String column) {
        return row.text(column).orElse("");
    }

    private List<String> codes(Dimension dimension, Predicate<AnswerRow> wanted) {
        return wording.inOrder(
                dimension,
                rows.stream()
                        .filter(wanted)
                        .map(row -> text(row, dimension.column()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    List<String> districts() {
        return codes(Dimension.DISTRICT, row -> true);
    }

    /** The scenarios that have a band in a district. */
    List<String> scenarios(String district) {
        return codes(Dimension.SCENARIO, row -> text(row, "district_code").equals(district));
    }

    /** @param lines what the scenarios cost in the district, month by month */
    LineChart chart(String district, List<LineChart.Line> lines) {
        Predicate<AnswerRow> here = row -> text(row, "district_code").equals(district);
        List<LineChart.Band> bands = new ArrayList<>();
        for (String scenario : scenarios(district)) {
            String name = wording.text("finance.band.of", wording.scenario(scenario));
            String colour = lines.stream()
                    .filter(line -> line.name().equals(wording.scenario(scenario)))
                    .map(LineChart.Line::colour)
                    .findFirst()
                    .orElse(Palette.colour(0));
            Map<YearMonth, AnswerRow> months = rows.stream()
                    .filter(here)
                    .filter(row -> text(row, "span").equals("month")
                            && text(row, "scenario").equals(scenario))
                    .collect(Collectors.toMap(row -> Budget.month(row, "from_month"), row -> row));
            bands.add(new LineChart.Band(name, colour, values(months, "p10"), values(months, "p90")));
        }
        String title = Firmness.of(
                        answers,
                        with(Dimension.DISTRICT, district),
                        answers.budget().horizon().all(),
                        answers.missing().rows().stream().anyMatch(here))
                .marked(wording, wording.text("finance.band.chart", wording.district(district)));
        return new LineChart(
                title,
                behind(here),
                title + wording.text("word.colon") + behind(here),
                Format.MONEY,
                answers.budget().horizon().everywhere().all().stream()
                        .map(YearMonth::toString)
                        .toList(),
                lines,
                bands);
    }

    private List<@Nullable BigDecimal> values(Map<YearMonth, AnswerRow> months, String column) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (YearMonth month : answers.budget().horizon().everywhere().all()) {
            AnswerRow row = months.get(month);
            values.add(row == null ? null : row.number(column).orElse(null));
        }
        return values;
    }

    /** How many people and months stand behind the hazards. */
    private String behind(Predicate<AnswerRow> here) {
        AnswerRow row = rows.stream().filter(here).findFirst().orElseThrow();
        return wording.text(
                "finance.band.behind",
                wording.number(row.count("runs")),
                text(row, "seed"),
                wording.number(row.count("hazard_people")),
                wording.number(row.count("hazard_person_months")));
    }

    /** By calendar year and over the horizon. */
    Table yearly() {
        return table(row -> !text(row, "span").equals("month"));
    }

    Table all() {
        return table(row -> true);
    }

    private Table table(Predicate<AnswerRow> wanted) {
        List<Column> columns = List.of(
                wording.column(Dimension.SCENARIO),
                wording.column(Dimension.DISTRICT),
                wording.word("span"),
                wording.word("from.month"),
                wording.figure("expected"),
                wording.figure("p10"),
                wording.figure("p50"),
                wording.figure("p90"),
                wording.figure("runs"),
                wording.figure("hazard.people"),
                wording.figure("hazard.months"));
        List<List<Cell>> cells = rows.stream().filter(wanted).map(this::cells).toList();
        return new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.band")),
                wording.text("finance.band.note"),
                columns,
                cells);
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                Cell.text(wording.scenario(text(row, "scenario"))),
                Cell.text(wording.district(text(row, "district_code"))),
                Cell.text(wording.messages().name("finance.span", text(row, "span"))),
                Cell.text(Budget.month(row, "from_month").toString()),
                Cell.figure(row.number("expected"), Format.MONEY),
                Cell.figure(row.number("p10"), Format.MONEY),
                Cell.figure(row.number("p50"), Format.MONEY),
                Cell.figure(row.number("p90"), Format.MONEY),
                Cell.figure(row.number("runs"), Format.COUNT),
                Cell.figure(row.number("hazard_people"), Format.COUNT),
                Cell.figure(row.number("hazard_person_months"), Format.COUNT));
    }
}
