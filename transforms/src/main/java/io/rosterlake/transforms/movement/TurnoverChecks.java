package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for {@code gold.turnover}. */
final class TurnoverChecks {
    private static final List<String> KEY = Turnover.DEFINITION.key();

    private TurnoverChecks() {}

    static List<Check> of(Dataset<Row> turnover, Dataset<Row> flow, Dataset<Row> months) {
        return List.of(
                Check.unique(turnover, KEY, KEY),
                Check.holds(
                        "涵盖月数为 1 到 12",
                        "between 1 and 12 months are covered",
                        turnover,
                        KEY,
                        col("months_covered").between(1, 12)),
                Check.holds(
                        "留任人数不得多于期初、期末人数",
                        "no more people stayed than were there at either end",
                        turnover,
                        KEY,
                        col("stayers_12m")
                                .between(lit(0), col("opening_12m"))
                                .and(col("stayers_12m").leq(col("closing")))),
                Check.holds(
                        "辞职人数不得多于离职人数",
                        "no more people resigned than left",
                        turnover,
                        KEY,
                        col("leavers_resigned_12m").between(lit(0), col("leavers_12m"))),
                Check.rates(
                        turnover,
                        KEY,
                        Map.of(
                                "turnover_on_average_2pt", "opening_12m + closing",
                                "voluntary_turnover_on_average_2pt", "opening_12m + closing",
                                "turnover_on_average_13pt", "average_13pt",
                                "turnover_on_opening", "opening_12m",
                                "stability_index", "opening_12m")),
                Check.holds("稳定率为 0 到 1", "the stability index is a fraction", turnover, KEY, fraction()),
                sameClosing(turnover, flow, months));
    }

    private static Column fraction() {
        return coalesce(col("stability_index").between(0, 1), col("opening_12m").equalTo(0));
    }

    private static Check sameClosing(Dataset<Row> turnover, Dataset<Row> flow, Dataset<Row> months) {
        Dataset<Row> compared = flow.filter(col("closing").gt(0))
                .join(broadcast(Districts.spans(months)), "district_code")
                .filter(col("period").gt(col("first_period")))
                .select(
                        col("district_code"),
                        col("street"),
                        col("period"),
                        col("staff_group"),
                        col("closing").as("flow_closing"))
                .join(turnover, KEY.toArray(String[]::new), "left");
        return new Check(
                new BilingualText("期末人数与人员流动表一致,且不缺行", "closing is that of the workforce flow, and no cell is dropped"),
                compared.filter(coalesce(col("closing"), lit(-1)).notEqual(col("flow_closing"))),
                KEY);
    }
}
