package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a scenario decides who is there in the months ahead, and how they stand. Scenarios that differ in wages or
 * rates alone have the same: people are counted once for all of them.
 *
 * @param horizon how many months
 * @param districts codes of the districts; empty for all
 * @param hiring who is hired
 * @param attrition who leaves otherwise than by retiring
 * @param retirement when people retire
 * @param appraisal how they are appraised
 * @param adoption the scheme that is adopted; null for none
 */
record Dynamics(
        int horizon,
        Set<String> districts,
        Hiring hiring,
        Attrition attrition,
        Retirement retirement,
        Appraisal appraisal,
        @Nullable Adoption adoption) {
    static Dynamics of(Scenario scenario) {
        return new Dynamics(
                scenario.horizon(),
                scenario.districts(),
                scenario.hiring(),
                scenario.attrition(),
                scenario.retirement(),
                scenario.appraisal(),
                scenario.adoption());
    }

    Prospects prospects() {
        return new Prospects(horizon, appraisal);
    }

    boolean isFor(String district) {
        return districts.isEmpty() || districts.contains(district);
    }
}
