package io.rosterlake.transforms.appraisal;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.appraisal}. */
final class AppraisalChecks {
    private static final List<String> KEY = Appraisal.DEFINITION.key();
    private static final List<String> CELL = List.of("district_code", "street", "year");
    private static final List<String> GRADE = List.of("district_code", "year", "grade");

    private AppraisalChecks() {}

    static List<Check> of(Dataset<Row> appraisal, Dataset<Row> results) {
        return List.of(
                Check.unique(appraisal, KEY, KEY),
                Check.holds(
                        "分数与等次不符的不多于有总分的,有总分的不多于人数",
                        "conflicts are among the scored, these among the people",
                        appraisal,
                        KEY,
                        coalesce(col("score_grade_conflicts"), lit(0))
                                .between(lit(0), col("scored"))
                                .and(col("scored").leq(col("people")))),
                Check.holds("超出人数由上限推出", "people beyond the cap follow from it", appraisal, KEY, cap()),
                Check.holds(
                        "占比为 0 到 1",
                        "shares are fractions",
                        appraisal,
                        KEY,
                        col("share").between(0, 1)),
                Check.holds(
                        "有规定的写明办法和条款,缺参数的写明缺什么",
                        "a ruled row names its scheme and article, one that lacks a parameter says which",
                        appraisal,
                        KEY,
                        citations()),
                gradesAddUp(appraisal),
                streetsAddUp(appraisal),
                everybodyCounts(appraisal, results));
    }

    private static Column cap() {
        Column none = col("cap_rate")
                .isNull()
                .and(col("cap_people").isNull())
                .and(col("over_cap").isNull());
        Column follows = col("cap_rate")
                .between(0, 1)
                .and(col("cap_people").equalTo(floor(col("cap_rate").multiply(col("assessed")))))
                .and(col("over_cap").equalTo(greatest(lit(0L), col("people").minus(col("cap_people")))));
        Column isRuled = is("cap_status", RulingStatus.RULED);
        return isRuled.and(coalesce(follows, lit(false)))
                .or(isRuled.equalTo(false).and(none));
    }

    private static Column citations() {
        return cited("cap_status", "rule", "basis")
                .and(cited("score_status", "score_rule", "score_basis"))
                .and(is("cap_status", RulingStatus.MISSING)
                        .equalTo(col("missing").isNotNull()))
                .and(is("score_status", RulingStatus.MISSING)
                        .equalTo(col("score_missing").isNotNull()));
    }

    private static Column cited(String status, String rule, String basis) {
        return is(status, RulingStatus.RULED)
                .equalTo(false)
                .or(col("scheme_id")
                        .isNotNull()
                        .and(col("scheme_version").isNotNull())
                        .and(col(rule).isNotNull())
                        .and(col(basis).isNotNull()));
    }

    private static Column is(String column, RulingStatus status) {
        return coalesce(col(column).equalTo(status.code()), lit(false));
    }

    private static Check gradesAddUp(Dataset<Row> appraisal) {
        Dataset<Row> cells = appraisal
                .groupBy("district_code", "street", "year", "assessed")
                .agg(sum("people").as("graded"));
        return Check.holds(
                "各等次人数之和等于参加考核人数",
                "grades add up to the people assessed",
                cells,
                CELL,
                col("graded").equalTo(col("assessed")));
    }

    private static Check streetsAddUp(Dataset<Row> appraisal) {
        Column isDistrict = col("street").equalTo("");
        Column conflicts = coalesce(col("score_grade_conflicts"), lit(0));
        Dataset<Row> grades = appraisal
                .groupBy("district_code", "year", "grade")
                .agg(
                        sum(when(isDistrict, col("people").minus(col("people_without_street")))
                                        .otherwise(0))
                                .as("district"),
                        sum(when(isDistrict, 0).otherwise(col("people"))).as("streets"),
                        sum(when(isDistrict, conflicts).otherwise(0)).as("district_conflicts"),
                        sum(when(isDistrict, 0).otherwise(conflicts)).as("street_conflicts"));
        return Check.holds(
                "各街道之和加上不属任何街道的人数等于全区",
                "streets and the people in none add up to the district",
                grades,
                GRADE,
                col("district")
                        .equalTo(col("streets"))
                        .and(col("district_conflicts").geq(col("street_conflicts"))));
    }

    private static Check everybodyCounts(Dataset<Row> appraisal, Dataset<Row> results) {
        Dataset<Row> known = results.groupBy("district_code", "year", "grade")
                .agg(count(lit(1)).as("results"));
        Dataset<Row> counted =
                appraisal.filter(col("street").equalTo("")).select("district_code", "year", "grade", "people");
        return new Check(
                new BilingualText("每个考核结果恰好计一次", "every result counts once"),
                known.join(counted, GRADE.toArray(String[]::new), "full")
                        .filter(coalesce(col("results"), lit(0)).notEqual(coalesce(col("people"), lit(0)))),
                GRADE);
    }
}
