package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a back-test found.
 *
 * @param asOf the months that were asked for
 * @param comparison figures, and the causes of their errors
 * @param names names of districts by their codes
 * @param remarks what could not be compared, district by district
 */
public record BacktestResult(
        List<YearMonth> asOf, Comparison comparison, Map<String, String> names, List<BilingualText> remarks) {
    public BacktestResult {
        asOf = List.copyOf(asOf);
        names = Map.copyOf(names);
        remarks = List.copyOf(remarks);
    }
}
