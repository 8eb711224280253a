package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.MonteCarlo;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Invented people of one district, projected without Spark.
 *
 * @param profile how they stand
 * @param members how many they are, and when they retire
 */
record DrawnPeople(Profile profile, Members members) {
    static final YearMonth AS_OF = YearMonth.of(2026, 6);
    static final String DISTRICT = "990001";

    /**
     * Staff of a grade.
     *
     * @param monthsInGrade for how many months they have it
     * @param last the last month that they are paid before they retire, the first projected one being 0; 0 for never
     */
    static DrawnPeople someOf(int people, String staffGroup, int grade, int monthsInGrade, int last) {
        int asOf = MonthNumber.of(AS_OF);
        return new DrawnPeople(
                profile(staffGroup, grade, asOf - monthsInGrade),
                new Members(people, 0, List.of(last == 0 ? 0 : asOf + 1 + last)));
    }

    static Profile profile(String staffGroup, int grade, int since) {
        return new Profile(staffGroup, "staff", "", grade, since, Map.of(), 0, 0, 0, "", 0);
    }

    /** The same scenario with other wages, or drawn at random. */
    static Scenario with(Scenario scenario, List<Change> wages, @Nullable MonteCarlo monteCarlo) {
        return new Scenario(
                scenario.id(),
                scenario.name(),
                scenario.asks(),
                scenario.horizon(),
                scenario.asOf(),
                scenario.districts(),
                wages,
                scenario.averageWage(),
                scenario.contributions(),
                scenario.hiring(),
                scenario.attrition(),
                scenario.retirement(),
                scenario.appraisal(),
                scenario.adoption(),
                monteCarlo);
    }

    static DistrictProjection project(SchemeCatalogue schemes, String scheme, Scenario scenario, DrawnPeople... all) {
        AtomicReference<DistrictProjection> taken = new AtomicReference<>();
        Population population = new Population(List.of(InventedScenario.STATUTORY));
        for (DrawnPeople some : all) {
            population.add(DISTRICT, some.profile, some.members);
        }
        new Projection(schemes, Circumstances.none(), List.of(taken::set))
                .of(
                        new Districts(List.of(new District(DISTRICT, AS_OF, scheme, all.length))),
                        population,
                        new RegisterFacts(List.of()),
                        List.of(scenario));
        return taken.get();
    }

    /** The amount of a component of the whole district, as it is published. */
    static long fen(DistrictProjection projection, Component component, int month) {
        return projection.costs().lines().values().stream()
                .mapToLong(lines ->
                        lines.containsKey(component) ? lines.get(component).fen(month) : 0)
                .sum();
    }
}
