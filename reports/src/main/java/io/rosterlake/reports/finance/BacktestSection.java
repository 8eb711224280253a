package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.message.Articles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How near projections from earlier registers came to what was paid, and what the worst misses came from. */
final class BacktestSection {
    /** Misses on the page; the workbook has all. */
    private static final int PAGE_ROWS = 20;

    /** Where both tables have the projected amount; behind it come the paid one and the error. */
    private static final int PROJECTED = 5;

    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final List<AnswerRow> rows;

    BacktestSection(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
        this.rows = answers.backtest().map(Answer::rows).orElse(List.of());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("finance.backtest.none")));
        } else {
            blocks.add(new Paragraph(wording.text("finance.backtest.lead")));
            blocks.add(byComponent());
        }
        incomparable().ifPresent(blocks::add);
        misses().ifPresent(table -> blocks.add(table.first(
                PAGE_ROWS, wording.text("finance.cut", PAGE_ROWS, table.rows().size()))));
        return new Section("backtest", wording.text("finance.backtest"), blocks);
    }

    /** The sheet with every comparison comes behind the one that adds them up. */
    List<Sheet> sheets() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>(List.of(byComponent()));
        incomparable().ifPresent(tables::add);
        misses().ifPresent(tables::add);
        return List.of(
                new Sheet(wording.text("finance.sheet.backtest"), tables, 2), new Sheet(allName(), List.of(all()), 2));
    }

    private String allName() {
        return wording.text("finance.sheet.backtest.all");
    }

    private static String text(AnswerRow row, String column) {
        return row.text(column).orElse("");
    }

    /** The month of the register that was projected from. */
    private static String from(AnswerRow row) {
        return Budget.month(row, "as_of").toString();
    }

    private static BigDecimal sum(List<AnswerRow> of, String column) {
        return of.stream().flatMap(row -> row.number(column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String marked(String title) {
        return new Firmness(BigDecimal.ZERO, with("illustrative"), with("user"), false).marked(wording, title);
    }

    private BigDecimal with(String basis) {
        return sum(rows.stream().filter(row -> text(row, "basis").equals(basis)).toList(), "projected");
    }

    private Table byComponent() {
        Map<List<String>, List<AnswerRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        List.of(text(row, "district_code"), text(row, "component"), from(row)),
                        key -> new ArrayList<>())
                .add(row));
        List<List<Cell>> cells = new ArrayList<>();
        groups.forEach((key, of) -> cells.add(compared(key, of)));
        return new Table(
                marked(wording.text("finance.backtest.table")),
                wording.text("finance.backtest.note"),
                List.of(
                        wording.column(Dimension.DISTRICT),
                        wording.column(Dimension.COMPONENT),
                        wording.word("projected.from"),
                        wording.word("months.compared"),
                        wording.figure("months"),
                        wording.figure("paid.projected"),
                        wording.figure("paid"),
                        wording.figure("error"),
                        wording.figure("error.rate"),
                        wording.figure("mape")),
                cells);
    }

    private List<Cell> compared(List<String> key, List<AnswerRow> of) {
        List<String> months = of.stream()
                .map(row -> Budget.month(row, "month").toString())
                .sorted()
                .toList();
        BigDecimal projected = sum(of, "projected");
        BigDecimal paid = sum(of, "actual");
        List<Formula.Match> own =
                List.of(new Formula.Match.SameAs(0, 0), new Formula.Match.SameAs(1, 1), new Formula.Match.SameAs(2, 2));
        return List.of(
                Cell.text(wording.district(key.get(0))),
                Cell.text(wording.name(Dimension.COMPONENT, key.get(1))),
                Cell.text(key.get(2)),
                Cell.text(months.get(0) + "…" + months.get(months.size() - 1)),
                Cell.count(of.size()),
                Cell.computed(projected, Format.MONEY, new Formula.MatchingSum(allName(), PROJECTED, own)),
                Cell.computed(paid, Format.MONEY, new Formula.MatchingSum(allName(), PROJECTED + 1, own)),
                Cell.computed(
                        projected.subtract(paid),
                        Format.DECIMAL,
                        new Formula.Minus(new Formula.Own(PROJECTED), new Formula.Own(PROJECTED + 1))),
                Cell.computed(
                        FinanceWording.share(projected.subtract(paid), paid),
                        Format.RATE,
                        new Formula.Quotient(new Formula.Own(PROJECTED + 2), new Formula.Own(PROJECTED + 1))),
                Cell.figure(of.get(of.size() - 1).number("mape"), Format.RATE));
    }

    private Table all() {
        List<List<Cell>> cells = rows.stream()
                .map(row -> List.of(
                        Cell.text(wording.district(text(row, "district_code"))),
                        Cell.text(wording.name(Dimension.COMPONENT, text(row, "component"))),
                        Cell.text(from(row)),
                        Cell.text(Budget.month(row, "month").toString()),
                        Cell.figure(row.number("months_ahead"), Format.COUNT),
                        Cell.figure(row.number("projected"), Format.MONEY),
                        Cell.figure(row.number("actual"), Format.MONEY),
                        Cell.computed(
                                row.number("error").orElse(BigDecimal.ZERO),
                                Format.DECIMAL,
                                new Formula.Minus(new Formula.Own(PROJECTED), new Formula.Own(PROJECTED + 1))),
                        Cell.figure(row.number("error_rate"), Format.RATE),
                        Cell.figure(row.number("mape"), Format.RATE),
                        people(row, "people_projected"),
                        people(row, "people_actual"),
                        Cell.text(wording.name(Dimension.BASIS, text(row, "basis")))))
                .toList();
        return new Table(
                marked(wording.text("finance.backtest.all")),
                wording.text("finance.backtest.note"),
                List.of(
                        wording.column(Dimension.DISTRICT),
                        wording.column(Dimension.COMPONENT),
                        wording.word("projected.from"),
                        wording.word("month"),
                        wording.figure("months.ahead"),
                        wording.figure("paid.projected"),
                        wording.figure("paid"),
                        wording.figure("error"),
                        wording.figure("error.rate"),
                        wording.figure("mape"),
                        wording.figure("people.projected"),
                        wording.figure("people.paid"),
                        wording.column(Dimension.BASIS)),
                cells);
    }

    private static Cell people(AnswerRow row, String column) {
        return row.number(column).map(People::cell).orElse(Cell.missing());
    }

    /** Parts of which one of the two amounts is not known; they are in no comparison. */
    private Optional<Table> incomparable() {
        return answers.incomparable()
                .filter(answer -> !answer.isEmpty())
                .map(answer -> new Table(
                        marked(wording.text("finance.backtest.incomparable")),
                        wording.text("finance.backtest.incomparable.note"),
                        List.of(
                                wording.column(Dimension.DISTRICT),
                                wording.column(Dimension.COMPONENT),
                                wording.word("projected.from"),
                                wording.word("months.concerned"),
                                wording.figure("paid.projected"),
                                wording.figure("paid"),
                                wording.sentence("why")),
                        answer.rows().stream().map(this::notCompared).toList()));
    }

    private List<Cell> notCompared(AnswerRow row) {
        return List.of(
                Cell.text(wording.district(text(row, "district_code"))),
                Cell.text(wording.name(Dimension.COMPONENT, text(row, "component"))),
                Cell.text(from(row)),
                Cell.text(Budget.month(row, "first_month") + "…" + Budget.month(row, "last_month")),
                Cell.figure(row.number("projected"), Format.MONEY),
                Cell.figure(row.number("actual"), Format.MONEY),
                Cell.text(row.text("missing")
                        .map(missing -> Articles.inLanguage(wording.messages(), missing))
                        .orElseGet(() -> wording.messages().name("incomparable", text(row, "reason")))));
    }

    private Optional<Table> misses() {
        return answers.misses()
                .filter(answer -> !answer.isEmpty())
                .map(answer -> new Table(
                        marked(wording.text("finance.backtest.misses")),
                        wording.text("finance.backtest.misses.note"),
                        List.of(
                                wording.column(Dimension.DISTRICT),
                                wording.column(Dimension.COMPONENT),
                                wording.word("projected.from"),
                                wording.word("months.concerned"),
                                wording.sentence("cause"),
                                wording.figure("months"),
                                wording.figure("person.months"),
                                wording.figure("error")),
                        answer.rows().stream().map(this::miss).toList()));
    }

    private List<Cell> miss(AnswerRow row) {
        return List.of(
                Cell.text(wording.district(text(row, "district_code"))),
                Cell.text(wording.name(Dimension.COMPONENT, text(row, "component"))),
                Cell.text(from(row)),
                Cell.text(Budget.month(row, "first_month") + "…" + Budget.month(row, "last_month")),
                Cell.text(wording.messages().name("miss", text(row, "cause"))),
                Cell.figure(row.number("months"), Format.COUNT),
                Cell.figure(row.number("person_months"), Format.COUNT),
                Cell.figure(row.number("error"), Format.DECIMAL));
    }
}
