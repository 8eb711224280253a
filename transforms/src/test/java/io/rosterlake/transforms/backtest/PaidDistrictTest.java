package io.rosterlake.transforms.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.lake.LakeException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaidDistrictTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private static PaidDistrict paidIn(YearMonth... months) {
        TreeMap<YearMonth, BigDecimal> paid = new TreeMap<>();
        Stream.of(months).forEach(month -> paid.put(month, BigDecimal.ONE));
        return new PaidDistrict("930001", "甲区", YearMonth.of(2025, 1), YearMonth.of(2025, 6), paid);
    }

    private static Optional<String> remark(PaidDistrict district, YearMonth asOf) {
        return district.remark(asOf).map(text -> text.in(Locale.ENGLISH));
    }

    @Test
    void comparesTheMonthsAfterTheRegister() {
        PaidDistrict district = paidIn(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2));

        assertThat(district.paidAfter(MARCH)).containsOnlyKeys(MARCH.plusMonths(1), MARCH.plusMonths(2));
        assertThat(remark(district, MARCH)).isEmpty();
    }

    @Test
    void startsFromTheLastRegisterOfADistrictThatStoppedSending() {
        assertThat(paidIn(YearMonth.of(2025, 7)).register(YearMonth.of(2025, 12)))
                .isEqualTo(YearMonth.of(2025, 6));
    }

    @Test
    void namesMonthsWithoutAPayroll() {
        assertThat(remark(paidIn(MARCH.plusMonths(2), MARCH.plusMonths(4)), MARCH))
                .contains("甲区: months without a payroll, not compared: 2025-04, 2025-06");
    }

    @Test
    void saysWhenThereIsNothingToCompare() {
        assertThat(remark(paidIn(MARCH), MARCH)).contains("甲区: no payroll after 2025-03, not compared");
        assertThat(remark(paidIn(MARCH), YearMonth.of(2024, 12)))
                .contains("甲区: no register yet in 2024-12, not compared");
    }

    @Test
    void lakeWithoutAnyPayrollIsRefused() {
        assertThatThrownBy(() -> PaidDistrict.requirePayroll(List.of(paidIn(), paidIn())))
                .isInstanceOfSatisfying(LakeException.class, refusal -> assertThat(refusal.message(Locale.CHINESE))
                        .contains("没有有效的工资发放表", "rosterlake ingest"));
        assertThatCode(() -> PaidDistrict.requirePayroll(List.of(paidIn(), paidIn(MARCH))))
                .doesNotThrowAnyException();
    }
}
