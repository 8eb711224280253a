package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.Probation;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Projects people in plain Java, with what {@link Alike} tells of them. */
final class ProjectedPeople {
    private static final String RECRUITED = "recruited";

    private ProjectedPeople() {}

    /** The profile of somebody of a register; a probation is that of an open contract. */
    static Profile profile(PayPerson person, YearMonth asOf) {
        YearMonth probation = person.probationUntil();
        boolean isOn = probation != null && person.staffGroup().equals(RECRUITED);
        Integer grade = person.grade();
        YearMonth since = person.gradeSince();
        return new Profile(
                person.staffGroup(),
                person.postLevel(),
                person.post() == null ? "" : person.post(),
                grade == null ? 0 : grade,
                since == null ? 0 : MonthNumber.of(since),
                person.appraisals(),
                level(person, asOf.plusMonths(1)),
                level(person, asOf.plusMonths(13)),
                isOn ? MonthNumber.of(probation) + 1 - PayPersonRow.PROBATION : 0,
                isOn ? Probation.THREE_YEARS_OR_OPEN : "",
                0);
    }

    private static int level(PayPerson person, YearMonth month) {
        int level = 0;
        for (CertificateLevel each : CertificateLevel.values()) {
            YearMonth obtained = person.certificates().get(each);
            if (obtained != null && obtained.getYear() < month.getYear()) {
                level = each.ordinal() + 1;
            }
        }
        return level;
    }

    /** As many alike, who retire when the person does. */
    static Members members(PayPerson person, long people) {
        YearMonth retires = person.retiresIn();
        return new Members(people, 0, List.of(retires == null ? 0 : MonthNumber.of(retires)));
    }

    static Population population() {
        return new Population(List.of(InventedScenario.STATUTORY));
    }

    static ProjectedRows project(
            SchemeCatalogue schemes,
            Population population,
            Circumstances given,
            List<Scenario> scenarios,
            District... of) {
        return new Projection(schemes, given, List.of())
                .of(new Districts(List.of(of)), population, new RegisterFacts(List.of()), scenarios);
    }

    /** Amounts in fen and people, by all that a row is told apart by. */
    static Map<String, String> amounts(List<Row> rows) {
        Map<String, String> amounts = new TreeMap<>();
        for (Row row : rows) {
            String key = row.getDate(2) + " " + row.getString(1) + " " + row.getString(3) + " " + row.getString(4) + " "
                    + row.getString(5) + " " + row.getString(6);
            String was = amounts.put(key, row.<BigDecimal>getAs(8) + " of " + row.<BigDecimal>getAs(7));
            if (was != null) {
                throw new AssertionError(key + " stands twice");
            }
        }
        return amounts;
    }
}
