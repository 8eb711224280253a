package io.rosterlake.reports.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final Months FROM = new Months(JANUARY, YearMonth.of(2027, 12));
    private static final Months TO = new Months(YearMonth.of(2028, 1), YearMonth.of(2028, 12));
    private static final Comparable.Part PENSION = new Comparable.Part("100001", "employer_pension");

    @Test
    void sumsTheMonthsWhoseAmountEndsForWantOfAParameter() {
        // 2028 has January to June only: what is not there any more are July to December of both staff groups
        List<BudgetRow> rows = List.of(
                paid("employer_pension", "committee", "10.01", 18), paid("employer_pension", "recruited", "5.00", 18));

        Interruption found = Interruption.between(rows, Set.of(PENSION), FROM, TO);

        assertThat(found.amount()).isEqualByComparingTo("90.06");
        assertThat(found.parts()).containsExactly(PENSION);
    }

    @Test
    void lessPayIsNoInterruption() {
        assertThat(Interruption.between(List.of(paid("basic", "committee", "10.00", 12)), Set.of(PENSION), FROM, TO)
                        .isNone())
                .as("a part whose parameters are all there")
                .isTrue();
        assertThat(Interruption.between(
                                List.of(paid("employer_pension", "committee", "10.00", 24)), Set.of(PENSION), FROM, TO)
                        .isNone())
                .as("a part that lacks a parameter, but goes on")
                .isTrue();
        assertThat(Interruption.between(
                                List.of(
                                        paid("employer_pension", "committee", "10.00", 12),
                                        paid("employer_pension", "recruited", "10.00", 24)),
                                Set.of(PENSION),
                                FROM,
                                TO)
                        .isNone())
                .as("a part whose last people of a staff group retire")
                .isTrue();
    }

    private static BudgetRow paid(String component, String group, String amount, int months) {
        BudgetRow row = new BudgetRow(
                Map.of(Dimension.DISTRICT, "100001", Dimension.COMPONENT, component, Dimension.STAFF_GROUP, group),
                new TreeMap<>());
        for (int month = 0; month < months; month++) {
            row.amounts().put(JANUARY.plusMonths(month), new BigDecimal(amount));
        }
        return row;
    }
}
