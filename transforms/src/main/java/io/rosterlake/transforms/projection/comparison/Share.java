package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Cause;
import java.math.BigDecimal;

/**
 * A part of the difference between two scenarios.
 *
 * @param cause why
 * @param district district code
 * @param year calendar year
 * @param component part of pay; contributions that follow from other wages are of the cause {@code wages}
 * @param amount yuan that the second scenario costs more; negative for less
 */
public record Share(Cause cause, String district, int year, Component component, BigDecimal amount) {}
