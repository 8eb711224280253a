package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.comparison.Gap.Lack;
import java.math.BigDecimal;
import java.util.List;

/**
 * A component of a district of which something is missing under one of the scenarios, or under both.
 *
 * @param district district code
 * @param component part of pay
 * @param isCompared true when the same is missing on both sides: what is told of the others is compared; false when more is
 *     missing on one side, so that a difference would say nothing
 * @param base what is told of it under the first scenario, yuan
 * @param other what is told of it under the second
 * @param missingInBase what is missing under the first scenario
 * @param missingInOther what is missing under the second
 * @param people people concerned, in the month with most
 */
public record Untold(
        String district,
        Component component,
        boolean isCompared,
        BigDecimal base,
        BigDecimal other,
        List<Lack> missingInBase,
        List<Lack> missingInOther,
        long people) {
    public Untold {
        missingInBase = List.copyOf(missingInBase);
        missingInOther = List.copyOf(missingInOther);
    }
}
