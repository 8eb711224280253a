package io.rosterlake.transforms.cli;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.people.DistrictMonths;
import java.util.Map;
import java.util.TreeMap;

/** The newest name of each district, by code. Apart from the commands, which must start without Spark. */
final class DistrictNames {
    private DistrictNames() {}

    static Map<String, String> of(Lake tables) {
        tables.requireTransformed(DistrictMonths.NAME);
        Map<String, String> names = new TreeMap<>();
        tables.read(DistrictMonths.NAME, tables.version(DistrictMonths.NAME).orElseThrow())
                .groupBy("district_code")
                .agg(max_by(coalesce(col("district_name"), col("district_code")), col("period")))
                .collectAsList()
                .forEach(row -> names.put(row.getString(0), row.getString(1)));
        return names;
    }
}
