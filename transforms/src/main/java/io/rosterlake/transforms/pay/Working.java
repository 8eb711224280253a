package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;

/** How an amount follows: what is put in, and its words when somebody asks. All amounts are yuan. */
public sealed interface Working {
    /** An amount that the rule itself states. */
    record Stated(BigDecimal amount) implements Working {
        @Override
        public BilingualText text() {
            return same(amount.toPlainString());
        }
    }

    /**
     * Pay by grade.
     *
     * @param pay the table, or the coefficients
     * @param grade the grade of the month
     * @param month the month that is paid for
     * @param growth by what a scenario raises wages; 1 without a rise
     * @param performance of performance pay rather than of basic pay
     */
    record OfGrade(BasicPay pay, int grade, YearMonth month, BigDecimal growth, boolean performance)
            implements Working {
        @Override
        public BilingualText text() {
            return pay.reckoning(grade, month, growth, performance);
        }
    }

    /**
     * A bonus.
     *
     * @param year the year that it is for
     * @param grade the grade in its December
     * @param basic basic pay of that month
     * @param months months of it that are paid
     * @param appraisal the year's appraisal
     */
    record OfYearEnd(int year, int grade, BigDecimal basic, BigDecimal months, String appraisal) implements Working {
        @Override
        public BilingualText text() {
            String product = basic.toPlainString() + " × " + months.toPlainString();
            return new BilingualText(
                    "%d 年 %s：%s（12 月基本工资 × 月数）".formatted(year, appraisal, product),
                    "%d %s: %s (basic pay of December × months)".formatted(year, appraisal, product));
        }
    }

    /**
     * A contribution.
     *
     * @param base what it is computed of
     * @param share the rate, such as 0.16
     */
    record OfBase(ClampedBase base, BigDecimal share) implements Working {
        @Override
        public BilingualText text() {
            String rate = " × " + share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
            BilingualText of = base.text();
            return new BilingualText(of.zh() + rate, of.en() + rate);
        }
    }

    /** The arithmetic with the numbers put in. */
    BilingualText text();

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
