package io.rosterlake.transforms.training;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.ruling.SchemesInForce;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * {@code gold.training_compliance}: the training that people had in a year against what their scheme asks.
 *
 * <p>Grain: district × street × calendar year × staff group, where a person stands in the last street and group of their
 * year. Hours and sessions are those of everybody in the cell; only people who were in post in every month of the year
 * that there is are held against the scheme. In a year that is not over the requirement is prorated by elapsed months and
 * the answer is on track or behind, without a rate.
 */
public final class TrainingCompliance implements TableJob {
    public static final TableName NAME = TableName.gold("training_compliance");

    private static final DataType HOURS = DataTypes.createDecimalType(18, 2);
    private static final int MONTHS_A_YEAR = 12;

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "培训达标:每个区县、街道、年度、每类人员一行",
            "training: one row per district, street, year and staff group",
            List.of("district_code", "street", "year", "staff_group"),
            SchemesInForce.with(
                    List.of(
                            text("district_code", "区划代码", "district code"),
                            text("street", "街道(当年最后所在)", "street, each person's last of the year"),
                            whole("year", "年度", "year"),
                            text("staff_group", "人员类别(当年最后)", "staff group, each person's last of the year"),
                            whole("people", "当年在册人数", "people in the registers of the year"),
                            whole("full_year_people", "全年(或年初至今)在岗人数", "in post the whole year, or to date"),
                            whole("part_year_people", "年内进出人数", "joined or left within the year"),
                            hours("class_hours", "课时合计(全部人员)", "class hours of everybody"),
                            whole("sessions", "培训次数合计(每人按不同日期计)", "sessions of everybody: distinct days per person"),
                            whole("trainings", "培训记录数", "trainings"),
                            hours("required_hours", "每人每年应完成课时", "class hours that a person needs a year"),
                            whole("required_sessions", "每人每年应参加次数", "sessions that a person needs a year"),
                            whole(
                                    "compliant",
                                    "达标人数(全年在岗,年度已结束)",
                                    "of the full-year people those who had enough, once the year is over"),
                            whole("on_track", "进度正常人数(年度未结束)", "of the full-year people those who had enough to date"),
                            whole("behind", "进度落后人数(年度未结束)", "of the full-year people those who had not"),
                            rate("compliance_rate", "达标率(达标人数 / 全年在岗人数)", "compliant / full_year_people"),
                            flag("year_complete", "年度是否已结束", "the year is over"),
                            date("as_of", "截至月份", "last month that there is of the year"),
                            whole("elapsed_months", "已过月数", "months elapsed")),
                    "培训要求",
                    "what is asked"));

    private final SchemeCatalogue schemes;

    public TrainingCompliance(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, TrainingEvents.NAME);
    }

    @Override
    public List<String> settings() {
        return SchemesInForce.settings(schemes, Section.TRAINING);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district())
                .with(TrainingEvents.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> people = TrainingYears.ofPeople(
                tables.read(PersonMonths.NAME), TrainingYears.ofDistricts(tables.read(DistrictMonths.NAME)));
        Dataset<Row> judged = people.join(
                        trainingOfPeople(tables.read(TrainingEvents.NAME)),
                        new String[] {"district_code", "year", "person_key"},
                        "left")
                .na()
                .fill(0L, new String[] {"sessions", "trainings"})
                .withColumn("class_hours", coalesce(col("class_hours"), lit(BigDecimal.ZERO)))
                .withColumn("asked", asked())
                .withColumn("enough", enough());
        return cells(judged);
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return TrainingComplianceChecks.of(rows, tables.read(PersonMonths.NAME), tables.read(TrainingEvents.NAME));
    }

    /** A column of class hours. */
    static ColumnDefinition hours(String name, String zh, String en) {
        return new ColumnDefinition(name, HOURS, zh, en);
    }

    /** Per district, year and person; a session is a day on which a training began. */
    private static Dataset<Row> trainingOfPeople(Dataset<Row> events) {
        return events.groupBy("district_code", "year", "person_key")
                .agg(
                        sum("class_hours").as("class_hours"),
                        count_distinct(col("training_date")).as("sessions"),
                        count(lit(1)).as("trainings"));
    }

    /** What the scheme in force on the last day that there is asks of the row's staff group. */
    private Column asked() {
        return SchemesInForce.choose(
                schemes,
                last_day(col("as_of")),
                TrainingCompliance::asked,
                status -> asked(TrainingNeed.none(status), null));
    }

    private static Column asked(Scheme scheme) {
        Column asked = asked(TrainingNeed.none(RulingStatus.NO_RULE), scheme.version());
        for (StaffGroup group : StaffGroup.values()) {
            Column ofGroup = asked(TrainingNeed.of(scheme, group), scheme.version());
            asked = when(col("staff_group").equalTo(group.code()), ofGroup).otherwise(asked);
        }
        return asked;
    }

    private static Column asked(TrainingNeed need, @Nullable String schemeVersion) {
        return SchemesInForce.asStruct(
                need.ruling(),
                schemeVersion,
                lit(need.hours()).cast(HOURS).as("hours"),
                lit(need.sessions()).cast(HOURS).as("sessions"));
    }

    /** Whether a person had their share of the year's need; null when nobody can say. */
    private static Column enough() {
        return when(
                col("asked.status").equalTo(RulingStatus.RULED.code()),
                reaches(col("class_hours"), col("asked.hours")).and(reaches(col("sessions"), col("asked.sessions"))));
    }

    /** In whole numbers: had × 12 ≥ need × elapsed months. */
    private static Column reaches(Column had, Column need) {
        return need.isNull().or(had.multiply(MONTHS_A_YEAR).geq(need.multiply(col("elapsed_months"))));
    }

    private static Dataset<Row> cells(Dataset<Row> people) {
        Column isJudged = col("asked.status").equalTo(RulingStatus.RULED.code());
        Column isOver = col("year_complete");
        return people.groupBy(
                        "district_code",
                        "street",
                        "year",
                        "staff_group",
                        "scheme_id",
                        "as_of",
                        "elapsed_months",
                        "year_complete",
                        "asked")
                .agg(
                        count(lit(1)).as("people"),
                        count_if(col("full_year")).as("full_year_people"),
                        sum("class_hours").as("class_hours"),
                        sum("sessions").as("sessions"),
                        sum("trainings").as("trainings"),
                        count_if(col("full_year").and(col("enough"))).as("enough"))
                .withColumn("part_year_people", col("people").minus(col("full_year_people")))
                .withColumn("required_hours", col("asked.hours"))
                .withColumn("required_sessions", col("asked.sessions"))
                .withColumn("compliant", when(isJudged.and(isOver), col("enough")))
                .withColumn("on_track", when(isJudged.and(isOver.equalTo(false)), col("enough")))
                .withColumn("behind", col("full_year_people").minus(col("on_track")))
                .withColumn("compliance_rate", Rates.rate(col("compliant"), col("full_year_people")))
                .withColumn("requirement_status", col("asked.status"))
                .select(
                        col("*"),
                        col("asked.missing"),
                        col("asked.scheme_version"),
                        col("asked.rule"),
                        col("asked.basis"));
    }
}
