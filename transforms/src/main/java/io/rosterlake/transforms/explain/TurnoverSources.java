package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.TurnoverExplainer.Leaver;
import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows behind turnover: who left, which register each month end is from, and everybody at both ends. */
final class TurnoverSources {
    private static final Map<String, BilingualText> KINDS = Map.of(
            "resigned", new BilingualText("辞职", "resigned"),
            "retired", new BilingualText("退休", "retired"),
            "dismissed", new BilingualText("辞退", "dismissed"),
            "contract_ended", new BilingualText("合同期满", "contract ended"),
            "other", new BilingualText("其他", "other reasons"),
            "inferred", new BilingualText("推断离职（无离职登记）", "inferred (no departure record)"));

    private TurnoverSources() {}

    static List<Part> of(TurnoverCell cell, List<YearMonth> points, List<Leaver> leavers) {
        return Stream.of(leavers(leavers), records(leavers), registers(cell, points), ends(cell, points))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Part> leavers(List<Leaver> leavers) {
        List<Source> rows = leavers.stream()
                .map(leaver -> new Source(
                        leaver.last().pseudonym(),
                        List.of(
                                Texts.same(leaver.exit().month()),
                                KINDS.getOrDefault(
                                        leaver.exit().kind(),
                                        Texts.same(leaver.exit().kind()))),
                        leaver.last().row(),
                        People.carried(leaver.last())))
                .toList();
        return part(
                Texts.of("离职的人：花名册中最后的行", "leavers: their last row in a workers register"),
                List.of(Texts.of("发生月份", "month"), Texts.of("离职类别", "kind")),
                rows);
    }

    private static Optional<Part> records(List<Leaver> leavers) {
        List<Source> rows = leavers.stream()
                .filter(leaver -> leaver.exit().record() != null)
                .map(leaver -> new Source(
                        leaver.last().pseudonym(),
                        List.of(Texts.same(leaver.exit().leftOn())),
                        leaver.exit().record(),
                        Texts.NONE))
                .toList();
        return part(Texts.of("离职登记中的行", "rows of the departure records"), List.of(Texts.of("离职日期", "left on")), rows);
    }

    private static Optional<Part> registers(TurnoverCell cell, List<YearMonth> points) {
        List<Source> rows = points.stream()
                .map(month ->
                        register(cell, cell.evidence().month(cell.district().code(), month)))
                .toList();
        return Optional.of(new Part.Sources(
                Texts.of("各月末人数取自哪份花名册", "the workers register behind each month end"),
                Texts.of("月末", "month end"),
                List.of(Texts.of("人数", "people"), Texts.of("其中沿用的人", "of them carried")),
                rows));
    }

    private static Source register(TurnoverCell cell, DistrictMonth month) {
        List<PersonMonth> people = cell.people(month.month());
        long carried = people.stream()
                .filter(person -> "person".equals(person.carriedBecause()))
                .count();
        boolean wholeRegister = month.workersMonth().isBefore(month.month());
        return new Source(
                month.month().toString(),
                List.of(Texts.same(people.size()), Texts.same(carried)),
                month.workers(),
                wholeRegister
                        ? Texts.of("沿用 %s 的花名册", "register of %s carried forward", month.workersMonth())
                        : Texts.NONE);
    }

    private static Optional<Part> ends(TurnoverCell cell, List<YearMonth> points) {
        Map<String, PersonMonth> then = byKey(cell.people(points.get(0)));
        Map<String, PersonMonth> now = byKey(cell.people(cell.month()));
        TreeSet<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        List<Source> rows = keys.stream()
                .map(key -> end(then.get(key), now.get(key)))
                .sorted(Comparator.comparing(
                                (Source source) -> source.facts().get(0).en())
                        .reversed()
                        .thenComparing(source -> source.facts().get(1).en(), Comparator.reverseOrder())
                        .thenComparing(Source::who))
                .toList();
        return part(
                Texts.of("期初、期末在册的每一人（行取自后一次在册）", "everybody at both ends (the row is that of the later one)"),
                List.of(Texts.of("期初", "opening"), Texts.of("期末", "closing")),
                rows);
    }

    private static Source end(@Nullable PersonMonth then, @Nullable PersonMonth now) {
        PersonMonth shown = now != null ? now : java.util.Objects.requireNonNull(then);
        return new Source(
                shown.pseudonym(), List.of(presence(then), presence(now)), shown.row(), People.carried(shown));
    }

    private static BilingualText presence(@Nullable PersonMonth person) {
        return person == null ? Texts.of("–", "–") : Texts.of("在册", "there");
    }

    private static Map<String, PersonMonth> byKey(List<PersonMonth> people) {
        return people.stream().collect(Collectors.toMap(PersonMonth::key, Function.identity()));
    }

    private static Optional<Part> part(BilingualText heading, List<BilingualText> facts, List<Source> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Sources(heading, Texts.of("人员", "person"), facts, rows));
    }
}
