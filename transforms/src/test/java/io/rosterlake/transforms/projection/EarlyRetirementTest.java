package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.scenario.Retirement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When people retire who are to do so as early as the law allows. */
@ExtendWith(SharedSpark.class)
class EarlyRetirementTest {
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final Retirement EARLIEST = new Retirement(Retirement.Age.EARLIEST, Retirement.UnknownClass.LATER);

    @Test
    void whoMayHaveRetiredBeforeTheRegisterDoesSoInTheMonthAfterIt(SparkSession spark) {
        List<PayPersonRow> people = List.of(
                person("may since 2025-08", YearMonth.of(2027, 4)),
                person("may from 2027-04 on", YearMonth.of(2028, 12)),
                person("of the age of the law", AS_OF));

        assertThat(PayPersonRow.table(spark, people)
                        .select(Alike.columns(List.of(EARLIEST), false, 60))
                        .select("district_code", Alike.retires(EARLIEST))
                        .collectAsList())
                .extracting(row -> row.getString(0) + ": " + row.getInt(1))
                .containsExactlyInAnyOrder(
                        "may since 2025-08: " + MonthNumber.of(AS_OF.plusMonths(1)),
                        "may from 2027-04 on: " + MonthNumber.of(YearMonth.of(2027, 4)),
                        "of the age of the law: 0");
    }

    private static PayPersonRow person(String district, YearMonth statutory) {
        return new PayPersonRow(
                district,
                AS_OF,
                "ladder",
                new PayPerson(district, "grid", "staff", null, 1, AS_OF, null, Map.of(), Map.of(), statutory, null));
    }
}
