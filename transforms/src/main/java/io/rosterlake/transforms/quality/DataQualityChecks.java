package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.data_quality}. */
final class DataQualityChecks {
    private static final List<String> KEY = DataQuality.DEFINITION.key();

    private DataQualityChecks() {}

    static List<Check> of(Dataset<Row> quality, Dataset<Row> versions, Dataset<Row> acrossRegisters) {
        Column received = col("received").equalTo(1);
        return List.of(
                Check.unique(quality, KEY, KEY),
                Check.holds(
                        "有有效版本当且仅当已收",
                        "what has come has a version, what has not has none",
                        quality,
                        KEY,
                        col("received")
                                .between(0, 1)
                                .and(received.equalTo(col("version").isNotNull()))),
                Check.holds(
                        "读取行数等于接收、拒收与非数据行数之和",
                        "rows read are accepted, rejected or not data",
                        quality.filter(received),
                        KEY,
                        col("rows_read")
                                .equalTo(col("accepted").plus(col("rejected")).plus(col("non_data")))),
                Check.holds(
                        "完整率为 0 到 1",
                        "completeness is a fraction",
                        quality.filter(col("needed_cells").gt(0)),
                        KEY,
                        col("completeness").between(0, 1)),
                Check.holds(
                        "应报已收的登记表都有迟报天数",
                        "what was to come and has come has its days late",
                        quality.filter(received.and(col("expected").equalTo(1))),
                        KEY,
                        col("days_late").geq(0)),
                everyVersionCounts(quality, versions),
                everyFindingCounts(quality, acrossRegisters));
    }

    private static Check everyVersionCounts(Dataset<Row> quality, Dataset<Row> versions) {
        Dataset<Row> counted = versions.groupBy(
                        col("district_code"),
                        col("register"),
                        col("period"),
                        SubmissionVersions.covered().as("period_label"))
                .agg(count(lit(1)).as("versions"));
        Column states = col("received").plus(col("held")).plus(col("superseded_versions"));
        return new Check(
                new BilingualText("每个版本恰好计一次", "every version counts once: in force, held or superseded"),
                quality.join(counted, KEY.toArray(String[]::new), "full")
                        .filter(coalesce(states, lit(-1)).notEqual(coalesce(col("versions"), lit(0)))),
                KEY);
    }

    private static Check everyFindingCounts(Dataset<Row> quality, Dataset<Row> acrossRegisters) {
        Dataset<Row> found = acrossRegisters
                .groupBy("district_code", "register", "period", "period_label")
                .agg(count(lit(1)).as("found"));
        return new Check(
                new BilingualText("每个跨表问题恰好计一次", "every finding across registers counts once"),
                quality.join(found, KEY.toArray(String[]::new), "full")
                        .filter(coalesce(ConsistencyCheck.acrossRegisters(), lit(0))
                                .notEqual(coalesce(col("found"), lit(0)))),
                KEY);
    }
}
