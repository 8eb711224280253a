package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From when on a district is known, and for which months its payrolls came.
 *
 * @param code its code
 * @param name its name in its last register's month
 * @param firstRegister its first month with a workers register
 * @param lastRegister its last one
 * @param paid what its payrolls state, yuan, by the month that is paid for
 */
record PaidDistrict(
        String code,
        String name,
        YearMonth firstRegister,
        YearMonth lastRegister,
        NavigableMap<YearMonth, BigDecimal> paid) {
    PaidDistrict {
        paid = Collections.unmodifiableNavigableMap(new TreeMap<>(paid));
    }

    /** @throws LakeException if none of the districts has a payroll */
    static void requirePayroll(List<PaidDistrict> districts) {
        if (districts.stream().allMatch(district -> district.paid().isEmpty())) {
            throw LakeException.withoutPayroll();
        }
    }

    /** The month of the register that is projected from: the last one that is not after a month. */
    YearMonth register(YearMonth asOf) {
        return asOf.isAfter(lastRegister) ? lastRegister : asOf;
    }

    /** What was paid in the months after the register. */
    NavigableMap<YearMonth, BigDecimal> paidAfter(YearMonth asOf) {
        return paid.tailMap(register(asOf), false);
    }

    boolean isComparable(YearMonth asOf) {
        return !firstRegister.isAfter(asOf) && !paidAfter(asOf).isEmpty();
    }

    /** What of the months after a register cannot be compared, and why; empty when all of them can. */
    Optional<BilingualText> remark(YearMonth asOf) {
        if (firstRegister.isAfter(asOf)) {
            return Optional.of(new BilingualText(
                    "%s：%s 尚无花名册，未比较".formatted(name, asOf),
                    "%s: no register yet in %s, not compared".formatted(name, asOf)));
        }
        if (paidAfter(asOf).isEmpty()) {
            return Optional.of(new BilingualText(
                    "%s：%s 之后没有工资发放表，未比较".formatted(name, register(asOf)),
                    "%s: no payroll after %s, not compared".formatted(name, register(asOf))));
        }
        List<String> without = months(register(asOf).plusMonths(1), paid.lastKey())
                .filter(month -> !paid.containsKey(month))
                .map(YearMonth::toString)
                .toList();
        String all = without.stream().collect(Collectors.joining(", "));
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        name + "：没有工资发放表的月份未比较：" + all, name + ": months without a payroll, not compared: " + all));
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months.stream();
    }
}
