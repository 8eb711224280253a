package io.rosterlake.transforms.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

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
    record Rate(BigDecimal percentPerYear) implements Attrition {
        private static final int YEAR = 12;
        private static final int DIGITS = 40;
        private static final MathContext EXACTLY = new MathContext(50);

        /**
         * The share that stays in each month: the twelfth root of the share that stays in a year, so that twelve months
         * make the year (1 − (1 − p)^(1/12) leave in a month). By Newton's method, to 40 digits.
         */
        public BigDecimal stayingPerMonth() {
            BigDecimal year = BigDecimal.ONE.subtract(percentPerYear.movePointLeft(2));
            BigDecimal root = BigDecimal.ONE;
            BigDecimal before;
            do {
                before = root;
                root = before.multiply(BigDecimal.valueOf(YEAR - 1L))
                        .add(year.divide(before.pow(YEAR - 1, EXACTLY), EXACTLY))
                        .divide(BigDecimal.valueOf(YEAR), EXACTLY);
            } while (before.subtract(root).movePointRight(DIGITS).compareTo(BigDecimal.ONE) > 0);
            return root.round(new MathContext(DIGITS));
        }
    }

    /** As it is written in files, such as {@code observed_12m}. */
    default String code() {
        if (this instanceof None) {
            return "none";
        }
        return this instanceof Rate ? "rate" : "observed_12m";
    }
}
