package io.rosterlake.transforms.attrition;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.attrition_hazard}. */
final class AttritionHazardChecks {
    private static final List<String> KEY = AttritionHazards.DEFINITION.key();

    private AttritionHazardChecks() {}

    static List<Check> of(Dataset<Row> hazards, Dataset<Row> flow) {
        return List.of(
                Check.unique(hazards, KEY, KEY),
                Check.holds(
                        "离开人数、观察到的人数都不得多于人月数",
                        "nobody leaves, and nobody is observed, without a month at risk",
                        hazards,
                        KEY,
                        col("leavers")
                                .between(lit(0), col("person_months"))
                                .and(col("people").leq(col("person_months")))),
                Check.holds(
                        "观察月数为 0 到 12,没有观察月份就没有人月",
                        "between 0 and 12 months are observed, and without any there are no person-months",
                        hazards,
                        KEY,
                        col("months_observed")
                                .between(lit(0), lit(AttritionHazards.MONTHS))
                                .and(col("person_months").leq(col("people").multiply(col("months_observed"))))),
                Check.rates(hazards, KEY, Map.of("hazard_per_month", "person_months")),
                bandsAddUp(hazards),
                agreesWithTheFlow(hazards, flow));
    }

    private static Check bandsAddUp(Dataset<Row> hazards) {
        Column isAll = col("tenure_band").equalTo(AttritionHazards.ALL);
        Dataset<Row> compared = hazards.groupBy("district_code")
                .agg(
                        sum(difference("person_months", isAll)).as("person_months"),
                        sum(difference("leavers", isAll)).as("leavers"));
        return new Check(
                new BilingualText("各年限段之和等于全部", "the bands add up to everybody"),
                compared.filter(
                        not(col("person_months").equalTo(0).and(col("leavers").equalTo(0)))),
                List.of("district_code"));
    }

    private static Column difference(String column, Column isAll) {
        return when(isAll, col(column).multiply(-1)).otherwise(col(column));
    }

    /** Headcounts and leavers of the same months, counted by cells instead of by people. */
    private static Check agreesWithTheFlow(Dataset<Row> hazards, Dataset<Row> flow) {
        Dataset<Row> all = hazards.filter(col("tenure_band").equalTo(AttritionHazards.ALL));
        Column leavers = col("leavers_resigned")
                .plus(col("leavers_dismissed"))
                .plus(col("leavers_contract_ended"))
                .plus(col("leavers_other"))
                .plus(col("leavers_inferred"));
        Dataset<Row> months = flow.filter(
                        col("street").equalTo("").and(col("staff_group").equalTo("all")))
                .join(broadcast(all.select("district_code", "as_of")), "district_code")
                .filter(col("period").leq(col("as_of")))
                .filter(col("period").gt(add_months(col("as_of"), -AttritionHazards.MONTHS)))
                .groupBy("district_code")
                .agg(sum("opening").as("openings"), sum(leavers).as("flow_leavers"));
        Column agrees = coalesce(col("openings"), lit(0))
                .equalTo(col("person_months"))
                .and(coalesce(col("flow_leavers"), lit(0)).equalTo(col("leavers")));
        return new Check(
                new BilingualText("人月数和离开人数与人员流动表一致", "person-months and leavers are those of the workforce flow"),
                all.join(months, new String[] {"district_code"}, "left").filter(not(agrees)),
                List.of("district_code"));
    }
}
