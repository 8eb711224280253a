package io.rosterlake.transforms.certificate;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Who holds which certificate at a month's end. */
final class Holdings {
    private static final int EXPIRING_DAYS = 90;
    private static final Column FOR_GOOD = lit(Date.valueOf("9999-12-31"));

    private Holdings() {}

    /**
     * One row per district, month, person and certificate obtained by the month's end: {@code valid}, {@code expiring}
     * (valid, and not beyond 90 days after the month's end) and {@code counts}: false for a social-work level when the
     * person counts at another one, the highest valid or else the highest.
     *
     * @param people {@code silver.person_month}
     * @param certificates {@code silver.certificate}
     */
    static Dataset<Row> of(Dataset<Row> people, Dataset<Row> certificates) {
        Column end = last_day(col("period"));
        Column lastDay = coalesce(col("expires_on"), FOR_GOOD);
        Dataset<Row> held = people.select("district_code", "street", "period", "staff_group", "person_key")
                .join(
                        certificates
                                .filter(coalesce(col("outside_because").notEqual("no_certificate"), lit(true)))
                                .select("person_key", "certificate", "social_work_level", "obtained_on", "expires_on"),
                        "person_key")
                .filter(col("obtained_on").leq(end))
                .groupBy(
                        "district_code",
                        "street",
                        "period",
                        "staff_group",
                        "person_key",
                        "certificate",
                        "social_work_level")
                .agg(bool_or(lastDay.geq(end)).as("valid"), max(lastDay).as("last_day_valid"));
        return held.withColumn(
                        "expiring", col("valid").and(col("last_day_valid").leq(date_add(end, EXPIRING_DAYS))))
                .withColumn("counts", counts());
    }

    private static Column counts() {
        WindowSpec person = Window.partitionBy("district_code", "period", "person_key");
        Column level = col("social_work_level");
        Column highestValid = max(when(col("valid"), level)).over(person);
        return level.isNull().or(level.equalTo(coalesce(highestValid, max(level).over(person))));
    }
}
