package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.Costs.Gap;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Scheme;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What could not be projected: one row for each parameter, with the components that wait for it. */
final class MissingRows {
    private static final String REGISTER = "人员花名册";
    private static final String ALL_COMPONENTS =
            Arrays.stream(Component.values()).map(Component::code).collect(Collectors.joining(","));

    private final List<Row> rows = new ArrayList<>();

    private record Key(String district, int ground, MissingParameter parameter) {}

    /** The components that wait, in which months, and the most people in a month of whom one of them waits. */
    private static final class Waiting {
        private final Set<Component> components = new TreeSet<>();
        private long people;
        private int first = Integer.MAX_VALUE;
        private int last;

        private void add(Component component, long[] waiting) {
            components.add(component);
            for (int month = 0; month < waiting.length; month++) {
                if (waiting[month] != 0) {
                    people = Math.max(people, People.atLeast(waiting[month]));
                    first = Math.min(first, month);
                    last = Math.max(last, month);
                }
            }
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    void add(Scenario scenario, Costs costs, Grounds grounds) {
        Map<Key, Waiting> waiting = new LinkedHashMap<>();
        costs.gaps().forEach((gap, people) -> waiting.computeIfAbsent(key(gap), ignored -> new Waiting())
                .add(gap.component(), people));
        waiting.forEach((key, its) -> rows.add(row(scenario, grounds.all().get(key.ground()), key, its)));
    }

    private static Key key(Gap gap) {
        return new Key(gap.district(), gap.ground(), gap.parameter());
    }

    private static Row row(Scenario scenario, Ground ground, Key key, Waiting waiting) {
        MissingParameter parameter = key.parameter();
        Scheme scheme = ground.rules().scheme();
        return RowFactory.create(
                scenario.id(),
                key.district(),
                scheme.id(),
                scheme.version(),
                parameter.name(),
                parameter.label().zh(),
                parameter.label().en(),
                waiting.components.stream().map(Component::code).collect(Collectors.joining(",")),
                waiting.people,
                date(ground.first().plusMonths(waiting.first)),
                date(ground.first().plusMonths(waiting.last)),
                parameter.document(),
                parameter.article());
    }

    /** What a scenario assumes and cannot be told: all components wait for it. */
    void add(Scenario scenario, Districts.District district, List<Untold> untold) {
        untold.forEach(its -> rows.add(RowFactory.create(
                scenario.id(),
                its.district(),
                its.schemeId(),
                its.schemeVersion(),
                its.parameter().name(),
                its.parameter().label().zh(),
                its.parameter().label().en(),
                ALL_COMPONENTS,
                its.people(),
                date(district.asOf().plusMonths(1)),
                date(scenario.lastMonth(district.asOf())),
                its.parameter().document(),
                its.parameter().article())));
    }

    /** Nobody of these districts can be projected. */
    void addWithoutScheme(Scenario scenario, List<Districts.District> districts) {
        for (Districts.District district : districts) {
            if (scenario.isFor(district.code())) {
                rows.add(RowFactory.create(
                        scenario.id(),
                        district.code(),
                        district.schemeId() == null ? "-" : district.schemeId(),
                        "-",
                        "scheme",
                        "当月有效的管理办法",
                        "a scheme in force",
                        ALL_COMPONENTS,
                        district.people(),
                        date(district.asOf().plusMonths(1)),
                        date(scenario.lastMonth(district.asOf())),
                        REGISTER,
                        district.asOf().toString()));
            }
        }
    }

    private static Date date(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
