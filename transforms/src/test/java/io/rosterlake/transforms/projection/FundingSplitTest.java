package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Funding.Payer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FundingSplitTest {
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    @Test
    void sharesAreRoundedToTheFenAndTheRestPaysWhatIsLeft() {
        assertThat(FundingSplit.of(
                        List.of(10_001L),
                        List.of(new Payer.Share("city", new BigDecimal("0.333")), new Payer.Rest("district")),
                        JANUARY))
                .containsExactly(Map.of("city", 3_330L, "district", 6_671L));
    }

    @Test
    void fixedSumsArePaidInTwelfthsInProportionToTheAmounts() {
        assertThat(FundingSplit.of(
                        List.of(1_000L, 2_000L, 0L),
                        List.of(new Payer.Sum("city", new BigDecimal("120.00")), new Payer.Rest("district")),
                        JANUARY))
                .as("1000 fen a month, of which a third cannot be divided")
                .containsExactly(
                        Map.of("city", 333L, "district", 667L), Map.of("city", 667L, "district", 1_333L), Map.of());
    }

    @Test
    void fixedSumsPayNoMoreThanThereIs() {
        assertThat(FundingSplit.of(
                        List.of(300L, 400L),
                        List.of(
                                new Payer.Sum("city", new BigDecimal("120.00")),
                                new Payer.Sum("county", new BigDecimal("60.00")),
                                new Payer.Rest("district")),
                        JANUARY))
                .containsExactly(Map.of("city", 300L), Map.of("city", 400L));
    }

    @Test
    void twelfthsAddUpToTheYear() {
        long year = 0;
        for (int month = 1; month <= 12; month++) {
            year += FundingSplit.of(
                            List.of(1_000_000L),
                            List.of(new Payer.Sum("city", new BigDecimal("100.01")), new Payer.Rest("district")),
                            YearMonth.of(2027, month))
                    .get(0)
                    .get("city");
        }
        assertThat(year).isEqualTo(10_001);
    }

    @Test
    void nobodyIsNamedWhereTheSchemeIsSilent() {
        assertThat(FundingSplit.of(List.of(5L), List.of(), JANUARY)).containsExactly(Map.of("unknown", 5L));
    }
}
