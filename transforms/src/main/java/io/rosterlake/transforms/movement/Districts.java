package io.rosterlake.transforms.movement;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From which month to which a district has figures. */
final class Districts {
    private Districts() {}

    /** One row per district: {@code district_code, first_period, last_period}. */
    static Dataset<Row> spans(Dataset<Row> months) {
        return months.select("district_code", "first_period", "last_period").distinct();
    }
}
