package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Lack.Effect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Keeps account of everybody in a register: in the first projected month they are paid, or their pay cannot be told, or
 * the scheme does not count them or has no rule on them. Whoever is none of these would have been dropped silently.
 */
final class Accounts {
    /** One of these is what everybody is paid for being there. */
    private static final Set<Component> FOR_BEING_THERE = EnumSet.of(Component.BASIC, Component.RETAINED_SUBSIDY);

    private final Map<Key, Account> accounts = new LinkedHashMap<>();

    private record Key(String scenario, String district) {}

    /** People in billionths. */
    private static final class Account {
        private long people;
        private long accounted;
    }

    /** The people of a district's register. */
    void register(String scenario, Districts.District district) {
        of(scenario, district.code()).people = district.people();
    }

    /** Those on whom nothing is projected. */
    void lacks(String scenario, String district, List<Lack> lacks) {
        lacks.stream()
                .filter(lack -> lack.effect() == Effect.NOT_COUNTED
                        || lack.effect() == Effect.NO_RULE
                                && lack.components().stream().anyMatch(FOR_BEING_THERE::contains))
                .forEach(lack -> of(scenario, district).accounted += lack.people() * People.ONE);
    }

    /** Those who are paid in the first month, or whose pay waits for something. */
    void costs(String scenario, Costs costs) {
        costs.lines()
                .forEach((cell, lines) -> FOR_BEING_THERE.forEach(component -> {
                    Costs.Line line = lines.get(component);
                    if (line != null) {
                        of(scenario, cell.district()).accounted += line.people(0);
                    }
                }));
        record Waiting(String district, Component component) {}
        Map<Waiting, Long> waiting = new HashMap<>();
        costs.gaps().forEach((gap, people) -> {
            if (FOR_BEING_THERE.contains(gap.component())) {
                waiting.merge(new Waiting(gap.district(), gap.component()), people[0], Math::max);
            }
        });
        waiting.forEach((its, people) -> of(scenario, its.district()).accounted += people);
    }

    private Account of(String scenario, String district) {
        return accounts.computeIfAbsent(new Key(scenario, district), ignored -> new Account());
    }

    /** {@code scenario, district_code, people, accounted}. */
    List<Row> rows() {
        return accounts.entrySet().stream()
                .map(entry -> RowFactory.create(
                        entry.getKey().scenario(),
                        entry.getKey().district(),
                        entry.getValue().people,
                        entry.getValue().accounted / People.ONE))
                .toList();
    }
}
