package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;

/**
 * What a component costs in a district and calendar year under a scenario.
 *
 * @param scenario id of the scenario
 * @param basis what the amount rests on; a component may have several sums of different bases
 * @param amount yuan
 */
public record ProjectedSum(
        String scenario, String district, int year, Component component, Basis basis, BigDecimal amount) {}
