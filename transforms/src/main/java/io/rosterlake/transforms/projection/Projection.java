package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Projects what people will cost under scenarios. Spark counts people who stand and leave alike, once for all scenarios;
 * from then on the work depends on how many ways to stand there are, not on how many people.
 */
public final class Projection {
    private final SchemeCatalogue schemes;
    private final Circumstances circumstances;
    private final List<Collector> collectors;
    private final Grounds grounds;

    /** Where nobody leaves as observed, and nobody is hired for what communities lack. */
    public Projection(SchemeCatalogue schemes) {
        this(schemes, Circumstances.none(), List.of());
    }

    Projection(SchemeCatalogue schemes, Circumstances circumstances, List<Collector> collectors) {
        this.schemes = schemes;
        this.circumstances = circumstances;
        this.collectors = List.copyOf(collectors);
        this.grounds = new Grounds(schemes);
    }

    /** @param people rows of {@code silver.pay_person} */
    public ProjectedRows of(Dataset<Row> people, List<Scenario> scenarios) {
        List<Retirement> retirements =
                scenarios.stream().map(Scenario::retirement).distinct().toList();
        boolean byTenure =
                scenarios.stream().anyMatch(scenario -> scenario.attrition() instanceof Attrition.Observed12Months);
        int horizon = scenarios.stream().mapToInt(Scenario::horizon).max().orElse(0);
        Dataset<Row> alike = Alike.of(people, retirements, byTenure, horizon).localCheckpoint();
        return of(
                Districts.of(people),
                Population.of(alike.toLocalIterator(), retirements),
                RegisterFacts.of(people, retirements),
                scenarios);
    }

    /** The same of people who are counted already. */
    ProjectedRows of(Districts districts, Population population, RegisterFacts facts, List<Scenario> scenarios) {
        Courses courses = new Courses(districts, scenarios, grounds);
        Map<String, ItemPrices> prices = new HashMap<>();
        scenarios.forEach(scenario -> prices.put(scenario.id(), new ItemPrices(scenario, grounds.all())));
        ProjectedRows rows = new ProjectedRows(districts, grounds, PersonRetirement.basis(schemes));
        for (District district : districts.all()) {
            for (Course course : courses.of(district)) {
                course.scenarios()
                        .forEach(scenario -> rows.addLacks(
                                scenario,
                                district,
                                course.stretches().path(),
                                facts.of(district.code()),
                                facts.index(scenario.retirement())));
            }
        }
        InTurn.of(
                districts.all(),
                district -> costs(district, courses.of(district), population, prices),
                costs -> costs.forEach(rows::add));
        scenarios.forEach(scenario -> rows.addUntold(scenario, circumstances, population));
        return rows;
    }

    private Map<Scenario, Costs> costs(
            District district, List<Course> courses, Population population, Map<String, ItemPrices> prices) {
        Map<Scenario, Costs> costs = new LinkedHashMap<>();
        for (Course course : courses) {
            Dynamics dynamics = course.dynamics();
            List<Cohort> cohorts = new DistrictCohorts(district.code(), course.stretches(), dynamics, circumstances)
                    .of(population.of(district.code()), population.index(dynamics.retirement()));
            Counts counts = Counts.of(cohorts, dynamics.horizon());
            for (Scenario scenario : course.scenarios()) {
                ItemPrices its = prices.get(scenario.id());
                Path path = course.stretches().path();
                Costs of = Costs.of(district.code(), counts, its, path, dynamics.horizon());
                circumstances.shortages().of(district.code()).ifPresent(shortage -> cohorts.stream()
                        .filter(cohort -> cohort.isHired() && dynamics.hiring() instanceof Hiring.FillToMinimum)
                        .forEach(cohort -> of.hired(district.code(), cohort, its, shortage.basis())));
                costs.put(scenario, of);
                DistrictProjection projection =
                        new DistrictProjection(scenario, district.code(), path, cohorts, its, of);
                collectors.forEach(collector -> collector.take(projection));
            }
        }
        return costs;
    }
}
