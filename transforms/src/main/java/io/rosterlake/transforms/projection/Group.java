package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.scenario.Retirement;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * People who stand alike, as {@link Alike} counts them.
 *
 * @param row a row of {@link Alike}
 */
record Group(Row row) {
    String district() {
        return row.getAs("district_code");
    }

    String staffGroup() {
        return row.getAs("staff_group");
    }

    long people() {
        return row.<Long>getAs("n");
    }

    /** One of them, as paid on a ground. */
    PayPerson person(Ground ground, Retirement retirement) {
        int grade = row.<Integer>getAs("grade");
        return new PayPerson(
                "",
                staffGroup(),
                row.getAs("post_level"),
                row.getAs("post"),
                grade == 0 ? null : Integer.valueOf(grade),
                month("since"),
                probationUntil(ground),
                certificates(ground.first()),
                appraisals(),
                month(Alike.retires(retirement)),
                null);
    }

    /** The last month of probation; null without one. */
    @Nullable
    YearMonth probationUntil(Ground ground) {
        YearMonth start = month("probation_start");
        if (start == null) {
            return null;
        }
        int months = ground.rules()
                .probation()
                .given()
                .map(Given::value)
                .map(probation -> probation.monthsByContract().getOrDefault(row.<String>getAs("contract"), 0))
                .orElse(0);
        return months == 0 ? null : start.plusMonths(months - 1L);
    }

    private Map<CertificateLevel, YearMonth> certificates(YearMonth first) {
        Map<CertificateLevel, YearMonth> obtained = new EnumMap<>(CertificateLevel.class);
        int next = row.<Integer>getAs("certificate_next");
        int now = row.<Integer>getAs("certificate_now");
        if (next > 0) {
            obtained.put(CertificateLevel.values()[next - 1], first);
        }
        if (now > 0) {
            obtained.put(CertificateLevel.values()[now - 1], first.minusYears(1));
        }
        return obtained;
    }

    private Map<Integer, String> appraisals() {
        List<Row> rows = row.getList(row.fieldIndex("appraisals"));
        Map<Integer, String> appraisals = new HashMap<>();
        rows.forEach(appraisal -> appraisals.put(appraisal.getInt(0), appraisal.getString(1)));
        return appraisals;
    }

    private @Nullable YearMonth month(String column) {
        int number = row.<Integer>getAs(column);
        return number == 0 ? null : MonthNumber.month(number);
    }
}
