package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.projection.Stretches.Path;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Projects what people will cost under scenarios. Spark counts people who stand alike; from then on the work depends on
 * how many ways to stand there are, not on how many people.
 */
public final class Projection {
    private final SchemeCatalogue schemes;
    private final Grounds grounds;

    public Projection(SchemeCatalogue schemes) {
        this.schemes = schemes;
        this.grounds = new Grounds(schemes);
    }

    /** @param people rows of {@code silver.pay_person} */
    public ProjectedRows of(Dataset<Row> people, List<Scenario> scenarios) {
        Districts districts = Districts.of(people);
        Map<Dynamics, Counts> counts = new LinkedHashMap<>();
        scenarios.forEach(
                scenario -> counts.computeIfAbsent(Dynamics.of(scenario), dynamics -> new Counts(dynamics.horizon())));
        Map<Dynamics, Map<String, Stretches>> stretches = new HashMap<>();
        counts.keySet().forEach(dynamics -> stretches.put(dynamics, stretches(districts, dynamics)));
        int horizon = scenarios.stream().mapToInt(Scenario::horizon).max().orElse(0);
        Iterator<Row> groups = Alike.of(
                        people,
                        scenarios.stream().map(Scenario::retirement).distinct().toList(),
                        horizon)
                .toLocalIterator();
        while (groups.hasNext()) {
            Group group = new Group(groups.next());
            counts.forEach((dynamics, its) -> Optional.ofNullable(
                            stretches.get(dynamics).get(group.district()))
                    .ifPresent(path -> path.of(group)
                            .forEach(due -> its.add(group.district(), due, path.first(), group.people()))));
        }
        ProjectedRows rows = new ProjectedRows(districts, grounds, PersonRetirement.basis(schemes));
        for (Scenario scenario : scenarios) {
            rows.add(scenario, costs(scenario, counts.get(Dynamics.of(scenario))));
        }
        return rows;
    }

    private Costs costs(Scenario scenario, Counts counts) {
        Costs costs = new Costs(scenario.horizon());
        List<Ground> all = grounds.all();
        ItemPrices pricing = new ItemPrices(scenario, all);
        Map<Item, List<ItemPrices.Price>> prices = new HashMap<>();
        counts.forEach((of, people) -> costs.add(
                of,
                people,
                prices.computeIfAbsent(of.item(), pricing::of),
                MonthNumber.of(all.get(of.item().ground()).first())));
        return costs;
    }

    private Map<String, Stretches> stretches(Districts districts, Dynamics dynamics) {
        Map<String, Stretches> stretches = new HashMap<>();
        for (Districts.District district : districts.all()) {
            if (dynamics.isFor(district.code())) {
                grounds.own(district.schemeId(), district.asOf())
                        .ifPresent(own -> stretches.put(district.code(), new Stretches(path(own, dynamics), dynamics)));
            }
        }
        return stretches;
    }

    private Path path(Ground own, Dynamics dynamics) {
        Adoption adoption = dynamics.adoption();
        YearMonth never = own.first().plusMonths(dynamics.horizon());
        if (adoption == null) {
            return new Path(own, own, never);
        }
        YearMonth from = adoption.from().after(own.asOf());
        Optional<Ground> adopted = grounds.adopted(adoption.scheme(), from, own);
        if (adopted.isEmpty()) {
            return new Path(own, own, never);
        }
        return from.isAfter(own.first())
                ? new Path(own, adopted.get(), from)
                : new Path(adopted.get(), adopted.get(), never);
    }
}
