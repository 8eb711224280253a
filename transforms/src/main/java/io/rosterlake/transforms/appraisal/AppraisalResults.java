package io.rosterlake.transforms.appraisal;

import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code silver.appraisal_result}: each person's result of a year, with the street that it counts in.
 *
 * <p>Grain: district × year × person; of several rows the one received last is right. The street is that of December,
 * else of the next later register of the district with the person, else of the last one before; somebody whom no register
 * of the district ever had has none.
 */
public final class AppraisalResults implements TableJob {
    public static final TableName NAME = TableName.silver("appraisal_result");

    private static final int DECEMBER = 12;
    private static final String[] RESULT = {"district_code", "year", "person_key"};

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "年度考核结果:每个区县、年度、每人一行,重复填报的以最后收到的为准",
            "appraisals: one row per district, year and person; what was received last is right",
            List.of(RESULT),
            EventRows.withSource(List.of(
                    text("district_code", "区划代码", "district code"),
                    whole("year", "考核年度", "year of the appraisal"),
                    text("person_key", "人员标识", "person key"),
                    text("grade", "考核等次", "grade"),
                    new ColumnDefinition("total_score", DataTypes.createDecimalType(18, 2), "考核总分", "total score"),
                    text("street", "计入街道", "street that it counts in"),
                    text(
                            "street_from",
                            "街道取自(december 当年 12 月,later 其后最近一期,earlier 此前最后一期)",
                            "where the street is from (december, later, earlier register)"),
                    text(
                            "outside_because",
                            "不计入街道的原因(not_in_register 本区县花名册中从无此人)",
                            "why counted in no street (not_in_register: the district never had the person)"))));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.APPRAISALS, SubmissionVersions.NAME, PersonLinks.NAME, PersonMonths.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(BronzeTables.APPRAISALS, Reach.district())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("appraisals"), Reach.district())
                .with(PersonMonths.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> results = EventRows.once(tables, BronzeTables.APPRAISALS, List.of(RESULT), "grade", "total_score")
                .withColumn("grade", coalesce(col("grade"), lit(Grade.UNKNOWN)));
        return results.join(places(results, tables.read(PersonMonths.NAME)), RESULT, "left")
                .withColumn("outside_because", when(col("street").isNull(), "not_in_register"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> shown = List.of("district_code", "year");
        return List.of(
                Check.unique(rows, DEFINITION.key(), shown),
                EventRows.everyRowCounts(rows, tables, BronzeTables.APPRAISALS));
    }

    /** Per result the month that is nearest by the rule, with its street. */
    private static Dataset<Row> places(Dataset<Row> results, Dataset<Row> people) {
        Column away = months_between(col("period"), make_date(col("year").cast("int"), lit(DECEMBER), lit(1)));
        Column from =
                when(away.equalTo(0), "december").when(away.gt(0), "later").otherwise("earlier");
        Column nearest = struct(away.lt(0).as("is_before"), abs(away).as("months"));
        return results.select(col("district_code"), col("year"), col("person_key"))
                .join(
                        people.select("district_code", "person_key", "period", "street"),
                        new String[] {"district_code", "person_key"})
                .groupBy("district_code", "year", "person_key")
                .agg(
                        min_by(col("street"), nearest).as("street"),
                        min_by(from, nearest).as("street_from"));
    }
}
