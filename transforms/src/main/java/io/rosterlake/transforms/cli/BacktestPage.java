package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.backtest.BacktestResult;
import io.rosterlake.transforms.backtest.Figure;
import io.rosterlake.transforms.backtest.Incomparable;
import io.rosterlake.transforms.backtest.Miss;
import io.rosterlake.transforms.backtest.MissCause;
import io.rosterlake.transforms.backtest.PayPart;
import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test found, as a page of four tables: projected and paid amounts by part of pay, what cannot be compared,
 * what the errors come from, and the worst of them.
 */
final class BacktestPage {
    /** The table with the amounts. */
    static final int FIGURES = 0;

    private final Locale locale;
    private final boolean english;

    BacktestPage(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
    }

    private record Line(String district, YearMonth asOf, PayPart part) {}

    private record Because(String district, YearMonth asOf, MissCause cause) {}

    /** @param limit how many of the worst misses */
    Page page(BacktestResult result, int limit) {
        List<String> notes = new ArrayList<>(List.of(
                text(
                        "自当时的花名册起，只用当时已知的情况测算其后各月薪酬，与有效工资发放表逐人逐项比较。误差 = 测算 − 实发。",
                        "Pay as projected from the registers of then, with what was known then, beside what the payroll"
                                + " registers in force say, person by person. Error = projected - paid."),
                covered(result)));
        result.remarks().forEach(remark -> notes.add(remark.in(locale)));
        return new Page(
                text("薪酬测算回测", "Back-test of projected pay"),
                locale,
                notes,
                List.of(),
                List.of(
                        figures(result),
                        incomparable(result),
                        causes(result),
                        new WorstMisses(locale).table(result, limit)));
    }

    private String covered(BacktestResult result) {
        BigDecimal paid = sum(result.comparison().figures(), Figure::actual);
        BigDecimal compared = sum(
                result.comparison().figures().stream()
                        .filter(figure -> figure.error() != null)
                        .toList(),
                Figure::actual);
        return text("工资发放表所列 %s 元中，可比较的 %s 元。", "Of %s yuan that the payrolls state, %s can be compared.")
                .formatted(money(paid), money(compared));
    }

    private PageTable figures(BacktestResult result) {
        Map<Line, List<Figure>> lines = new LinkedHashMap<>();
        result.comparison().figures().stream()
                .filter(figure -> figure.error() != null)
                .forEach(figure -> lines.computeIfAbsent(line(figure), ignored -> new ArrayList<>())
                        .add(figure));
        List<PageRow> rows = new ArrayList<>();
        lines.forEach((line, figures) -> {
            BigDecimal actual = sum(figures, Figure::actual);
            BigDecimal error = sum(figures, Figure::error);
            Figure last = figures.get(figures.size() - 1);
            rows.add(row(
                    error.signum() == 0 ? Tone.SAME : Tone.PLAIN,
                    result.names().get(line.district()),
                    line.asOf().toString(),
                    line.part().label().in(locale),
                    Integer.toString(figures.size()),
                    money(sum(figures, Figure::projected)),
                    money(actual),
                    money(error),
                    actual.signum() == 0 ? "" : percent(error.divide(actual, MathContext.DECIMAL128)),
                    percent(last.mape()),
                    basis(figures)));
        });
        return new PageTable(
                text("按项目", "By part of pay"),
                List.of(text(
                        "误差率 = 各月误差之和 / 各月实发之和；平均绝对误差率 = 各月误差率绝对值的平均。逐月数字在 gold.pay_backtest。",
                        "The error rate is of the months' sums; MAPE is the mean of the months' absolute error rates."
                                + " The months stand in gold.pay_backtest.")),
                columns(
                        List.of(8, 7, 10, 4, 13, 13, 13, 9, 9, 12),
                        text("区县", "district"),
                        text("起算", "from"),
                        text("项目", "part"),
                        text("月数", "months"),
                        text("测算", "projected"),
                        text("实发", "paid"),
                        text("误差", "error"),
                        text("误差率", "error rate"),
                        text("平均绝对误差率", "MAPE"),
                        text("依据", "basis")),
                rows);
    }

    private PageTable incomparable(BacktestResult result) {
        record Why(Line line, Incomparable reason, String missing) {}
        Map<Why, List<Figure>> lines = new LinkedHashMap<>();
        for (Figure figure : result.comparison().figures()) {
            Incomparable reason = figure.reason();
            if (reason != null) {
                lines.computeIfAbsent(new Why(line(figure), reason, missing(figure)), ignored -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<PageRow> rows = new ArrayList<>();
        lines.forEach((why, figures) -> rows.add(row(
                Tone.MISSING,
                result.names().get(why.line().district()),
                why.line().asOf().toString(),
                why.line().part().label().in(locale),
                Integer.toString(figures.size()),
                why.reason() == Incomparable.NOT_STATED ? money(sum(figures, Figure::projected)) : "",
                why.reason() == Incomparable.NOT_STATED ? "" : money(sum(figures, Figure::actual)),
                why.reason().label().in(locale) + (why.missing().isEmpty() ? "" : text("：", ": ") + why.missing()))));
        return new PageTable(
                text("不可比的项目", "What cannot be compared"),
                columns(
                        text("区县", "district"),
                        text("起算", "from"),
                        text("项目", "part"),
                        text("月数", "months"),
                        text("测算", "projected"),
                        text("实发", "paid"),
                        text("原因", "reason")),
                rows);
    }

    private PageTable causes(BacktestResult result) {
        Map<Because, List<Miss>> lines = new TreeMap<>(Comparator.comparing(Because::district)
                .thenComparing(Because::asOf)
                .thenComparing(Because::cause));
        result.comparison().misses().forEach(miss -> lines.computeIfAbsent(
                        new Because(miss.district(), miss.asOf(), miss.cause()), ignored -> new ArrayList<>())
                .add(miss));
        List<PageRow> rows = new ArrayList<>();
        lines.forEach((because, misses) -> rows.add(row(
                Tone.PLAIN,
                result.names().get(because.district()),
                because.asOf().toString(),
                because.cause().label().in(locale),
                Long.toString(misses.stream().mapToLong(Miss::people).sum()),
                money(misses.stream().map(Miss::error).reduce(BigDecimal.ZERO, BigDecimal::add)))));
        return new PageTable(
                text("误差从何而来", "What the errors come from"),
                List.of(text(
                        "每人每月每项取第一个成立的原因；各原因之和等于误差。",
                        "Of each person, month and part the first cause that holds; causes add up to the error.")),
                columns(
                        text("区县", "district"),
                        text("起算", "from"),
                        text("原因", "cause"),
                        text("人项月", "people × months × parts"),
                        text("误差", "error")),
                rows);
    }

    private static Line line(Figure figure) {
        return new Line(figure.district(), figure.asOf(), figure.part());
    }

    /** The parameters in the page's language. */
    private String missing(Figure figure) {
        String both = figure.missing();
        if (both == null) {
            return "";
        }
        return both.split(" \\| ")[english ? 1 : 0];
    }

    private static String basis(List<Figure> figures) {
        return figures.stream()
                .map(Figure::basis)
                .filter(Objects::nonNull)
                .reduce(Basis::weaker)
                .map(Basis::code)
                .orElse("");
    }

    private static BigDecimal sum(List<Figure> figures, Function<Figure, @Nullable BigDecimal> amount) {
        return figures.stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? ""
                : rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** @param widths of the columns, in characters of a page of 100 */
    static List<Column> columns(List<Integer> widths, String... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(index -> new Column(labels[index], widths.get(index)))
                .toList();
    }

    private static List<Column> columns(String... labels) {
        return List.of(labels).stream().map(label -> new Column(label, 10)).toList();
    }

    static PageRow row(Tone tone, String... cells) {
        return PageRow.of(tone, List.of(cells).stream().map(PageCell::of).toList());
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
