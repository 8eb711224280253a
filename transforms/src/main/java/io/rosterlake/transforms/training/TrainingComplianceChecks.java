package io.rosterlake.transforms.training;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.ruling.RulingChecks;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.training_compliance}. */
final class TrainingComplianceChecks {
    private static final List<String> KEY = TrainingCompliance.DEFINITION.key();
    private static final List<String> YEAR = List.of("district_code", "year");

    private TrainingComplianceChecks() {}

    static List<Check> of(Dataset<Row> training, Dataset<Row> people, Dataset<Row> events) {
        return List.of(
                Check.unique(training, KEY, KEY),
                Check.holds(
                        "全年在岗与年内进出之和等于人数",
                        "full-year and part-year people are everybody",
                        training,
                        KEY,
                        col("people")
                                .equalTo(col("full_year_people").plus(col("part_year_people")))
                                .and(col("full_year_people").geq(0))
                                .and(col("part_year_people").geq(0))),
                Check.holds(
                        "有规定的才有结论,年度结束的才有达标率",
                        "only what is ruled is judged, and a rate only after the year",
                        training,
                        KEY,
                        judged()),
                RulingChecks.citationStands(training, KEY),
                everybodyCounts(training, people),
                everyTrainingCounts(training, events));
    }

    private static Column judged() {
        Column none = col("compliant")
                .isNull()
                .and(col("on_track").isNull())
                .and(col("behind").isNull());
        Column over = col("compliant")
                .between(lit(0), col("full_year_people"))
                .and(col("on_track").isNull())
                .and(coalesce(
                        col("compliance_rate").between(0, 1),
                        col("full_year_people").equalTo(0)));
        Column running = col("compliant")
                .isNull()
                .and(col("compliance_rate").isNull())
                .and(col("on_track").geq(0))
                .and(col("behind").geq(0))
                .and(col("on_track").plus(col("behind")).equalTo(col("full_year_people")));
        Column answer = col("year_complete")
                .and(over)
                .or(col("year_complete").equalTo(false).and(running));
        return RulingChecks.isRuled()
                .and(coalesce(answer, lit(false)))
                .or(RulingChecks.isRuled().equalTo(false).and(none));
    }

    private static Check everybodyCounts(Dataset<Row> training, Dataset<Row> people) {
        Dataset<Row> registered = people.groupBy(
                        col("district_code"), year(col("period")).cast("long").as("year"))
                .agg(count_distinct(col("person_key")).as("registered"));
        Dataset<Row> counted =
                training.groupBy("district_code", "year").agg(sum("people").as("counted"));
        return new Check(
                new BilingualText("各街道人数之和等于当年在册人数", "streets add up to the people of the year"),
                registered
                        .join(counted, YEAR.toArray(String[]::new), "full")
                        .filter(coalesce(col("registered"), lit(0)).notEqual(coalesce(col("counted"), lit(0)))),
                YEAR);
    }

    private static Check everyTrainingCounts(Dataset<Row> training, Dataset<Row> events) {
        Dataset<Row> inCells = events.filter(col("outside_because").isNull())
                .groupBy("district_code", "year")
                .agg(
                        count(lit(1)).as("events"),
                        coalesce(sum("class_hours"), lit(0)).as("hours"));
        Dataset<Row> counted = training.groupBy("district_code", "year")
                .agg(sum("trainings").as("trainings"), sum("class_hours").as("class_hours"));
        Column same = coalesce(col("events"), lit(0))
                .equalTo(coalesce(col("trainings"), lit(0)))
                .and(coalesce(col("hours"), lit(0)).equalTo(coalesce(col("class_hours"), lit(0))));
        return new Check(
                new BilingualText("培训记录与课时一个不少", "no training and no class hour is dropped"),
                inCells.join(counted, YEAR.toArray(String[]::new), "full").filter(same.equalTo(false)),
                YEAR);
    }
}
