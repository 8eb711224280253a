package io.rosterlake.transforms.training;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.EventRows;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code silver.training_event}: the trainings that districts report, each once, with the street and staff group that
 * {@code gold.training_compliance} counts it in.
 *
 * <p>Grain: district × person × first day × last day × course × class hours. The year is that of the first day. A training
 * of somebody whom no register of that district and year has is counted nowhere and says so.
 */
public final class TrainingEvents implements TableJob {
    public static final TableName NAME = TableName.silver("training_event");

    private static final List<String> EVENT =
            List.of("district_code", "person_key", "training_date", "training_end", "course", "class_hours");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "培训记录:每个区县、每人、每次培训一行,重复填报的只计一次",
            "trainings: one row per district, person and training, however often it was reported",
            List.of("district_code", "year", "person_key", "training_date", "submission_id", "sheet", "row_number"),
            EventRows.withSource(List.of(
                    text("district_code", "区划代码", "district code"),
                    whole("year", "年度(培训首日所在年)", "year of the first day"),
                    text("person_key", "人员标识", "person key"),
                    date("training_date", "培训日期(跨日的为首日)", "day of the training, the first of several"),
                    date("training_end", "培训末日", "last day"),
                    text("course", "培训课程", "course"),
                    text("category", "培训类别", "category"),
                    text("organiser", "举办层级", "level of the organiser"),
                    TrainingCompliance.hours("class_hours", "课时", "class hours"),
                    whole("sessions", "填报次数(不用于计算)", "sessions as reported (not used)"),
                    text("street", "计入街道(当年最后所在)", "street that it counts in (the person's last of the year)"),
                    text(
                            "staff_group",
                            "计入人员类别(当年最后)",
                            "staff group that it counts in (the person's last of the year)"),
                    text(
                            "outside_because",
                            "未计入的原因(no_register 当年无花名册,not_in_register 当年花名册中无此人)",
                            "why counted nowhere (no_register of that year, not_in_register: the person)"))));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(
                BronzeTables.TRAININGS,
                SubmissionVersions.NAME,
                DistrictMonths.NAME,
                PersonLinks.NAME,
                PersonMonths.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(BronzeTables.TRAININGS, Reach.district())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("trainings"), Reach.district())
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> districts = TrainingYears.ofDistricts(tables.read(DistrictMonths.NAME));
        Dataset<Row> people = TrainingYears.ofPeople(tables.read(PersonMonths.NAME), districts)
                .select("district_code", "year", "person_key", "street", "staff_group", "full_year");
        return EventRows.once(tables, BronzeTables.TRAININGS, EVENT, "category", "organiser", "sessions")
                .withColumn("year", year(col("training_date")).cast("long"))
                .join(
                        broadcast(districts.select("district_code", "year", "as_of")),
                        key("district_code", "year"),
                        "left")
                .join(people, key("district_code", "year", "person_key"), "left")
                .withColumn(
                        "outside_because",
                        when(col("as_of").isNull(), "no_register")
                                .when(col("full_year").isNull(), "not_in_register"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> place = List.of("submission_id", "sheet", "row_number");
        List<String> shown = List.of("district_code", "year", "training_date");
        return List.of(
                Check.unique(rows, place, place),
                EventRows.everyRowCounts(rows, tables, BronzeTables.TRAININGS),
                Check.holds(
                        "每次培训要么计入一处,要么写明未计入的原因",
                        "every training counts somewhere or says why not",
                        rows,
                        shown,
                        col("staff_group")
                                .isNull()
                                .equalTo(col("outside_because").isNotNull())));
    }

    private static String[] key(String... columns) {
        return columns;
    }
}
