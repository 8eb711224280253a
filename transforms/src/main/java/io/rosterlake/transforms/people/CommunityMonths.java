package io.rosterlake.transforms.people;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code silver.community_month}: the communities of the register that a month's figures come from.
 *
 * <p>Grain: district × month × street × community. A register that is missing as a whole is carried forward; a community
 * that is missing from a register that came is not. A community that stands in a register twice keeps its first row.
 */
public final class CommunityMonths implements TableJob {
    public static final TableName NAME = TableName.silver("community_month");

    private static final String[] VALUES = {
        "community_code",
        "households",
        "household_basis",
        "residents",
        "registered_population",
        "area_type",
        "grids",
        "sheet",
        "row_number"
    };

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "社区月份:每个区县、每月、每个社区一行",
            "communities: one row per district, month and community",
            List.of("district_code", "period", "street", "community_name"),
            RegisterRows.withSource(List.of(
                    text("district_code", "区划代码", "district code"),
                    date("period", "月份", "month"),
                    text("street", "街道", "street"),
                    text("community_name", "社区", "community"),
                    date("source_period", "取自哪月台账", "month of the register that the values come from"),
                    flag("carried", "是否沿用", "is carried forward"),
                    text("community_code", "社区代码", "community code"),
                    whole("households", "户数", "households"),
                    text("household_basis", "户数口径", "which households are counted"),
                    whole("residents", "常住人口", "residents"),
                    whole("registered_population", "户籍人口", "registered population"),
                    text("area_type", "片区类型", "area type"),
                    whole("grids", "网格数", "grids"))));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.COMMUNITIES, SubmissionVersions.NAME, DistrictMonths.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(BronzeTables.COMMUNITIES, Reach.district())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("communities"), Reach.district())
                .with(DistrictMonths.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> rows =
                RegisterRows.inForce(tables.read(BronzeTables.COMMUNITIES), tables.read(SubmissionVersions.NAME));
        Column first = struct(Stream.concat(
                        Stream.of(RegisterRows.position()),
                        Arrays.stream(VALUES).map(name -> col(name)))
                .toArray(Column[]::new));
        Dataset<Row> communities = rows.groupBy(
                        col("submission_id"), col("street"), col("community").as("community_name"))
                .agg(min(first).as("first"));
        Dataset<Row> months = tables.read(DistrictMonths.NAME)
                .select(
                        col("district_code"),
                        col("period"),
                        col("communities_submission_id").as("submission_id"),
                        col("communities_period").as("source_period"),
                        col("communities_carried").as("carried"));
        return communities.join(broadcast(months), "submission_id").select(col("*"), col("first.*"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> month = List.of("district_code", "period");
        Dataset<Row> expected = tables.read(DistrictMonths.NAME)
                .filter(col("communities_submission_id").isNotNull());
        return List.of(
                Check.unique(rows, DEFINITION.key(), DEFINITION.key()),
                new Check(
                        new BilingualText("有台账的月份都有社区", "every month with a communities register has communities"),
                        expected.join(rows, month.toArray(String[]::new), "left_anti"),
                        month));
    }
}
