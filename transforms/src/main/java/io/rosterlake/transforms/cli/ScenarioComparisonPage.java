package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageCell.Line;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.projection.comparison.CommonGround;
import io.rosterlake.transforms.projection.comparison.ComparisonRun.Outcome;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Totals;
import io.rosterlake.transforms.projection.comparison.Share;
import io.rosterlake.transforms.projection.comparison.Untold;
import io.rosterlake.transforms.scenario.Scenario;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes the difference between a scenario and others, as a page. */
final class ScenarioComparisonPage {
    private static final String NOTHING = "–";

    private final Locale locale;
    private final ScenarioComparisonText words;
    private final Compared compared;

    /**
     * What is compared.
     *
     * @param base the first scenario
     * @param others the ones it is compared with
     * @param outcome one comparison for each of them
     * @param ground over which months and districts
     * @param districts names of districts by code
     */
    record Compared(
            Scenario base, List<Scenario> others, Outcome outcome, CommonGround ground, Map<String, String> districts) {
        List<ScenarioComparison> comparisons() {
            return outcome.comparisons();
        }
    }

    /** A line of a table: what it is about, and what of the shares and amounts it shows. */
    private record Cut(String label, Predicate<Share> shares, Slice slice) {}

    ScenarioComparisonPage(Locale locale, Compared compared) {
        this.locale = locale;
        this.words = new ScenarioComparisonText(locale);
        this.compared = compared;
    }

    Page page() {
        List<String> notes = new ArrayList<>();
        List<PageTable> tables = new ArrayList<>();
        if (compared.others().size() > 1) {
            tables.add(overview());
        }
        for (int number = 0; number < compared.others().size(); number++) {
            Scenario other = compared.others().get(number);
            ScenarioComparison comparison = compared.comparisons().get(number);
            notes.add(words.headline(compared.base(), other, comparison));
            notes.addAll(words.warnings(compared.base(), other, comparison));
            tables.add(totals(other, comparison));
            if (comparison.substitution().causes().size() > 1) {
                tables.add(causes(other, comparison));
            }
            untold(other, comparison).ifPresent(tables::add);
        }
        notes.addAll(ground());
        notes.add(words.method());
        String title = words.text("情景比较：%s与%s", "Scenarios compared: %s and %s")
                .formatted(
                        compared.base().name().in(locale),
                        compared.others().stream()
                                .map(other -> other.name().in(locale))
                                .collect(Collectors.joining(words.text("、", ", "))));
        return new Page(title, locale, notes, List.of(), tables);
    }

    /** All parts of all differences in one table, for programs. */
    Page parts() {
        List<PageRow> rows = new ArrayList<>();
        for (int number = 0; number < compared.others().size(); number++) {
            String other = compared.others().get(number).id();
            compared.comparisons().get(number).shares().stream()
                    .sorted(Comparator.comparing(Share::district)
                            .thenComparing(Share::year)
                            .thenComparing(Share::component)
                            .thenComparing(Share::cause))
                    .forEach(share -> rows.add(PageRow.of(
                            Tone.PLAIN,
                            List.of(
                                    PageCell.of(compared.base().id()),
                                    PageCell.of(other),
                                    PageCell.of(share.district()),
                                    PageCell.of(share.year()),
                                    PageCell.of(share.component().code()),
                                    PageCell.of(share.cause().code()),
                                    PageCell.difference(share.amount())))));
        }
        List<Column> columns = Stream.of("base", "other", "district_code", "year", "component", "cause", "amount")
                .map(name -> new Column(name, 10))
                .toList();
        return new Page("parts", locale, List.of(), List.of(), List.of(new PageTable("parts", columns, rows)));
    }

    /** One column for each scenario. */
    private PageTable overview() {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("比前者多花（元）", "costs more (yuan)"), 24)));
        compared.others().forEach(other -> columns.add(new Column(other.name().in(locale), 16)));
        List<PageRow> rows = new ArrayList<>();
        rows.add(overviewRow(new Cut(words.text("合计", "total"), share -> true, Slice.ALL)));
        rows.add(PageRow.of(
                Tone.PLAIN,
                Stream.concat(
                                Stream.of(PageCell.of(words.text("占前者", "of the first"))),
                                compared.comparisons().stream()
                                        .map(comparison -> percent(comparison.totals(Slice.ALL))))
                        .toList()));
        rows.add(PageRow.heading(words.text("按原因", "By cause")));
        Arrays.stream(Cause.values())
                .filter(cause -> compared.comparisons().stream()
                        .anyMatch(
                                comparison -> comparison.substitution().causes().contains(cause)))
                .forEach(cause -> rows.add(overviewRow(new Cut(
                        words.label(cause), share -> share.cause() == cause, (district, year, component) -> true))));
        cuts(compared.comparisons()).forEach((heading, cuts) -> {
            rows.add(PageRow.heading(heading));
            cuts.forEach(cut -> rows.add(overviewRow(cut)));
        });
        return new PageTable(
                words.text("与%s相比", "Compared with %s")
                        .formatted(compared.base().name().in(locale)),
                columns,
                rows);
    }

    private PageRow overviewRow(Cut cut) {
        List<PageCell> cells = new ArrayList<>(List.of(PageCell.of(cut.label())));
        compared.comparisons().forEach(comparison -> cells.add(difference(comparison, cut)));
        return PageRow.of(tone(cut), cells);
    }

    /** A dash where nothing is compared. */
    private static PageCell difference(ScenarioComparison comparison, Cut cut) {
        Totals totals = comparison.totals(cut.slice());
        return totals.base().signum() == 0 && totals.other().signum() == 0
                ? PageCell.amongAmounts(NOTHING)
                : PageCell.difference(comparison.difference(cut.shares()));
    }

    private PageTable totals(Scenario other, ScenarioComparison comparison) {
        List<Column> columns = List.of(
                new Column("", 24),
                new Column(compared.base().name().in(locale), 20),
                new Column(other.name().in(locale), 20),
                new Column(onlyCause(comparison), 20),
                new Column("%", 10));
        Function<Cut, PageRow> row = cut -> {
            Totals totals = comparison.totals(cut.slice());
            return PageRow.of(
                    tone(cut),
                    List.of(
                            PageCell.of(cut.label()),
                            PageCell.amount(totals.base()),
                            PageCell.amount(totals.other()),
                            difference(comparison, cut),
                            percent(totals)));
        };
        return new PageTable(heading(words.text("总额（元）", "Totals (yuan)"), other), columns, rows(comparison, row));
    }

    /** The heading of differences; with a single cause it names it. */
    private String onlyCause(ScenarioComparison comparison) {
        List<Cause> causes = comparison.substitution().causes();
        String difference = words.text("差额", "difference");
        return causes.size() == 1
                ? difference + words.text("（%s）", " (%s)").formatted(words.label(causes.get(0)))
                : difference;
    }

    private PageTable causes(Scenario other, ScenarioComparison comparison) {
        List<Cause> causes = comparison.substitution().causes();
        List<Column> columns = new ArrayList<>(List.of(new Column("", 24)));
        causes.forEach(cause -> columns.add(new Column(words.label(cause), 18)));
        columns.add(new Column(words.text("差额", "difference"), 20));
        Function<Cut, PageRow> row = cut -> {
            List<PageCell> cells = new ArrayList<>(List.of(PageCell.of(cut.label())));
            causes.forEach(cause -> cells.add(
                    PageCell.difference(comparison.difference(cut.shares().and(share -> share.cause() == cause)))));
            cells.add(difference(comparison, cut));
            return PageRow.of(tone(cut), cells);
        };
        return new PageTable(
                heading(words.text("差额从何而来（元）", "What makes the difference (yuan)"), other),
                columns,
                rows(comparison, row));
    }

    private static Tone tone(Cut cut) {
        return cut.slice() == Slice.ALL ? Tone.ONLY : Tone.PLAIN;
    }

    private List<PageRow> rows(ScenarioComparison comparison, Function<Cut, PageRow> row) {
        List<PageRow> rows = new ArrayList<>();
        rows.add(row.apply(new Cut(words.text("合计", "total"), share -> true, Slice.ALL)));
        cuts(List.of(comparison)).forEach((heading, cuts) -> {
            rows.add(PageRow.heading(heading));
            cuts.forEach(cut -> rows.add(row.apply(cut)));
        });
        return rows;
    }

    /** By component, year and, where there are several, district. */
    private Map<String, List<Cut>> cuts(List<ScenarioComparison> comparisons) {
        Map<String, List<Cut>> cuts = new LinkedHashMap<>();
        cuts.put(
                words.text("按项目", "By component"),
                distinct(comparisons, ScenarioComparison::components)
                        .map(this::cut)
                        .toList());
        cuts.put(
                words.text("按年", "By year"),
                distinct(comparisons, ScenarioComparison::years).map(this::cut).toList());
        List<String> districts =
                distinct(comparisons, ScenarioComparison::districts).toList();
        if (districts.size() > 1) {
            cuts.put(
                    words.text("按区县", "By district"),
                    districts.stream().map(this::cut).toList());
        }
        return cuts;
    }

    private static <T extends Comparable<T>> Stream<T> distinct(
            List<ScenarioComparison> comparisons, Function<ScenarioComparison, List<T>> values) {
        return comparisons.stream()
                .flatMap(comparison -> values.apply(comparison).stream())
                .distinct()
                .sorted();
    }

    private Cut cut(Component component) {
        return new Cut(
                words.label(component),
                share -> share.component() == component,
                (district, year, other) -> other == component);
    }

    private Cut cut(Integer year) {
        return new Cut(year(year), share -> share.year() == year, (district, other, component) -> other == year);
    }

    private Cut cut(String code) {
        return new Cut(
                district(code),
                share -> share.district().equals(code),
                (district, year, component) -> district.equals(code));
    }

    /** A year; of one that is not projected as a whole with its months. */
    private String year(int year) {
        YearMonth first = compared.outcome().first();
        YearMonth last = compared.outcome().last();
        int from = first != null && first.getYear() == year ? first.getMonthValue() : 1;
        int to = last != null && last.getYear() == year ? last.getMonthValue() : 12;
        return from == 1 && to == 12
                ? Integer.toString(year)
                : words.text("%d（%d–%d 月）", "%d (months %d-%d)").formatted(year, from, to);
    }

    /** Over which months and districts, and what of the scenarios is not compared. */
    private List<String> ground() {
        CommonGround ground = compared.ground();
        List<String> notes = new ArrayList<>();
        YearMonth first = compared.outcome().first();
        if (first != null) {
            notes.add(words.text("期间：%s 至 %s，%d 个月；区县：%s。", "Months: %s to %s, %d of them; districts: %s.")
                    .formatted(
                            first,
                            compared.outcome().last(),
                            ground.months(),
                            ground.districts().isEmpty()
                                    ? words.text("全部", "all")
                                    : ground.districts().stream()
                                            .map(this::district)
                                            .collect(Collectors.joining(words.text("、", ", ")))));
        }
        Stream.concat(Stream.of(compared.base()), compared.others().stream())
                .filter(scenario -> scenario.horizon() > ground.months())
                .forEach(scenario -> notes.add(
                        words.text("%s测算 %d 个月，只比较共同的 %d 个月。", "%s is for %d months; the %d in common are compared.")
                                .formatted(words.name(scenario), scenario.horizon(), ground.months())));
        return notes;
    }

    private String district(String code) {
        return compared.districts().getOrDefault(code, code);
    }

    /** What is missing, by district and by what that means for the comparison. */
    private Optional<PageTable> untold(Scenario other, ScenarioComparison comparison) {
        Map<List<String>, List<Untold>> together = comparison.untold().stream()
                .collect(Collectors.groupingBy(
                        untold -> List.of(district(untold.district()), words.status(untold, compared.base(), other)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (together.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = List.of(
                new Column(words.text("区县", "district"), 10),
                new Column(words.text("比较", "compared"), 15),
                new Column(words.text("项目", "components"), 24),
                new Column(compared.base().name().in(locale), 14),
                new Column(other.name().in(locale), 14),
                new Column(words.text("缺什么", "what is missing"), 36));
        List<PageRow> rows = new ArrayList<>();
        together.forEach((cells, untold) -> rows.add(untoldRow(cells, untold)));
        return Optional.of(
                new PageTable(heading(words.text("算不出的部分（元）", "What cannot be told (yuan)"), other), columns, rows));
    }

    private PageRow untoldRow(List<String> cells, List<Untold> together) {
        String components = together.stream()
                .map(untold -> words.label(untold.component()))
                .collect(Collectors.joining(words.text("、", ", ")));
        List<Line> missing = words
                .lacks(together.stream()
                        .flatMap(untold ->
                                Stream.concat(untold.missingInBase().stream(), untold.missingInOther().stream()))
                        .distinct()
                        .toList())
                .stream()
                .map(line -> Line.of(Kind.PLAIN, line))
                .toList();
        return PageRow.of(
                Tone.MISSING,
                List.of(
                        PageCell.of(cells.get(0)),
                        PageCell.of(cells.get(1)),
                        PageCell.of(components),
                        told(together.stream().map(Untold::base)),
                        told(together.stream().map(Untold::other)),
                        new PageCell(missing)));
    }

    private static PageCell told(Stream<BigDecimal> amounts) {
        BigDecimal sum = amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? PageCell.amongAmounts(NOTHING) : PageCell.amount(sum);
    }

    private PageCell percent(Totals totals) {
        return PageCell.amongAmounts(words.percent(totals));
    }

    /** With several scenarios the tables say of which one they are. */
    private String heading(String heading, Scenario other) {
        return compared.others().size() == 1 ? heading : other.id() + words.text("：", ": ") + heading;
    }
}
