package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which pay is in no amount, and why; and, apart from it, which pay rests on an assumption or has no known payer. */
final class MissingSection {
    private final FinanceAnswers answers;
    private final FinanceWording wording;

    MissingSection(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** The districts of a scenario that have pay in no amount. */
    static List<String> districts(FinanceAnswers answers, String scenario) {
        return answers.missing().rows().stream()
                .filter(row -> row.text("scenario").orElse("").equals(scenario))
                .flatMap(row -> row.text("district_code").stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** For the first page: what is in no amount. */
    Table summary() {
        return summary("missing", answers.missing());
    }

    /** For the first page: what is in the amounts by an assumption, or without a known payer. */
    Table assumed() {
        return summary("assumed", answers.assumed());
    }

    /** By district and place. */
    private Table summary(String key, Answer answer) {
        Map<List<String>, List<AnswerRow>> places = new TreeMap<>(Comparator.comparing(List::toString));
        answer.rows().forEach(row -> places.computeIfAbsent(
                        List.of(row.text("district_code").orElse(""), wording.place(row)), ignored -> new ArrayList<>())
                .add(row));
        List<List<Cell>> rows = new ArrayList<>();
        places.forEach((place, of) -> rows.add(List.of(
                Cell.text(wording.district(place.get(0))),
                people(of),
                Cell.count(distinct(of, this::parameter).size()),
                Cell.text(wording.list(distinct(of, this::parameter))),
                Cell.text(place.get(1)),
                Cell.text(wording.components(of.stream()
                        .flatMap(row -> row.text("components").stream())
                        .collect(Collectors.joining(",")))),
                Cell.text(wording.list(wording.names(Dimension.SCENARIO, distinct(of, row -> row.text("scenario")
                        .orElse(""))))))));
        return new Table(
                wording.text("finance." + key),
                wording.text("finance." + key + ".note"),
                List.of(
                        wording.column(Dimension.DISTRICT),
                        wording.figure("people.concerned"),
                        wording.figure("parameters"),
                        wording.sentence("parameter"),
                        wording.sentence("place"),
                        wording.sentence("component"),
                        wording.sentence("scenario")),
                rows);
    }

    private static List<String> distinct(List<AnswerRow> rows, Function<AnswerRow, String> words) {
        return rows.stream().map(words).distinct().sorted().toList();
    }

    /** Those of the scenario and parameter that concern most. */
    private static Cell people(List<AnswerRow> rows) {
        return People.cell(
                rows.stream().flatMap(row -> row.number("people").stream()).reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    Sheet sheet() {
        List<Table> tables = new ArrayList<>(List.of(full("missing", answers.missing())));
        if (!answers.assumed().isEmpty()) {
            tables.add(full("assumed", answers.assumed()));
        }
        return new Sheet(wording.text("finance.sheet.missing"), tables, 2);
    }

    private Table full(String key, Answer answer) {
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> List.of(
                        Cell.text(wording.scenario(row.text("scenario").orElse(""))),
                        Cell.text(wording.district(row.text("district_code").orElse(""))),
                        Cell.text(parameter(row)),
                        Cell.text(components(row)),
                        People.cell(row.number("people").orElse(BigDecimal.ZERO)),
                        Cell.text(effect(row)),
                        Cell.text(wording.place(row)),
                        Cell.text(row.text("scheme_id").orElse("—"))))
                .toList();
        return new Table(
                wording.text("finance." + key + ".full"),
                wording.text("finance." + key + ".note"),
                List.of(
                        wording.column(Dimension.SCENARIO),
                        wording.column(Dimension.DISTRICT),
                        wording.word("parameter"),
                        wording.sentence("component"),
                        wording.figure("people.concerned"),
                        wording.word("effect"),
                        wording.sentence("place"),
                        wording.word("scheme")),
                rows);
    }

    private String effect(AnswerRow row) {
        return wording.messages().name("finance.effect", row.text("effect").orElse(""));
    }

    private String parameter(AnswerRow row) {
        return row.text(wording.isChinese() ? "parameter_zh" : "parameter_en")
                .or(() -> row.text("parameter"))
                .orElse("—");
    }

    private String components(AnswerRow row) {
        return row.text("components").map(wording::components).orElse("—");
    }
}
