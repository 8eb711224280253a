package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Scenario;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the districts are projected; scenarios that have the same dynamics share one course. A district whose scheme is not
 * in force has none, nor has one in a scenario that adopts a scheme that is not in force by then.
 */
final class Courses {
    private final Grounds grounds;
    private final Map<String, List<Course>> byDistrict = new HashMap<>();
    private final Map<Key, Stretches> stretches = new HashMap<>();

    private record Key(Prospects prospects, int own, int adopted, YearMonth from) {}

    /** @throws SchemeNotInForceException when a scenario adopts a scheme that is in force for none of its districts */
    Courses(Districts districts, List<Scenario> scenarios, Grounds grounds) {
        this.grounds = grounds;
        Map<Dynamics, List<Scenario>> byDynamics = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            byDynamics
                    .computeIfAbsent(Dynamics.of(scenario), ignored -> new ArrayList<>())
                    .add(scenario);
        }
        byDynamics.forEach((dynamics, same) -> add(districts, dynamics, same));
    }

    /** Of a district, one for each dynamics that it can be projected under. */
    List<Course> of(District district) {
        return byDistrict.getOrDefault(district.code(), List.of());
    }

    private void add(Districts districts, Dynamics dynamics, List<Scenario> scenarios) {
        Adoption adoption = dynamics.adoption();
        YearMonth notInForce = null;
        boolean isProjected = false;
        for (District district : districts.all()) {
            Ground own = grounds.own(district.schemeId(), district.asOf()).orElse(null);
            if (own == null || !dynamics.isFor(district.code())) {
                continue;
            }
            Optional<Path> path = path(own, dynamics);
            if (path.isPresent()) {
                isProjected = true;
                byDistrict
                        .computeIfAbsent(district.code(), ignored -> new ArrayList<>())
                        .add(new Course(dynamics, stretches(dynamics.prospects(), path.get()), scenarios));
            } else if (adoption != null && notInForce == null) {
                notInForce = adoption.from().after(own.asOf());
            }
        }
        if (!isProjected && adoption != null && notInForce != null) {
            throw new SchemeNotInForceException(scenarios.get(0).id(), adoption.scheme(), notInForce);
        }
    }

    private Stretches stretches(Prospects prospects, Path path) {
        Key key = new Key(prospects, path.own().number(), path.adopted().number(), path.from());
        return stretches.computeIfAbsent(key, ignored -> new Stretches(path, prospects));
    }

    /** Empty when the adopted scheme has no version in force in the month in which it is adopted. */
    private Optional<Path> path(Ground own, Dynamics dynamics) {
        Adoption adoption = dynamics.adoption();
        YearMonth never = own.first().plusMonths(dynamics.horizon());
        if (adoption == null) {
            return Optional.of(new Path(own, own, never));
        }
        YearMonth from = adoption.from().after(own.asOf());
        return grounds.adopted(adoption.scheme(), from, own)
                .map(adopted ->
                        from.isAfter(own.first()) ? new Path(own, adopted, from) : new Path(adopted, adopted, never));
    }
}
