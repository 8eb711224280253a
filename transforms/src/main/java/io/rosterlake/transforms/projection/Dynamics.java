package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a scenario decides how people stand in the months ahead. Scenarios that differ in wages or rates alone have
 * the same: people are counted once for all of them.
 *
 * @param horizon how many months
 * @param districts codes of the districts; empty for all
 * @param retirement when people retire
 * @param appraisal how they are appraised
 * @param adoption the scheme that is adopted; null for none
 */
record Dynamics(
        int horizon,
        Set<String> districts,
        Retirement retirement,
        Appraisal appraisal,
        @Nullable Adoption adoption) {
    static Dynamics of(Scenario scenario) {
        return new Dynamics(
                scenario.horizon(),
                scenario.districts(),
                scenario.retirement(),
                scenario.appraisal(),
                scenario.adoption());
    }

    /** What is assumed of appraisals, and nothing of wages. */
    Outlook outlook(YearMonth asOf) {
        return new Outlook(asOf, appraisal, new TreeMap<>(), new TreeMap<>());
    }

    boolean isFor(String district) {
        return districts.isEmpty() || districts.contains(district);
    }
}
