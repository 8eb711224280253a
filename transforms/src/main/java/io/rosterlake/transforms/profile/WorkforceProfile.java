package io.rosterlake.transforms.profile;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * {@code gold.workforce_profile}: the people of a street or district by sex, age, education and other dimensions.
 *
 * <p>Grain: district × street (empty: the whole district) × month × dimension × value. Everybody in the register counts
 * once in each dimension, under {@code unknown} where the register gives no value, so every dimension adds up to the
 * headcount. Values that nobody has have no row.
 */
public final class WorkforceProfile implements TableJob {
    public static final TableName NAME = TableName.gold("workforce_profile");

    /** The street that stands for the whole district. */
    static final String DISTRICT = "";

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "人员结构:每个区县(或街道)、每月、每个维度、每个取值一行",
            "workforce profile: one row per district or street, month, dimension and value",
            List.of("district_code", "street", "period", "dimension", "value"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("street", "街道(空为全区)", "street (empty: the whole district)"),
                    date("period", "月份", "month"),
                    text(
                            "dimension",
                            "维度(sex 性别,age_band 年龄段,education 学历,political_status 政治面貌,post_level 职级,"
                                    + "staff_group 人员类别,tenure_band 社区工作年限段,concurrent_head 书记主任一肩挑)",
                            "dimension (sex, age_band, education, political_status, post_level, staff_group, tenure_band,"
                                    + " concurrent_head)"),
                    text("value", "取值(unknown 为未填)", "value (unknown: not given)"),
                    whole("people", "人数", "people"),
                    whole("headcount", "在册总人数", "everybody in the register"),
                    rate("share", "占比(人数 / 在册总人数)", "people / headcount")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(PersonMonths.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH).with(PersonMonths.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> streets = tables.read(PersonMonths.NAME)
                .select(col("district_code"), col("street"), col("period"), inline(Dimensions.of()))
                .groupBy("district_code", "street", "period", "dimension", "value")
                .agg(count(lit(1)).as("people"));
        Dataset<Row> districts = streets.groupBy("district_code", "period", "dimension", "value")
                .agg(sum("people").as("people"))
                .withColumn("street", lit(DISTRICT));
        return streets.unionByName(districts)
                .withColumn(
                        "headcount",
                        sum("people").over(Window.partitionBy("district_code", "street", "period", "dimension")))
                .withColumn("share", Rates.rate(col("people"), col("headcount")));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return WorkforceProfileChecks.of(rows, tables.read(PersonMonths.NAME));
    }
}
