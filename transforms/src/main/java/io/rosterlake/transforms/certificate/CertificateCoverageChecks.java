package io.rosterlake.transforms.certificate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.ruling.RulingChecks;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.certificate_coverage}. */
final class CertificateCoverageChecks {
    private static final List<String> KEY = CertificateCoverage.DEFINITION.key();

    private CertificateCoverageChecks() {}

    static List<Check> of(Dataset<Row> coverage, Dataset<Row> people, Dataset<Row> certificates) {
        return List.of(
                Check.unique(coverage, KEY, KEY),
                Check.holds(
                        "即将失效不多于有效,有效不多于持证,持证不多于人数",
                        "expiring are among the valid, these among the holders, these among the people",
                        coverage,
                        KEY,
                        col("expiring_90d")
                                .between(lit(0), col("valid_holders"))
                                .and(col("valid_holders").leq(col("holders")))
                                .and(col("holders").leq(col("people")))),
                Check.holds(
                        "有规定的才有应持证人数,且不多于人数",
                        "only what is ruled is required, and of no more than the people",
                        coverage,
                        KEY,
                        required()),
                Check.holds("持证率为 0 到 1", "rates are fractions", coverage, KEY, fractions()),
                RulingChecks.citationStands(coverage, KEY),
                everybodyCounts(coverage, people),
                everyCertificateCounts(coverage, people, certificates));
    }

    private static Column required() {
        Column none =
                col("required_people").isNull().and(col("required_holders").isNull());
        Column some = col("required_holders")
                .between(lit(0), col("required_people"))
                .and(col("required_people").leq(col("people")))
                .and(col("required_holders").leq(col("valid_holders")));
        return RulingChecks.isRuled()
                .and(coalesce(some, lit(false)))
                .or(RulingChecks.isRuled().equalTo(false).and(none));
    }

    private static Column fractions() {
        return col("coverage_rate")
                .between(0, 1)
                .and(coalesce(col("requirement_rate").between(0, 1), lit(true)));
    }

    /** Every cell has a row for the lowest social-work level. */
    private static Check everybodyCounts(Dataset<Row> coverage, Dataset<Row> people) {
        List<String> cell = List.of("district_code", "street", "period", "staff_group");
        Dataset<Row> registered = people.groupBy("district_code", "street", "period", "staff_group")
                .agg(count(lit(1)).as("registered"));
        Dataset<Row> counted = coverage.filter(col("certificate").equalTo(CertificateName.SOCIAL_WORK.get(0)));
        return new Check(
                new BilingualText("每格人数与在册人数一致,且不缺格", "each cell has the people of the registers, and none is dropped"),
                registered
                        .join(counted, cell.toArray(String[]::new), "full")
                        .filter(coalesce(col("registered"), lit(0)).notEqual(coalesce(col("people"), lit(0)))),
                cell);
    }

    private static Check everyCertificateCounts(Dataset<Row> coverage, Dataset<Row> people, Dataset<Row> certificates) {
        List<String> key = List.of("district_code", "period", "certificate");
        Dataset<Row> held = people.join(
                        certificates.filter(col("outside_because").isNull()), "person_key")
                .filter(col("obtained_on").leq(last_day(col("period"))))
                .select(people.col("district_code"), col("period"), col("certificate"), col("person_key"))
                .distinct()
                .groupBy("district_code", "period", "certificate")
                .agg(count(lit(1)).as("held"));
        Dataset<Row> counted = coverage.groupBy("district_code", "period", "certificate")
                .agg(sum(col("holders").plus(col("counted_at_another_level"))).as("counted"));
        return new Check(
                new BilingualText("在册人员的证书一个不少", "no certificate of anybody in the registers is dropped"),
                held.join(counted, key.toArray(String[]::new), "full")
                        .filter(coalesce(col("held"), lit(0)).notEqual(coalesce(col("counted"), lit(0)))),
                key);
    }
}
