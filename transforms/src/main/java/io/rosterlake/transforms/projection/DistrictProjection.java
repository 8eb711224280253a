package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.scenario.Scenario;
import java.util.List;

/**
 * One district in one scenario: who is there and what an item costs.
 *
 * @param scenario the scenario
 * @param district its code
 * @param path on which grounds its people are paid
 * @param cohorts all people, those who are hired last
 * @param prices what items cost
 * @param costs what the district costs
 */
record DistrictProjection(
        Scenario scenario, String district, Path path, List<Cohort> cohorts, ItemPrices prices, Costs costs) {}
