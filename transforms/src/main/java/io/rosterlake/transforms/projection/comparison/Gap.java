package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * What could not be projected under a scenario: a row of {@code gold.pay_missing}.
 *
 * @param scenario id of the scenario
 * @param parameter what is missing
 * @param label its name
 * @param components the components that wait for it
 * @param people people concerned, in the month with most
 * @param first the first month that cannot be told
 * @param last the last one
 * @param document the document that has it
 * @param article where in it
 */
public record Gap(
        String scenario,
        String district,
        String parameter,
        BilingualText label,
        Set<Component> components,
        long people,
        YearMonth first,
        YearMonth last,
        String document,
        String article) {
    private static final String REGISTER = "人员花名册";

    public Gap {
        components = EnumSet.copyOf(components);
    }

    /** What is missing, whatever the scenario and the number of people. A scheme that is adopted may lack what the own one lacks. */
    Lack lack() {
        return new Lack(parameter, label, document, article);
    }

    /**
     * Over which months: the same in two scenarios when what they tell is of the same months. What the register does not
     * say of single people goes when they go, and is left out with them; its months do not matter.
     */
    Extent extent() {
        return document.equals(REGISTER) ? Extent.OF_PEOPLE : new Extent(first, last);
    }

    /** From one month to another. */
    record Extent(YearMonth first, YearMonth last) {
        private static final Extent OF_PEOPLE = new Extent(YearMonth.of(1, 1), YearMonth.of(1, 1));

        /** Both, and what lies between them. */
        Extent and(Extent other) {
            return new Extent(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** A parameter that is missing, and where it ought to stand. */
    public record Lack(String parameter, BilingualText label, String document, String article) {}
}
