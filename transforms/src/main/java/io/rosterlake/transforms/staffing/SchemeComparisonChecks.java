package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.scheme_comparison}. */
final class SchemeComparisonChecks {
    private static final List<String> KEY = SchemeComparison.DEFINITION.key();
    private static final String[] DISTRICT = {"district_code", "period"};

    private SchemeComparisonChecks() {}

    /** @param eachScheme the schemes compared with, one row for each */
    static List<Check> of(Dataset<Row> comparison, Dataset<Row> staffing, Dataset<Row> people, Column eachScheme) {
        return List.of(
                Check.unique(comparison, KEY, KEY),
                Check.holds(
                        "无法判定和规定矛盾的社区不多于社区数",
                        "undefined and contradictory communities are among the communities",
                        comparison,
                        KEY,
                        col("communities_undefined")
                                .plus(col("communities_contradictory"))
                                .between(lit(0), col("communities"))),
                Check.holds(
                        "缺员不多于至少应配人数",
                        "a district lacks no more than it needs",
                        comparison,
                        KEY,
                        coalesce(col("gross_shortage"), lit(0)).between(lit(0), coalesce(col("required_low"), lit(0)))),
                Check.holds(
                        "未得出结果的行必须写明缺什么",
                        "a row without an answer says what is missing",
                        comparison,
                        KEY,
                        col("status")
                                .isin("defined", "no_rule")
                                .or(col("missing").isNotNull())),
                Check.holds(
                        "成本总额只在各项齐全时给出",
                        "a whole cost is that of all parts",
                        comparison,
                        KEY,
                        col("cost_per_month")
                                .isNull()
                                .or(coalesce(
                                        col("cost_per_month")
                                                .equalTo(col("known_cost_per_month"))
                                                .and(col("wage_cost_per_month").leq(col("cost_per_month"))),
                                        lit(false)))),
                costOfLastRegister(comparison, people),
                everyCommunity(comparison, staffing, eachScheme),
                ownSchemeAgrees(comparison, staffing));
    }

    /** Every scheme is applied to all communities of the district. */
    private static Check everyCommunity(Dataset<Row> comparison, Dataset<Row> staffing, Column eachScheme) {
        Dataset<Row> expected = staffing.filter(isAll())
                .groupBy("district_code", "period")
                .agg(count(lit(1)).as("expected"))
                .withColumn("scheme_id", eachScheme);
        return new Check(
                new BilingualText("每个办法都用于区县的全部社区", "every scheme is applied to every community"),
                comparison.join(expected, KEY.toArray(String[]::new), "full").filter(differ("communities", "expected")),
                KEY);
    }

    /** On the rows of the last registers, and only there, stands what today's people cost, or why nobody can tell. */
    private static Check costOfLastRegister(Dataset<Row> comparison, Dataset<Row> people) {
        Dataset<Row> last = people.select(col("district_code"), col("as_of").as("period"))
                .distinct()
                .withColumn("is_last", lit(true));
        Column isTold = col("cost_per_month").isNotNull().or(col("cost_missing").isNotNull());
        return new Check(
                new BilingualText(
                        "末份花名册的行都有成本或写明缺什么,其余各行没有",
                        "rows of the last register have a cost or say what is missing, no other row"),
                comparison.join(last, DISTRICT, "left").filter(isTold.notEqual(coalesce(col("is_last"), lit(false)))),
                KEY);
    }

    /** Of the district's own scheme the comparison says what the staffing table says. */
    private static Check ownSchemeAgrees(Dataset<Row> comparison, Dataset<Row> staffing) {
        Column undefined = col("status").equalTo(StaffingStatus.UNDEFINED.code());
        Column ofAll = max(when(isAll(), col("shortage")));
        Column ofGroups = sum(when(isAll().equalTo(false), col("shortage")));
        Dataset<Row> expected = staffing.groupBy("district_code", "period", "street", "community_name")
                .agg(
                        greatest(ofAll, ofGroups).as("shortage"),
                        bool_or(undefined).as("is_undefined"),
                        max(when(isAll(), col("headcount"))).as("headcount"))
                .groupBy("district_code", "period")
                .agg(
                        sum(when(col("is_undefined").equalTo(false), col("shortage")))
                                .as("expected_shortage"),
                        sum("headcount").as("expected_headcount"));
        return new Check(
                new BilingualText(
                        "本区县办法的人数和缺员与社区配备表一致", "for its own scheme a district has the figures of the staffing table"),
                comparison
                        .filter(col("is_own"))
                        .join(expected, DISTRICT)
                        .filter(differ("headcount", "expected_headcount")
                                .or(lacksLess("gross_shortage", "expected_shortage"))),
                KEY);
    }

    /** A floor on the district's total may demand more than the communities' floors, never less. */
    private static Column lacksLess(String found, String expected) {
        return coalesce(col(found), lit(-1)).lt(coalesce(col(expected), lit(-1)));
    }

    private static Column isAll() {
        return col("staff_group").equalTo(RuledGroup.ALL_CODE);
    }

    private static Column differ(String found, String expected) {
        return coalesce(col(found), lit(-1)).notEqual(coalesce(col(expected), lit(-1)));
    }
}
