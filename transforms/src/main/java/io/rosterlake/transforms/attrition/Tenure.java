package io.rosterlake.transforms.attrition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import org.apache.spark.sql.Column;

/** {@link TenureBand} as a column. */
final class Tenure {
    private Tenure() {}

    /** The code of the band that somebody is in, from {@code community_work_since} and {@code period}. */
    static Column band() {
        Column months = Months.between(Months.of(col("community_work_since")), col("period"));
        Column band = when(months.isNotNull(), TenureBand.UNDER_1Y.code()).otherwise(TenureBand.UNKNOWN.code());
        for (TenureBand each : TenureBand.values()) {
            if (each != TenureBand.UNKNOWN) {
                band = when(months.geq(each.from()), each.code()).otherwise(band);
            }
        }
        return band;
    }
}
