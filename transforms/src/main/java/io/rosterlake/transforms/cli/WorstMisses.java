package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.backtest.BacktestResult;
import io.rosterlake.transforms.backtest.Example;
import io.rosterlake.transforms.backtest.Miss;
import io.rosterlake.transforms.backtest.MissCause;
import io.rosterlake.transforms.backtest.PayPart;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.Tone;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The worst misses of a back-test: months of one district, register, part of pay and cause together, largest sum first. */
final class WorstMisses {
    private static final int EXAMPLES = 3;

    private final Locale locale;
    private final boolean english;

    WorstMisses(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
    }

    private record Line(String district, YearMonth asOf, PayPart part, MissCause cause) {}

    private record Case(YearMonth month, Example example) {
        BigDecimal size() {
            return example.expected().subtract(example.paid()).abs();
        }
    }

    /** @param limit how many lines */
    PageTable table(BacktestResult result, int limit) {
        Map<Line, List<Miss>> lines = result.comparison().misses().stream()
                .collect(Collectors.groupingBy(
                        miss -> new Line(miss.district(), miss.asOf(), miss.part(), miss.cause()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<PageRow> rows = lines.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Line, List<Miss>> entry) ->
                                error(entry.getValue()).abs())
                        .reversed())
                .limit(limit)
                .map(entry -> row(result.names().get(entry.getKey().district()), entry.getKey(), entry.getValue()))
                .toList();
        return new PageTable(
                text("误差最大的", "The worst misses"),
                List.of(
                        text(
                                        "各月相加，最大的在前；共 %d 条，列出 %d 条（--limit）。举例：人员标识前 12 位，月份，测算/实发。",
                                        "Months added up, largest first; %d lines, of which %d are shown (--limit). Examples: first 12"
                                                + " digits of the person key, month, projected/paid.")
                                .formatted(lines.size(), rows.size()),
                        text(
                                "某人的薪酬怎样算得：另写一个情景文件，as_of 为起算月；用它运行 ./rosterlake project --scenario 文件，再运行"
                                        + " ./rosterlake explain pay --scenario 文件 --person 标识 --month YYYY-MM",
                                "How somebody's pay is reckoned: write a scenario file with that month as as_of, run ./rosterlake"
                                        + " project --scenario FILE, then ./rosterlake explain pay --scenario FILE --person KEY --month"
                                        + " YYYY-MM")),
                BacktestPage.columns(
                        List.of(7, 7, 10, 10, 4, 5, 13, 40),
                        text("区县", "district"),
                        text("起算", "from"),
                        text("项目", "part"),
                        text("原因", "cause"),
                        text("月数", "months"),
                        text("人月", "person-months"),
                        text("误差", "error"),
                        text("举例", "examples")),
                rows);
    }

    private PageRow row(String district, Line line, List<Miss> misses) {
        return BacktestPage.row(
                Tone.DIFFERENT,
                district,
                line.asOf().toString(),
                line.part().label().in(locale),
                line.cause().label().in(locale),
                Long.toString(misses.stream().map(Miss::month).distinct().count()),
                Long.toString(misses.stream().mapToLong(Miss::people).sum()),
                BacktestPage.money(error(misses)),
                examples(misses));
    }

    private static BigDecimal error(List<Miss> misses) {
        return misses.stream().map(Miss::error).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of everybody the month with the largest difference. */
    private String examples(List<Miss> misses) {
        Set<String> named = new HashSet<>();
        return misses.stream()
                .flatMap(miss -> miss.examples().stream().map(example -> new Case(miss.month(), example)))
                .sorted(Comparator.comparing(Case::size)
                        .reversed()
                        .thenComparing(Case::month)
                        .thenComparing(one -> one.example().person()))
                .filter(one -> named.add(one.example().person()))
                .limit(EXAMPLES)
                .map(one -> "%s %s %s/%s"
                        .formatted(
                                one.example().person(),
                                one.month(),
                                BacktestPage.money(one.example().expected()),
                                BacktestPage.money(one.example().paid())))
                .collect(Collectors.joining(text("；", "; ")));
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
