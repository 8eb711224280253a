package io.rosterlake.transforms.profile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What must hold for {@code gold.workforce_profile}. */
final class WorkforceProfileChecks {
    private static final List<String> KEY = WorkforceProfile.DEFINITION.key();

    private WorkforceProfileChecks() {}

    static List<Check> of(Dataset<Row> profile, Dataset<Row> people) {
        return List.of(
                Check.unique(profile, KEY, KEY),
                Check.holds(
                        "人数在 1 与在册总人数之间",
                        "people are between 1 and the headcount",
                        profile,
                        KEY,
                        col("people").between(lit(1), col("headcount"))),
                Check.holds(
                        "占比在 0 与 1 之间",
                        "the share is a fraction",
                        profile,
                        KEY,
                        col("share").between(0, 1)),
                streetsAddUp(profile),
                everybodyInEveryDimension(profile, people));
    }

    private static Check streetsAddUp(Dataset<Row> profile) {
        Column sign = when(col("street").equalTo(WorkforceProfile.DISTRICT), 1).otherwise(-1);
        Dataset<Row> differences = profile.groupBy("district_code", "period", "dimension", "value")
                .agg(sum(sign.multiply(col("people"))).as("difference"));
        return Check.holds(
                "各街道人数之和等于全区",
                "streets add up to the district",
                differences,
                List.of("district_code", "period", "dimension", "value"),
                col("difference").equalTo(0));
    }

    private static Check everybodyInEveryDimension(Dataset<Row> profile, Dataset<Row> people) {
        List<String> key = List.of("district_code", "street", "period", "dimension");
        Dataset<Row> streets = people.groupBy("district_code", "street", "period")
                .agg(count(lit(1)).as("expected"));
        Dataset<Row> districts = streets.groupBy("district_code", "period")
                .agg(sum("expected").as("expected"))
                .withColumn("street", lit(WorkforceProfile.DISTRICT));
        Column dimensions = functions.array(
                Dimensions.values().keySet().stream().map(functions::lit).toArray(Column[]::new));
        Dataset<Row> expected = streets.unionByName(districts).withColumn("dimension", explode(dimensions));
        Dataset<Row> counted = profile.groupBy("district_code", "street", "period", "dimension")
                .agg(sum("people").as("counted"));
        Column differs = coalesce(col("expected"), lit(0)).notEqual(coalesce(col("counted"), lit(0)));
        return new Check(
                new BilingualText(
                        "每个维度的人数之和等于街道及全区在册人数",
                        "every dimension adds up to the people of the street and of the district"),
                expected.join(counted, key.toArray(String[]::new), "full").filter(differs),
                key);
    }
}
