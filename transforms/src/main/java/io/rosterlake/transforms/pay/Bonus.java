package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A yearly bonus by appraisal.
 *
 * @param months months of basic pay by appraisal grade
 * @param paidIn the month of the year after, 1 to 12; basic pay is that of the appraised year's December
 */
public record Bonus(Map<String, BigDecimal> months, int paidIn) {
    public Bonus {
        months = Map.copyOf(months);
    }

    /** Months of basic pay for an appraisal; 0 when the scheme gives nothing for it. */
    public BigDecimal monthsFor(String appraisal) {
        return months.getOrDefault(appraisal, BigDecimal.ZERO);
    }
}
