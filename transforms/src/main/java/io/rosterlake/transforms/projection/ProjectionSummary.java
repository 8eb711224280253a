package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a projected scenario comes to, in a few numbers, from the tables of a lake.
 *
 * @param scenario the scenario
 * @param districts its districts that have an amount
 * @param missing how many parameters it could not be told for
 */
public record ProjectionSummary(Scenario scenario, List<OfDistrict> districts, long missing) {
    public ProjectionSummary {
        districts = List.copyOf(districts);
    }

    /**
     * A district, in yuan.
     *
     * @param code its code
     * @param firstYear of the first twelve months
     * @param all of all months
     * @param illustrative how much of that rests on made-up numbers
     * @param band how far all months may lie from the expected amount; null without draws
     */
    public record OfDistrict(
            String code,
            BigDecimal firstYear,
            BigDecimal all,
            BigDecimal illustrative,
            @Nullable Band band) {}

    /**
     * A band of all months.
     *
     * @param people how many people stand behind the hazards; null where the scenario assumes a rate
     * @param personMonths how many months, together
     */
    public record Band(
            BigDecimal low,
            BigDecimal high,
            @Nullable Long people,
            @Nullable Long personMonths) {}

    private record Key(String scenario, String district) {}

    /** Of scenarios that were projected. */
    public static List<ProjectionSummary> of(Lake lake, List<Scenario> scenarios) {
        Object[] ids = scenarios.stream().map(Scenario::id).toArray();
        Map<Key, Band> bands = bands(lake, ids);
        Map<String, List<OfDistrict>> districts = new HashMap<>();
        for (Row row : amounts(lake, ids)) {
            String scenario = row.getString(0);
            String code = row.getString(1);
            districts
                    .computeIfAbsent(scenario, ignored -> new ArrayList<>())
                    .add(new OfDistrict(
                            code,
                            row.getDecimal(2),
                            row.getDecimal(3),
                            row.getDecimal(4),
                            bands.get(new Key(scenario, code))));
        }
        Map<String, Long> missing = new HashMap<>();
        rows(lake, PayMissing.NAME, ids)
                .filter(col("effect").equalTo("untold"))
                .groupBy("scenario")
                .count()
                .collectAsList()
                .forEach(row -> missing.put(row.getString(0), row.getLong(1)));
        return scenarios.stream()
                .map(scenario -> new ProjectionSummary(
                        scenario,
                        districts.getOrDefault(scenario.id(), List.of()),
                        missing.getOrDefault(scenario.id(), 0L)))
                .toList();
    }

    private static List<Row> amounts(Lake lake, Object[] ids) {
        return rows(lake, PayProjection.NAME, ids)
                .groupBy("scenario", "district_code")
                .agg(
                        amountWhen(col("month").leq(add_months(col("as_of"), MonthNumber.YEAR))),
                        sum("amount"),
                        amountWhen(col("basis").equalTo("illustrative")))
                .orderBy("scenario", "district_code")
                .collectAsList();
    }

    private static Column amountWhen(Column condition) {
        return coalesce(sum(when(condition, col("amount"))), lit(BigDecimal.ZERO));
    }

    private static Map<Key, Band> bands(Lake lake, Object[] ids) {
        Map<Key, Band> bands = new HashMap<>();
        rows(lake, PayBand.NAME, ids)
                .filter(col("span").equalTo("horizon"))
                .select("scenario", "district_code", "p10", "p90", "hazard_people", "hazard_person_months")
                .collectAsList()
                .forEach(row -> bands.put(
                        new Key(row.getString(0), row.getString(1)),
                        new Band(row.getDecimal(2), row.getDecimal(3), row.getAs(4), row.getAs(5))));
        return bands;
    }

    private static Dataset<Row> rows(Lake lake, TableName table, Object[] ids) {
        return lake.read(table, lake.version(table).orElseThrow())
                .filter(col("scenario").isin(ids));
    }
}
