package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** How basic pay, and the performance pay that goes with it, follow from the grade. Amounts are yuan a month. */
public sealed interface BasicPay {
    /**
     * A table of amounts.
     *
     * @param byGrade basic pay of grade 1, 2, …
     */
    record Ladder(List<BigDecimal> byGrade) implements BasicPay {
        public Ladder {
            byGrade = List.copyOf(byGrade);
        }

        @Override
        public Optional<BigDecimal> basic(int grade, YearMonth month, BigDecimal growth) {
            return at(byGrade, grade).map(amount -> amount.multiply(growth));
        }

        @Override
        public Optional<BigDecimal> performance(int grade, YearMonth month, BigDecimal growth) {
            return Optional.empty();
        }
    }

    /**
     * A reference wage times the coefficient of the grade, split in two parts.
     *
     * @param reference the reference wage
     * @param multiple by what it is multiplied before anything else
     * @param coefficients of grade 1, 2, …
     * @param basicShare the part that is basic pay, such as 0.70; the rest is performance pay
     */
    record Coefficients(
            DatedNumber reference, BigDecimal multiple, List<BigDecimal> coefficients, BigDecimal basicShare)
            implements BasicPay {
        public Coefficients {
            coefficients = List.copyOf(coefficients);
        }

        @Override
        public Optional<BigDecimal> basic(int grade, YearMonth month, BigDecimal growth) {
            return total(grade, month, growth).map(total -> total.multiply(basicShare));
        }

        @Override
        public Optional<BigDecimal> performance(int grade, YearMonth month, BigDecimal growth) {
            return total(grade, month, growth)
                    .map(total -> total.multiply(BigDecimal.ONE.subtract(basicShare)))
                    .filter(amount -> amount.signum() > 0);
        }

        private Optional<BigDecimal> total(int grade, YearMonth month, BigDecimal growth) {
            return at(coefficients, grade).flatMap(coefficient -> reference
                    .in(month)
                    .map(wage -> wage.multiply(growth).multiply(multiple).multiply(coefficient)));
        }
    }

    /**
     * The same for everybody.
     *
     * @param amount basic pay
     */
    record Flat(BigDecimal amount) implements BasicPay {
        @Override
        public Optional<BigDecimal> basic(int grade, YearMonth month, BigDecimal growth) {
            return Optional.of(amount.multiply(growth));
        }

        @Override
        public Optional<BigDecimal> performance(int grade, YearMonth month, BigDecimal growth) {
            return Optional.empty();
        }
    }

    /**
     * Basic pay, unrounded.
     *
     * @param grade the grade, from 1
     * @param month the month that is paid for
     * @param growth by what wages have grown in a scenario since the scheme's figures; 1 without growth
     * @return empty when the table does not have the grade, or no reference wage is known for the month
     */
    Optional<BigDecimal> basic(int grade, YearMonth month, BigDecimal growth);

    /** Performance pay, unrounded; empty when there is none. */
    Optional<BigDecimal> performance(int grade, YearMonth month, BigDecimal growth);

    /**
     * How an amount follows, with the numbers put in.
     *
     * @param performance of performance pay rather than of basic pay
     */
    default BilingualText reckoning(int grade, YearMonth month, BigDecimal growth, boolean performance) {
        String grown = growth.compareTo(BigDecimal.ONE) == 0
                ? ""
                : " × " + growth.stripTrailingZeros().toPlainString();
        if (this instanceof Coefficients table) {
            BigDecimal share = performance ? BigDecimal.ONE.subtract(table.basicShare()) : table.basicShare();
            String factors = "%s%s × %s × %s × %s %%"
                    .formatted(
                            table.reference().in(month).orElseThrow().toPlainString(),
                            grown,
                            table.multiple().toPlainString(),
                            at(table.coefficients(), grade).orElseThrow().toPlainString(),
                            share.movePointRight(2).stripTrailingZeros().toPlainString());
            return new BilingualText(grade + " 级：" + factors, "grade %d: %s".formatted(grade, factors));
        }
        if (this instanceof Ladder ladder) {
            String amount = at(ladder.byGrade(), grade).orElseThrow().toPlainString() + grown;
            return new BilingualText(grade + " 级：" + amount, "grade %d: %s".formatted(grade, amount));
        }
        String amount = ((Flat) this).amount().toPlainString() + grown;
        return new BilingualText(amount, amount);
    }

    /** True when the amount depends on a person's grade. */
    default boolean needsGrade() {
        return !(this instanceof Flat);
    }

    /** The highest grade that has an amount; {@link Integer#MAX_VALUE} when grades do not matter. */
    default int highestGrade() {
        if (this instanceof Ladder ladder) {
            return ladder.byGrade().size();
        }
        return this instanceof Coefficients table ? table.coefficients().size() : Integer.MAX_VALUE;
    }

    private static Optional<BigDecimal> at(List<BigDecimal> values, int grade) {
        return grade >= 1 && grade <= values.size() ? Optional.of(values.get(grade - 1)) : Optional.empty();
    }

    /** An amount as it is paid: rounded to the fen, half up. */
    static BigDecimal toTheFen(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
