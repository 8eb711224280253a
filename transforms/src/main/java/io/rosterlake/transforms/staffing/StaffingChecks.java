package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.staffing}. */
final class StaffingChecks {
    private static final List<String> KEY = Staffing.DEFINITION.key();

    private StaffingChecks() {}

    /**
     * @param notForDistricts ids of schemes that no district may have
     */
    static List<Check> of(
            Dataset<Row> staffing, Dataset<Row> people, Dataset<Row> communities, Set<String> notForDistricts) {
        return List.of(
                Check.unique(staffing, KEY, KEY),
                Check.holds(
                        "在岗人数在 0 与花名册人数之间",
                        "headcount is between 0 and the people in the register",
                        staffing,
                        KEY,
                        col("headcount").between(lit(0), col("people_in_register"))),
                Check.holds("缺员与超员由人数和应配推出", "shortage and surplus follow from the bounds", staffing, KEY, gaps()),
                Check.holds("状态与缺员、超员一致", "the status says what the figures say", staffing, KEY, status()),
                Check.holds(
                        "有规定的行必须写明办法和条款",
                        "a row with a rule names its scheme and article",
                        staffing,
                        KEY,
                        is(StaffingStatus.NO_RULE)
                                .or(col("scheme_id").isNotNull().and(col("rule").isNotNull()))),
                Check.holds(
                        "区县的办法不能是范本或国家规定，请在区县清单中改正",
                        "the scheme of a district is neither a template nor national rules; mend the list of districts",
                        staffing,
                        KEY,
                        coalesce(col("scheme_id"), lit(""))
                                .isin(notForDistricts.toArray())
                                .equalTo(false)),
                Check.holds(
                        "无法判定和无规定的行各有原因,其他行没有",
                        "a row without an answer says why, and no other row does",
                        staffing,
                        KEY,
                        reason()),
                communitiesKept(staffing, communities),
                peopleKept(staffing, people));
    }

    private static Column gaps() {
        Column undecided = is(StaffingStatus.NO_RULE).or(is(StaffingStatus.UNDEFINED));
        Column empty = col("shortage").isNull().and(col("surplus").isNull());
        Column shortage = coalesce(col("required_low"), col("headcount")).minus(col("headcount"));
        Column surplus = col("headcount").minus(coalesce(col("required_high"), col("headcount")));
        Column follows = col("shortage")
                .equalTo(org.apache.spark.sql.functions.greatest(shortage, lit(0L)))
                .and(col("surplus").equalTo(org.apache.spark.sql.functions.greatest(surplus, lit(0L))));
        return undecided.and(empty).or(undecided.equalTo(false).and(follows));
    }

    private static Column status() {
        Column isShort = col("shortage").gt(0);
        Column isOver = col("surplus").gt(0);
        Column contradictory = coalesce(col("required_low").gt(col("required_high")), lit(false));
        return is(StaffingStatus.NO_RULE)
                .or(is(StaffingStatus.UNDEFINED))
                .or(is(StaffingStatus.CONTRADICTORY).and(contradictory))
                .or(contradictory
                        .equalTo(false)
                        .and(is(StaffingStatus.SHORT).equalTo(isShort))
                        .and(is(StaffingStatus.OVER).equalTo(isOver)));
    }

    private static Column reason() {
        Column expected = lit("");
        for (StatusReason reason : StatusReason.values()) {
            expected = when(
                            col("status_reason").equalTo(reason.code()),
                            reason.status().code())
                    .otherwise(expected);
        }
        Column answered =
                is(StaffingStatus.UNDEFINED).or(is(StaffingStatus.NO_RULE)).equalTo(false);
        return when(answered, col("status_reason").isNull()).otherwise(expected.equalTo(col("status")));
    }

    private static Column is(StaffingStatus status) {
        return col("status").equalTo(status.code());
    }

    private static Check communitiesKept(Dataset<Row> staffing, Dataset<Row> communities) {
        List<String> key = List.of("district_code", "period", "street", "community_name");
        return new Check(
                new BilingualText("台账中的社区一个不少", "no community of the register is dropped"),
                communities.join(everybody(staffing), key.toArray(String[]::new), "left_anti"),
                key);
    }

    private static Check peopleKept(Dataset<Row> staffing, Dataset<Row> people) {
        List<String> key = List.of("district_code", "period");
        Dataset<Row> counted = everybody(staffing)
                .groupBy("district_code", "period")
                .agg(sum("people_in_register").as("counted"));
        Dataset<Row> compared = people.groupBy("district_code", "period")
                .agg(count(lit(1)).as("people"))
                .join(counted, key.toArray(String[]::new), "full");
        return new Check(
                new BilingualText("各社区人数之和等于花名册人数", "communities add up to the people in the register"),
                compared.filter(coalesce(col("people"), lit(0)).notEqual(coalesce(col("counted"), lit(0)))),
                key);
    }

    private static Dataset<Row> everybody(Dataset<Row> staffing) {
        return staffing.filter(col("staff_group").equalTo(RuledGroup.ALL_CODE));
    }
}
