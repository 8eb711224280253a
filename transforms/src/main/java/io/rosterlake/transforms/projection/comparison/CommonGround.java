package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.scenario.Scenario;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios have in common, which is what they can be compared on.
 *
 * @param months the shortest of their horizons
 * @param asOf the month from which all of them are projected; null for each district's last register
 * @param districts the districts that all of them are for; empty for all
 */
public record CommonGround(int months, @Nullable YearMonth asOf, Set<String> districts) {
    public CommonGround {
        districts = Collections.unmodifiableSet(new LinkedHashSet<>(districts));
    }

    /**
     * The common ground of some scenarios, at least one.
     *
     * @throws NothingInCommonException when they start from different registers, or are for different districts
     */
    public static CommonGround of(List<Scenario> scenarios) {
        Scenario first = scenarios.get(0);
        Set<String> districts = new LinkedHashSet<>(first.districts());
        for (Scenario scenario : scenarios) {
            if (!Optional.ofNullable(scenario.asOf()).equals(Optional.ofNullable(first.asOf()))) {
                throw NothingInCommonException.registers(first, scenario);
            }
            if (!scenario.districts().isEmpty()) {
                if (districts.isEmpty()) {
                    districts.addAll(scenario.districts());
                } else if (districts.retainAll(scenario.districts()) && districts.isEmpty()) {
                    throw NothingInCommonException.districts(first, scenario);
                }
            }
        }
        int months = scenarios.stream().mapToInt(Scenario::horizon).min().orElseThrow();
        return new CommonGround(months, first.asOf(), districts);
    }

    /**
     * The part of it that lies in some districts.
     *
     * @param wanted codes of districts; empty for all
     * @throws NothingInCommonException when the scenarios are not for one of them
     */
    public CommonGround within(Set<String> wanted) {
        if (!districts.isEmpty() && !districts.containsAll(wanted)) {
            throw NothingInCommonException.district(wanted.stream()
                    .filter(code -> !districts.contains(code))
                    .findFirst()
                    .orElseThrow());
        }
        return wanted.isEmpty() ? this : new CommonGround(months, asOf, wanted);
    }

    /** True when a scenario is for more months or districts than are compared. */
    public boolean isLessThan(Scenario scenario) {
        return scenario.horizon() != months || !scenario.districts().equals(districts);
    }
}
