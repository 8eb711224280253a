package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import java.sql.Date;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A person for both sides of a comparison: as the projection reads it, and as {@link PayPerson}.
 *
 * @param district the district
 * @param asOf the register's month
 * @param scheme the district's scheme
 * @param person the person; probation is told by a contract of three months that begins with the work
 */
record PayPersonRow(String district, YearMonth asOf, String scheme, PayPerson person) {
    static Dataset<Row> table(SparkSession spark, List<PayPersonRow> people) {
        StructType columns = PayPersons.DEFINITION.schema();
        return spark.createDataFrame(
                people.stream().map(person -> person.row(columns)).toList(), columns);
    }

    private Row row(StructType columns) {
        Map<String, Object> values = new HashMap<>();
        values.put("district_code", district);
        values.put("person_key", person.personKey());
        values.put("as_of", date(asOf));
        values.put("scheme_id", scheme);
        values.put("staff_group", person.staffGroup());
        values.put("post_level", person.postLevel());
        values.put("post", person.post());
        values.put("pay_grade", person.grade() == null ? null : Long.valueOf(person.grade()));
        values.put("grade_since", date(person.gradeSince()));
        values.put("junior_since", date(person.certificates().get(CertificateLevel.JUNIOR)));
        values.put("middle_since", date(person.certificates().get(CertificateLevel.MIDDLE)));
        values.put("senior_since", date(person.certificates().get(CertificateLevel.SENIOR)));
        values.put(
                "appraisals",
                scala.jdk.javaapi.CollectionConverters.asScala(new TreeMap<>(person.appraisals())
                                .entrySet().stream()
                                        .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                                        .toList())
                        .toSeq());
        YearMonth statutory = person.retiresIn();
        values.put("retires_statutory", date(statutory));
        values.put("retires_earliest", date(statutory == null ? null : statutory.minusMonths(EARLIER)));
        values.put("retirement_class_missing", false);
        YearMonth probation = person.probationUntil();
        if (probation != null) {
            values.put("contract_start", date(probation.minusMonths(PROBATION - 1)));
            values.put("community_work_since", date(probation.minusMonths(PROBATION - 1)));
            values.put("contract_open_ended", true);
        }
        return RowFactory.create(
                Arrays.stream(columns.fieldNames()).map(values::get).toArray());
    }

    /** Months of probation of an open contract in the invented schemes. */
    static final int PROBATION = 6;

    /** Months by which people of the table may retire earlier. */
    static final int EARLIER = 20;

    private static @Nullable Date date(@Nullable YearMonth month) {
        return month == null ? null : Date.valueOf(month.atDay(1));
    }
}
