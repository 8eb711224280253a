package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains a row of {@code gold.turnover}: who was in the cell at the month ends of a year, who left it for good, and who
 * was there at both ends.
 */
final class TurnoverExplainer {
    private static final int MONTHS = 12;

    private final TurnoverCell cell;
    private final PublishedRow row;

    /** The month ends from the opening to the closing. */
    private final List<YearMonth> points;

    private final List<Long> headcounts;
    private final List<Leaver> leavers;
    private final long stayers;

    /** Somebody who left the cell for good, with their last month in it. */
    record Leaver(Exit exit, PersonMonth last) {}

    private TurnoverExplainer(TurnoverCell cell, PublishedRow row) {
        this.cell = cell;
        this.row = row;
        YearMonth earliest = cell.month().minusMonths(MONTHS);
        YearMonth first = cell.district().first();
        YearMonth opening = earliest.isBefore(first) ? first : earliest;
        this.points = Stream.iterate(opening, month -> !month.isAfter(cell.month()), month -> month.plusMonths(1))
                .toList();
        this.headcounts =
                points.stream().map(month -> (long) cell.people(month).size()).toList();
        this.leavers =
                points.stream().skip(1).flatMap(month -> leavers(cell, month)).toList();
        Set<String> there = cell.people(opening).stream().map(PersonMonth::key).collect(Collectors.toSet());
        this.stayers = cell.people(cell.month()).stream()
                .filter(person -> there.contains(person.key()))
                .count();
    }

    static Explanation explain(PublishedRow row, Evidence evidence) {
        TurnoverExplainer explainer = new TurnoverExplainer(TurnoverCell.of(row, evidence), row);
        return explainer.explanation();
    }

    private static Stream<Leaver> leavers(TurnoverCell cell, YearMonth month) {
        List<PersonMonth> before = cell.people(month.minusMonths(1));
        return cell.exits(month).stream().filter(exit -> !exit.isTransfer()).flatMap(exit -> before.stream()
                .filter(person -> person.key().equals(exit.key()))
                .map(person -> new Leaver(exit, person)));
    }

    private Explanation explanation() {
        List<Part> parts = new ArrayList<>(List.of(
                new Part.Inputs(inputs()),
                new Part.Steps(Texts.NONE, steps()),
                new Part.Result(Texts.NONE, figures())));
        parts.addAll(TurnoverSources.of(cell, points, leavers));
        return new Explanation(
                Texts.of("离职率：%s %s", "Turnover: %s, %s", cell.title(), cell.month()), sentence(), parts);
    }

    private long opening() {
        return headcounts.get(0);
    }

    private long closing() {
        return headcounts.get(headcounts.size() - 1);
    }

    private long covered() {
        return points.size() - 1L;
    }

    private long sumOfPoints() {
        return headcounts.stream().mapToLong(Long::longValue).sum();
    }

    private long resigned() {
        return leavers.stream()
                .filter(leaver -> leaver.exit().kind().equals("resigned"))
                .count();
    }

    private List<Input> inputs() {
        BilingualText window =
                Texts.of("%s 至 %s，共 %d 个月", "%s to %s, %d months", points.get(1), cell.month(), covered());
        BilingualText remark = covered() < MONTHS
                ? Texts.of(
                        "首份花名册为 %s，不足十二个月，不折算为全年",
                        "the first register is of %s: fewer than twelve months, and nothing is scaled up to a year",
                        points.get(0))
                : Texts.NONE;
        return List.of(
                new Input(Texts.of("期间", "months"), window, remark),
                new Input(
                        Texts.of("期初人数", "opening"),
                        Texts.number(opening(), "人", "people"),
                        Texts.of("%s 月末", "at the end of %s", points.get(0))),
                new Input(
                        Texts.of("期末人数", "closing"),
                        Texts.number(closing(), "人", "people"),
                        Texts.of("%s 月末", "at the end of %s", cell.month())),
                new Input(
                        Texts.of("离职人数", "leavers"),
                        Texts.number(leavers.size(), "人", "people"),
                        Texts.of("不含调动；其中辞职 %d 人", "without transfers; %d of them resigned", resigned())),
                new Input(
                        Texts.of("留任人数", "stayers"),
                        Texts.number(stayers, "人", "people"),
                        Texts.of("期初、期末都在", "there at both ends")));
    }

    private List<Step> steps() {
        long ends = opening() + closing();
        String points13 = headcounts.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return List.of(
                step(
                        Texts.of("两点平均人数", "average of two points"),
                        "(%d + %d) ÷ 2".formatted(opening(), closing()),
                        average2()),
                step(
                        Texts.of("各月末平均人数", "average of all month ends"),
                        "(%s) ÷ %d".formatted(points13, points.size()),
                        average13()),
                step(
                        Texts.of("离职率（两点平均）", "turnover on the average of two points"),
                        "%d ÷ (%d ÷ 2)".formatted(leavers.size(), ends),
                        onAverage2(leavers.size())),
                step(
                        Texts.of("离职率（各月末平均）", "turnover on the average of all month ends"),
                        "%d ÷ (%d ÷ %d)".formatted(leavers.size(), sumOfPoints(), points.size()),
                        onAverage13()),
                step(
                        Texts.of("离职率（期初）", "turnover on the opening"),
                        "%d ÷ %d".formatted(leavers.size(), opening()),
                        Quotient.rate((long) leavers.size(), opening())),
                step(
                        Texts.of("主动离职率", "voluntary turnover"),
                        "%d ÷ (%d ÷ 2)".formatted(resigned(), ends),
                        onAverage2(resigned())),
                step(
                        Texts.of("稳定率", "stability index"),
                        "%d ÷ %d".formatted(stayers, opening()),
                        Quotient.rate(stayers, opening())));
    }

    private static Step step(BilingualText name, String working, @Nullable BigDecimal value) {
        return Step.of(
                name,
                Texts.same(working),
                value == null ? Texts.of("无（分母为 0）", "none (divided by 0)") : Texts.same(value));
    }

    private @Nullable BigDecimal average2() {
        return Quotient.rate(opening() + closing(), 2L);
    }

    private @Nullable BigDecimal average13() {
        return Quotient.rate(sumOfPoints(), (long) points.size());
    }

    private @Nullable BigDecimal onAverage2(long left) {
        return Quotient.rate(left * 2, opening() + closing());
    }

    private @Nullable BigDecimal onAverage13() {
        return Quotient.rate((long) leavers.size() * points.size(), sumOfPoints());
    }

    private List<Figure> figures() {
        return List.of(
                row.figure("leavers_12m", (long) leavers.size()),
                row.figure("leavers_resigned_12m", resigned()),
                row.figure("opening_12m", opening()),
                row.figure("closing", closing()),
                row.figure("average_2pt", average2()),
                row.figure("average_13pt", average13()),
                row.figure("turnover_on_average_2pt", onAverage2(leavers.size())),
                row.figure("turnover_on_average_13pt", onAverage13()),
                row.figure("turnover_on_opening", Quotient.rate((long) leavers.size(), opening())),
                row.figure("voluntary_turnover_on_average_2pt", onAverage2(resigned())),
                row.figure("stayers_12m", stayers),
                row.figure("stability_index", Quotient.rate(stayers, opening())),
                row.figure("months_covered", covered()));
    }

    private BilingualText sentence() {
        return Texts.of(
                "%d 个月内离职 %d 人，期初 %d 人，期末 %d 人；离职率（两点平均）%s，稳定率 %s。",
                "In %d months %d people left, of %d at the beginning and %d at the end; turnover on the average of both %s,"
                        + " stability index %s.",
                covered(),
                leavers.size(),
                opening(),
                closing(),
                orDash(onAverage2(leavers.size())),
                orDash(Quotient.rate(stayers, opening())));
    }

    private static String orDash(@Nullable BigDecimal rate) {
        return rate == null ? "–" : rate.toPlainString();
    }
}
