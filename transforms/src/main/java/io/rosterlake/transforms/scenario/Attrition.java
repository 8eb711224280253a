package io.rosterlake.transforms.scenario;

import java.math.BigDecimal;

/** Who leaves otherwise than by retiring. It is reckoned as an expected value: fractions of people. */
public sealed interface Attrition {
    /** Nobody. */
    record None() implements Attrition {}

    /** As many as in the twelve months to the last register, by tenure. */
    record Observed12Months() implements Attrition {}

    /**
     * The same for everybody.
     *
     * @param percentPerYear of 100 people so many leave in twelve months
     */
    record Rate(BigDecimal percentPerYear) implements Attrition {}

    /** As it is written in files, such as {@code observed_12m}. */
    default String code() {
        if (this instanceof None) {
            return "none";
        }
        return this instanceof Rate ? "rate" : "observed_12m";
    }
}
