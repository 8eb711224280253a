package io.rosterlake.transforms.backtest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People of a district and month whose projected and paid amounts of one part differ for one cause, or agree.
 *
 * @param district code of the district
 * @param month the month that is paid for
 * @param part the part of pay
 * @param cause why they differ; null for people with whom they agree
 * @param people how many people
 * @param expected what they were to be paid, yuan; those of whom it cannot be told are left out
 * @param told of how many it can be told
 * @param untold of how many it cannot be told, for want of a parameter
 * @param expecting how many were to be paid anything
 * @param paid what they were paid, yuan
 * @param stated of how many the payroll states an amount, be it 0
 * @param getting how many were paid anything
 * @param basis number of the weakest {@link io.rosterlake.transforms.scheme.Basis} of expected amounts, from 1; 0 for none
 * @param examples those with the largest differences, largest first
 */
record Tally(
        String district,
        YearMonth month,
        PayPart part,
        @Nullable MissCause cause,
        long people,
        BigDecimal expected,
        long told,
        long untold,
        long expecting,
        BigDecimal paid,
        long stated,
        long getting,
        int basis,
        List<Example> examples) {
    Tally {
        examples = List.copyOf(examples);
    }

    /** Projected less paid. */
    BigDecimal error() {
        return expected.subtract(paid);
    }
}
