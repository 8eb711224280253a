package io.rosterlake.transforms.retirement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.retirement_outlook}. */
final class RetirementOutlookChecks {
    private static final List<String> KEY = RetirementOutlook.DEFINITION.key();

    private RetirementOutlookChecks() {}

    /** @param answers everybody of the last registers with all their months, past ones too */
    static List<Check> of(Dataset<Row> outlook, Dataset<Row> answers) {
        return List.of(
                Check.unique(outlook, KEY, KEY),
                Check.holds(
                        "至多人数 = 至少人数 + 类别不详人数",
                        "high is low and those of unknown class",
                        outlook,
                        KEY,
                        col("people_low")
                                .geq(0)
                                .and(col("class_missing").geq(0))
                                .and(col("people_high").gt(0))
                                .and(col("people_high")
                                        .equalTo(col("people_low").plus(col("class_missing"))))),
                Check.holds(
                        "不含已过去的月份",
                        "no month is past",
                        outlook,
                        KEY,
                        coalesce(col("retirement_month").gt(col("as_of")), lit(true))),
                everybodyCounts(outlook, answers));
    }

    /** Whose class is known counts in one month of every assumption, the others in one of every class, unless past. */
    private static Check everybodyCounts(Dataset<Row> outlook, Dataset<Row> answers) {
        List<String> key = List.of("district_code", "assumption");
        Column lies = coalesce(col("retirement_month").gt(col("as_of")), lit(true));
        Column unknown = col("class_is_missing");
        Dataset<Row> expected = answers.filter(lies)
                .groupBy("district_code", "assumption")
                .agg(
                        count_distinct(when(unknown.equalTo(false), col("person_key")))
                                .as("known"),
                        count_if(unknown).as("unknown"));
        Dataset<Row> counted = outlook.groupBy("district_code", "assumption")
                .agg(sum("people_low").as("low"), sum("class_missing").as("missing"));
        return new Check(
                new BilingualText(
                        "人数之和等于花名册人数减去留任退休人员和已过退休月份者",
                        "people add up to the register, less retained retirees and whose month is past"),
                expected.join(counted, key.toArray(String[]::new), "full")
                        .filter(differ("known", "low").or(differ("unknown", "missing"))),
                key);
    }

    private static Column differ(String expected, String counted) {
        return coalesce(col(expected), lit(0)).notEqual(coalesce(col(counted), lit(0)));
    }
}
