package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.Lack.Effect;
import io.rosterlake.transforms.projection.Lack.Kind;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Whom and what a row is about; of the same people counted on two ways the greater number counts. */
    private static final class Concerned {
        private final Kind kind;
        private final BilingualText label;
        private final Set<Component> components = new TreeSet<>();
        private Effect effect;
        private long people;

        private Concerned(Kind kind, Effect effect, BilingualText label) {
            this.kind = kind;
            this.effect = effect;
            this.label = label;
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
            Scheme scheme = grounds.all().get(gap.ground()).rules().scheme();
            add(
                    scenario,
                    gap.district(),
                    scheme.id(),
                    scheme.version(),
                    new Lack(
                            parameter,
                            kind,
                            Effect.UNTOLD,
                            Set.of(gap.component()),
                            People.atLeast(Arrays.stream(people).max().orElse(0))));
        });
    }

    /** What people lack on a ground; those who lack the same are added up, and whom a scheme does not count. */
    void add(Scenario scenario, String district, Ground ground, List<Lack> lacks) {
        record What(String parameter, String document, String article) {}
        Map<What, Lack> together = new LinkedHashMap<>();
        lacks.forEach(lack -> together.merge(
                new What(
                        lack.parameter().name(),
                        lack.parameter().document(),
                        lack.parameter().article()),
                lack,
                MissingRows::sum));
        Scheme scheme = ground.rules().scheme();
        together.values().forEach(lack -> add(scenario, district, scheme.id(), scheme.version(), lack));
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
    void add(Scenario scenario, List<Untold> untold) {
        untold.forEach(its -> add(
                scenario,
                its.district(),
                its.schemeId(),
                its.schemeVersion(),
                new Lack(its.parameter(), Kind.SCENARIO, Effect.UNTOLD, EnumSet.allOf(Component.class), its.people())));
    }

    /** Nobody of these districts can be projected. */
    void addWithoutScheme(Scenario scenario, List<Districts.District> districts) {
        for (Districts.District district : districts) {
            if (scenario.isFor(district.code())) {
                add(
                        scenario,
                        district.code(),
                        district.schemeId() == null ? "-" : district.schemeId(),
                        "-",
                        new Lack(
                                new MissingParameter(
                                        "scheme",
                                        new BilingualText("当月有效的管理办法", "a scheme in force"),
                                        REGISTER,
                                        district.asOf().toString()),
                                Kind.SCHEME,
                                Effect.UNTOLD,
                                EnumSet.allOf(Component.class),
                                district.people()));
            }
        }
    }

    private void add(Scenario scenario, String district, String schemeId, String schemeVersion, Lack lack) {
        MissingParameter parameter = lack.parameter();
        Concerned its = rows.computeIfAbsent(
                new Key(
                        scenario.id(),
                        district,
                        schemeId,
                        schemeVersion,
                        parameter.name(),
                        parameter.document(),
                        parameter.article()),
                ignored -> new Concerned(lack.kind(), lack.effect(), parameter.label()));
        its.components.addAll(lack.components());
        its.people = Math.max(its.people, lack.people());
        if (lack.effect().compareTo(its.effect) < 0) {
            its.effect = lack.effect();
        }
    }
}
