package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;

/** How a headcount stands to what the rules demand. */
enum StaffingStatus {
    /** Fewer people than the largest floor. */
    SHORT,
    /** Neither too few nor too many. */
    WITHIN,
    /** More people than the smallest ceiling. */
    OVER,
    /** The rules contradict one another: the floor lies above the ceiling. Shortage and surplus still follow from it. */
    CONTRADICTORY,
    /** There is a rule that cannot be applied: a parameter or the community's size is missing. */
    UNDEFINED,
    /** The scheme has no rule for the group, or the district has no scheme. */
    NO_RULE;

    /** The value in tables, such as {@code no_rule}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Over {@code is_ruled, is_defined, required_low, required_high, shortage, surplus}. */
    static Column column() {
        Column contradictory = coalesce(col("required_low").gt(col("required_high")), lit(false));
        return when(col("is_ruled").equalTo(false), NO_RULE.code())
                .when(col("is_defined").equalTo(false), UNDEFINED.code())
                .when(contradictory, CONTRADICTORY.code())
                .when(col("shortage").gt(0), SHORT.code())
                .when(col("surplus").gt(0), OVER.code())
                .otherwise(WITHIN.code());
    }
}
