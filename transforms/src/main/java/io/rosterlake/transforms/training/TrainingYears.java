package io.rosterlake.transforms.training;

import static org.apache.spark.sql.functions.bool_or;
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
     * The years in which a district has registers: {@code district_code, year, as_of} (the last month there is),
     * {@code scheme_id} (assigned then), {@code opened_within_year, months_in_registers, elapsed_months} (of the calendar year), {@code year_complete}.
     *
     * @param months {@code silver.district_month}
     */
    static Dataset<Row> ofDistricts(Dataset<Row> months) {
        return months.groupBy(col("district_code"), calendarYear())
                .agg(
                        max("period").as("as_of"),
                        max_by(col("scheme_id"), col("period")).as("scheme_id"),
                        bool_or(col("opened_by_change").and(isWithinYear(col("first_period"))))
                                .as("opened_within_year"),
                        count(lit(1)).as("months_in_registers"))
                .withColumn("elapsed_months", month(col("as_of")).cast("long"))
                .withColumn("year_complete", col("elapsed_months").equalTo(DECEMBER));
    }

    /**
     * One row per district, year and person: {@code street, staff_group} of the person's last month in the year, {@code
     * full_year} when the person was in post in every month that the district has of the year, and the columns of {@link
     * #ofDistricts}. Where a boundary change made the district within the year nobody was there for the whole of it.
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
                .withColumn(
                        "full_year",
                        col("months_in_post")
                                .equalTo(col("months_in_registers"))
                                .and(col("opened_within_year").equalTo(false)));
    }

    private static Column isWithinYear(Column firstPeriod) {
        return year(firstPeriod)
                .equalTo(year(col("period")))
                .and(month(firstPeriod).gt(1));
    }

    private static Column calendarYear() {
        return year(col("period")).cast("long").as("year");
    }
}
