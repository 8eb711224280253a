package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Locale;
import org.apache.spark.sql.Column;

/** How a headcount stands to what the rules demand. */
public enum StaffingStatus {
    /** Fewer people than the largest floor. */
    SHORT(new BilingualText("缺员", "short")),
    /** Neither too few nor too many. */
    WITHIN(new BilingualText("合规", "within the bounds")),
    /** More people than the smallest ceiling. */
    OVER(new BilingualText("超员", "over")),
    /** The rules contradict one another: the floor lies above the ceiling. Shortage and surplus still follow from it. */
    CONTRADICTORY(new BilingualText("规定矛盾", "contradictory rules")),
    /** There is a rule that cannot be applied: a parameter or the community's size is missing. */
    UNDEFINED(new BilingualText("无法判定", "undefined")),
    /** The scheme has no rule for the group, or the district has no scheme. */
    NO_RULE(new BilingualText("无规定", "no rule"));

    private final BilingualText label;

    StaffingStatus(BilingualText label) {
        this.label = label;
    }

    public BilingualText label() {
        return label;
    }

    /** The value in tables, such as {@code no_rule}. */
    public String code() {
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
