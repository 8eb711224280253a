package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What decides how people stand in the months ahead, as long as they are there. Months are {@link MonthNumber}s, 0 for
 * none.
 *
 * @param staffGroup staff group
 * @param postLevel {@code head, deputy, staff}; empty when nobody knows it
 * @param post the post where it matters, else empty
 * @param grade pay grade; 0 when nobody knows it
 * @param since the month since which the grade is held
 * @param appraisals the appraisals that may still count, by year
 * @param certificateNow the certificate level that is paid in the first month, 1 to 3; 0 without one
 * @param certificateNext the level that is paid a year later
 * @param probationStart the first month of a probation that may still last
 * @param contract length of the contract that it belongs to, as in {@link io.rosterlake.transforms.pay.Probation}
 * @param comesIn the first month that is paid, of people who are hired later
 */
record Profile(
        String staffGroup,
        String postLevel,
        String post,
        int grade,
        int since,
        Map<Integer, String> appraisals,
        int certificateNow,
        int certificateNext,
        int probationStart,
        String contract,
        int comesIn) {
    Profile {
        appraisals = Map.copyOf(appraisals);
    }

    /** Of a row of {@link Alike}. */
    static Profile of(Row row) {
        return new Profile(
                row.getAs("staff_group"),
                row.getAs("post_level"),
                row.getAs("post"),
                row.<Integer>getAs("grade"),
                row.<Integer>getAs("since"),
                appraisals(row),
                row.<Integer>getAs("certificate_now"),
                row.<Integer>getAs("certificate_next"),
                row.<Integer>getAs("probation_start"),
                row.getAs("contract"),
                0);
    }

    /** People who are hired: staff, without certificate, the grade held since they came. */
    static Profile entrant(String staffGroup, int grade, YearMonth from, String contract) {
        int month = MonthNumber.of(from);
        boolean onProbation = staffGroup.equals("recruited");
        return new Profile(
                staffGroup,
                "staff",
                "",
                grade,
                month,
                Map.of(),
                0,
                0,
                onProbation ? month : 0,
                onProbation ? contract : "",
                month);
    }

    private static Map<Integer, String> appraisals(Row row) {
        List<Row> rows = row.getList(row.fieldIndex("appraisals"));
        Map<Integer, String> appraisals = new HashMap<>();
        rows.forEach(appraisal -> appraisals.put(appraisal.getInt(0), appraisal.getString(1)));
        return appraisals;
    }

    /** One of them, as paid on a ground; nothing is said of retirement. */
    PayPerson person(Ground ground) {
        return new PayPerson(
                "",
                staffGroup,
                postLevel,
                post,
                grade == 0 ? null : Integer.valueOf(grade),
                month(since),
                probationUntil(ground),
                certificates(ground.first()),
                appraisals,
                null,
                null,
                month(comesIn));
    }

    /** The last month of probation; null without one. */
    @Nullable
    YearMonth probationUntil(Ground ground) {
        if (probationStart == 0) {
            return null;
        }
        int months = ground.rules()
                .probation()
                .given()
                .map(Given::value)
                .map(probation -> probation.monthsByContract().getOrDefault(contract, 0))
                .orElse(0);
        return months == 0 ? null : MonthNumber.month(probationStart + months - 1);
    }

    private Map<CertificateLevel, YearMonth> certificates(YearMonth first) {
        Map<CertificateLevel, YearMonth> obtained = new EnumMap<>(CertificateLevel.class);
        if (certificateNext > 0) {
            obtained.put(CertificateLevel.values()[certificateNext - 1], first);
        }
        if (certificateNow > 0) {
            obtained.put(CertificateLevel.values()[certificateNow - 1], first.minusYears(1));
        }
        return obtained;
    }

    private static @Nullable YearMonth month(int number) {
        return number == 0 ? null : MonthNumber.month(number);
    }
}
