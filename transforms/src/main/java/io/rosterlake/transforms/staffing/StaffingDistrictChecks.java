package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

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
                        col("net").eqNullSafe(col("gross_surplus").minus(col("gross_shortage")))),
                Check.holds(
                        "没有结果的社区按原因相加等于无法判定和无规定的社区数",
                        "communities without an answer add up by reason",
                        districts,
                        KEY,
                        reasons()),
                Check.holds(
                        "没有一个社区有结果时合计为空,不为 0",
                        "without any answer the sums are empty, not 0",
                        districts,
                        KEY,
                        col("gross_shortage")
                                .isNull()
                                .equalTo(nobodyAnswered())
                                .and(col("gross_surplus").isNull().equalTo(nobodyAnswered()))),
                communitiesAddUp(districts, staffing),
                groupsWithinRegister(districts, staffing));
    }

    private static Column statuses() {
        return Arrays.stream(StaffingStatus.values())
                .map(status -> col(StaffingDistrict.statusName(status)))
                .reduce(Column::plus)
                .orElseThrow()
                .equalTo(col("communities"));
    }

    private static Column reasons() {
        return Arrays.stream(StatusReason.values())
                .map(reason -> col(StaffingDistrict.reasonName(reason)))
                .reduce(Column::plus)
                .orElseThrow()
                .equalTo(withoutAnswer());
    }

    private static Column withoutAnswer() {
        return col(StaffingDistrict.statusName(StaffingStatus.UNDEFINED))
                .plus(col(StaffingDistrict.statusName(StaffingStatus.NO_RULE)));
    }

    private static Column nobodyAnswered() {
        return withoutAnswer().equalTo(col("communities"));
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

    /** Not within {@code all}: a scheme may rule on a group that it does not count among all. */
    private static Check groupsWithinRegister(Dataset<Row> districts, Dataset<Row> staffing) {
        List<String> key = List.of("district_code", "period");
        Column isAll = col("staff_group").equalTo(RuledGroup.ALL_CODE);
        Dataset<Row> registers = staffing.filter(isAll)
                .groupBy("district_code", "period")
                .agg(sum("people_in_register").as("people"));
        Dataset<Row> compared = districts
                .filter(isAll.equalTo(false))
                .groupBy("district_code", "period")
                .agg(sum("headcount").as("groups"))
                .join(registers, key.toArray(String[]::new), "left");
        return Check.holds(
                "各类人员之和不超过花名册人数",
                "staff groups are part of the register",
                compared,
                key,
                col("groups").leq(col("people")));
    }
}
