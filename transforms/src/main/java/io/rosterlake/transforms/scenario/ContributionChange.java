package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.pay.Component;
import java.math.BigDecimal;

/**
 * Another rate of an employer's contribution from a month on.
 *
 * @param from the month from which it holds
 * @param component the contribution, such as {@link Component#EMPLOYER_PENSION}
 * @param percent the new rate, of 100: 16 for 16 %
 */
public record ContributionChange(ScenarioMonth from, Component component, BigDecimal percent) {}
