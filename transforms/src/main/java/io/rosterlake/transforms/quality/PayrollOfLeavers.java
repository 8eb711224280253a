package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code PAYROLL_OF_LEAVER}: somebody is paid for a month after the one in which they left the district. Detail is when
 * they left and the month that they are paid for.
 *
 * <p>The month of leaving is that of the departure record that fits, else that of the first register without the person;
 * it is paid in full. Bonus and other sums alone are back-pay, whenever they come. Who is missing from registers without
 * a reason and is back later has been forgotten rather than gone. After a district's last workers register nobody knows.
 */
final class PayrollOfLeavers {
    private static final List<String> FOR_WORK = List.of(
            "basic",
            "performance",
            "post_allowance",
            "certificate_allowance",
            "employer_pension",
            "employer_medical",
            "employer_unemployment",
            "employer_injury",
            "employer_maternity",
            "employer_insurance",
            "housing_fund");

    private PayrollOfLeavers() {}

    static Dataset<Row> find(Tables tables) {
        Dataset<Row> absences = absences(tables.read(Movements.NAME), tables.read(DistrictMonths.NAME));
        return RegisterRows.ofPeople(
                        tables.read(BronzeTables.PAYROLL),
                        tables.read(SubmissionVersions.NAME),
                        tables.read(PersonLinks.NAME))
                .filter(isForWork())
                .join(broadcast(absences), new String[] {"district_code", "person_key"})
                .filter(col("month").between(col("gone_from"), col("gone_until")))
                .select(
                        col("submission_id"),
                        col("sheet"),
                        col("row_number"),
                        lit("id_number").as("column_name"),
                        lit(ConsistencyCheck.PAYROLL_OF_LEAVERS.code()).as("code"),
                        lit(null).as("value"),
                        concat_ws(" / ", col("left"), date_format(col("month"), "yyyy-MM"))
                                .as("detail"));
    }

    /** Per exit the months for which nothing is due: {@code gone_from} to {@code gone_until}, both included. */
    private static Dataset<Row> absences(Dataset<Row> movements, Dataset<Row> months) {
        WindowSpec person = Window.partitionBy("district_code", "person_key").orderBy("period");
        Dataset<Row> ends = months.select("district_code", "last_period").distinct();
        Column isBack = col("back_in").isNotNull();
        return movements
                .withColumn("back_in", lead("period", 1).over(person))
                .filter(col("direction").equalTo("exit"))
                .filter(col("kind").notEqual("inferred").or(isBack.equalTo(false)))
                .join(broadcast(ends), "district_code")
                .select(
                        col("district_code"),
                        col("person_key"),
                        Months.after(trunc(coalesce(col("left_on"), col("period")), "month"))
                                .as("gone_from"),
                        when(isBack, Months.before(col("back_in")))
                                .otherwise(col("last_period"))
                                .as("gone_until"),
                        coalesce(col("left_on").cast("string"), date_format(col("period"), "yyyy-MM"))
                                .as("left"));
    }

    /** Anything but bonus and other sums is paid; or nobody knows what for. */
    private static Column isForWork() {
        Column anything = amount("bonus").notEqual(0).or(amount("other").notEqual(0));
        return FOR_WORK.stream()
                .map(part -> amount(part).notEqual(0))
                .reduce(Column::or)
                .orElseThrow()
                .or(anything.equalTo(false).and(amount("total").notEqual(0)));
    }

    private static Column amount(String column) {
        return coalesce(col(column), lit(0));
    }
}
