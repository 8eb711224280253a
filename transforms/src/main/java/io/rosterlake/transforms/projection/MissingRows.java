package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.Lack.Effect;
import io.rosterlake.transforms.projection.Lack.Kind;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import java.sql.Date;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What could not be projected, or not without assumptions: one row for each parameter, with the components concerned. */
final class MissingRows {
    private static final String REGISTER = "人员花名册";

    private final Map<Key, Concerned> rows = new LinkedHashMap<>();

    private record Key(
            String scenario,
            String district,
            String schemeId,
            String schemeVersion,
            String parameter,
            String document,
            String article) {}

    /** From one month to another. */
    record Months(YearMonth first, YearMonth last) {
        /** All that are projected. */
        static Months of(Scenario scenario, YearMonth asOf) {
            return new Months(asOf.plusMonths(1), scenario.lastMonth(asOf));
        }
    }

    /** Whom and what a row is about; of the same people counted on two ways the greater number counts. */
    private static final class Concerned {
        private final BilingualText label;
        private Kind kind;
        private final Set<Component> components = new TreeSet<>();
        private Effect effect;
        private long people;
        private YearMonth first = YearMonth.of(Year.MAX_VALUE, 1);
        private YearMonth last = YearMonth.of(Year.MIN_VALUE, 1);

        private Concerned(Kind kind, Effect effect, BilingualText label) {
            this.kind = kind;
            this.effect = effect;
            this.label = label;
        }

        /** Whatever else lacks it, an assumption of the scenario is the scenario's to say. */
        private void add(Lack lack, Months months) {
            components.addAll(lack.components());
            people = Math.max(people, lack.people());
            first = months.first().isBefore(first) ? months.first() : first;
            last = months.last().isAfter(last) ? months.last() : last;
            effect = lack.effect().compareTo(effect) < 0 ? lack.effect() : effect;
            kind = lack.kind() == Kind.SCENARIO ? lack.kind() : kind;
        }
    }

    List<Row> rows() {
        return rows.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(Key key, Concerned its) {
        return RowFactory.create(
                key.scenario(),
                key.district(),
                key.schemeId(),
                key.schemeVersion(),
                key.parameter(),
                its.label.zh(),
                its.label.en(),
                its.components.stream().map(Component::code).collect(Collectors.joining(",")),
                its.people,
                date(its.first),
                date(its.last),
                key.document(),
                key.article(),
                its.kind.code(),
                its.effect.code());
    }

    /** What amounts wait for. */
    void add(Scenario scenario, Costs costs, Grounds grounds) {
        costs.gaps().forEach((gap, people) -> {
            MissingParameter parameter = gap.parameter();
            Kind kind = parameter.document().equals(REGISTER) ? Kind.REGISTER : Kind.SCHEME;
            Ground ground = grounds.all().get(gap.ground());
            int[] waiting = IntStream.range(0, people.length)
                    .filter(month -> people[month] != 0)
                    .toArray();
            if (waiting.length > 0) {
                Lack lack = new Lack(
                        parameter,
                        kind,
                        Effect.UNTOLD,
                        Set.of(gap.component()),
                        People.atLeast(Arrays.stream(people).max().orElseThrow()));
                Months months = new Months(
                        ground.first().plusMonths(waiting[0]), ground.first().plusMonths(waiting[waiting.length - 1]));
                add(scenario, gap.district(), ground.rules().scheme(), lack, months);
            }
        });
    }

    /** What people lack on a ground; those who lack the same are added up, and whom a scheme does not count. */
    void add(Scenario scenario, String district, Ground ground, Months months, List<Lack> lacks) {
        record What(String parameter, String document, String article) {}
        Map<What, Lack> together = new LinkedHashMap<>();
        lacks.forEach(lack -> together.merge(
                new What(
                        lack.parameter().name(),
                        lack.parameter().document(),
                        lack.parameter().article()),
                lack,
                MissingRows::sum));
        together.values().forEach(lack -> add(scenario, district, ground.rules().scheme(), lack, months));
    }

    private static Lack sum(Lack one, Lack other) {
        MissingParameter parameter = one.parameter();
        Set<Component> components = EnumSet.copyOf(one.components());
        components.addAll(other.components());
        return new Lack(
                new MissingParameter(
                        parameter.name(),
                        both(parameter.label(), other.parameter().label()),
                        parameter.document(),
                        parameter.article()),
                one.kind(),
                one.effect(),
                components,
                one.people() + other.people());
    }

    private static BilingualText both(BilingualText one, BilingualText other) {
        return one.zh().contains(other.zh())
                ? one
                : new BilingualText(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
    }

    /** What a scenario assumes and cannot be told: all components wait for it. */
    void add(Scenario scenario, Districts.District district, List<Untold> untold) {
        untold.forEach(its -> add(
                new Key(
                        scenario.id(),
                        its.district(),
                        its.schemeId(),
                        its.schemeVersion(),
                        its.parameter().name(),
                        its.parameter().document(),
                        its.parameter().article()),
                new Lack(its.parameter(), Kind.SCENARIO, Effect.UNTOLD, EnumSet.allOf(Component.class), its.people()),
                new Months(its.from(), scenario.lastMonth(district.asOf()))));
    }

    /** Nobody of these districts can be projected. */
    void addWithoutScheme(Scenario scenario, List<Districts.District> districts) {
        for (Districts.District district : districts) {
            if (scenario.isFor(district.code())) {
                String month = district.asOf().toString();
                String scheme = district.schemeId();
                add(
                        new Key(
                                scenario.id(),
                                district.code(),
                                scheme == null ? "-" : scheme,
                                "-",
                                "scheme",
                                REGISTER,
                                month),
                        new Lack(
                                new MissingParameter(
                                        "scheme", new BilingualText("当月有效的管理办法", "a scheme in force"), REGISTER, month),
                                Kind.SCHEME,
                                Effect.UNTOLD,
                                EnumSet.allOf(Component.class),
                                district.people()),
                        Months.of(scenario, district.asOf()));
            }
        }
    }

    private void add(Scenario scenario, String district, Scheme scheme, Lack lack, Months months) {
        MissingParameter parameter = lack.parameter();
        add(
                new Key(
                        scenario.id(),
                        district,
                        scheme.id(),
                        scheme.version(),
                        parameter.name(),
                        parameter.document(),
                        parameter.article()),
                lack,
                months);
    }

    private void add(Key key, Lack lack, Months months) {
        rows.computeIfAbsent(
                        key,
                        ignored -> new Concerned(
                                lack.kind(), lack.effect(), lack.parameter().label()))
                .add(lack, months);
    }

    private static Date date(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
