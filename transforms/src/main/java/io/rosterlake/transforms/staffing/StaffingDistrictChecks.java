package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.staffing_district}. */
final class StaffingDistrictChecks {
    private static final List<String> KEY = StaffingDistrict.DEFINITION.key();

    private StaffingDistrictChecks() {}

    static List<Check> of(Dataset<Row> districts, Dataset<Row> staffing) {
        return List.of(
                Check.unique(districts, KEY, KEY),
                Check.holds("各状态社区数之和等于社区数", "communities by status add up", districts, KEY, statuses()),
                Check.holds(
                        "净额等于超员减缺员",
                        "net is surplus minus shortage",
                        districts,
                        KEY,
                        col("net").equalTo(col("gross_surplus").minus(col("gross_shortage")))),
                communitiesAddUp(districts, staffing),
                groupsWithinAll(districts));
    }

    private static Column statuses() {
        return Arrays.stream(StaffingStatus.values())
                .map(status -> col(StaffingDistrict.statusName(status)))
                .reduce(Column::plus)
                .orElseThrow()
                .equalTo(col("communities"));
    }

    private static Check communitiesAddUp(Dataset<Row> districts, Dataset<Row> staffing) {
        Dataset<Row> sums = staffing.groupBy("district_code", "period", "staff_group")
                .agg(
                        sum("headcount").as("sum_headcount"),
                        coalesce(sum("shortage"), lit(0)).as("sum_gross_shortage"),
                        coalesce(sum("surplus"), lit(0)).as("sum_gross_surplus"),
                        coalesce(sum("households"), lit(0)).as("sum_households"));
        Column differs = Stream.of("headcount", "gross_shortage", "gross_surplus", "households")
                .map(name -> coalesce(col(name), lit(0)).notEqual(coalesce(col("sum_" + name), lit(-1))))
                .reduce(Column::or)
                .orElseThrow();
        return new Check(
                new BilingualText("各社区相加等于区县", "communities add up to the district"),
                sums.join(districts, KEY.toArray(String[]::new), "full").filter(differs),
                KEY);
    }

    private static Check groupsWithinAll(Dataset<Row> districts) {
        Column isAll = col("staff_group").equalTo(RuledGroup.ALL_CODE);
        Dataset<Row> compared = districts
                .groupBy("district_code", "period")
                .agg(
                        sum(when(isAll, col("headcount"))).as("all"),
                        coalesce(sum(when(isAll.equalTo(false), col("headcount"))), lit(0))
                                .as("groups"));
        return Check.holds(
                "各类人员之和不超过全部人员",
                "staff groups are part of all",
                compared,
                List.of("district_code", "period"),
                col("groups").leq(col("all")));
    }
}
