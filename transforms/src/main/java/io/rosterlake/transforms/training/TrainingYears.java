package io.rosterlake.transforms.training;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who was in a district's registers in a calendar year, and where they were counted. */
final class TrainingYears {
    private static final int DECEMBER = 12;

    private TrainingYears() {}

    /**
     * The years in which a district has registers: {@code district_code, year, scheme_id, as_of} (the last month there
     * is), {@code months_in_registers, elapsed_months} (of the calendar year), {@code year_complete}.
     *
     * @param months {@code silver.district_month}
     */
    static Dataset<Row> ofDistricts(Dataset<Row> months) {
        return months.groupBy(col("district_code"), calendarYear())
                .agg(
                        max("period").as("as_of"),
                        max("scheme_id").as("scheme_id"),
                        count(lit(1)).as("months_in_registers"))
                .withColumn("elapsed_months", month(col("as_of")).cast("long"))
                .withColumn("year_complete", col("elapsed_months").equalTo(DECEMBER));
    }

    /**
     * One row per district, year and person: {@code street, staff_group} of the person's last month in the year, {@code
     * full_year} when the person was in post in every month that the district has of the year, and the columns of {@link
     * #ofDistricts}.
     *
     * @param people {@code silver.person_month}
     */
    static Dataset<Row> ofPeople(Dataset<Row> people, Dataset<Row> districts) {
        return people.groupBy(col("district_code"), calendarYear(), col("person_key"))
                .agg(
                        max_by(col("street"), col("period")).as("street"),
                        max_by(col("staff_group"), col("period")).as("staff_group"),
                        count(lit(1)).as("months_in_post"))
                .join(broadcast(districts), new String[] {"district_code", "year"})
                .withColumn("full_year", col("months_in_post").equalTo(col("months_in_registers")));
    }

    private static Column calendarYear() {
        return year(col("period")).cast("long").as("year");
    }
}
