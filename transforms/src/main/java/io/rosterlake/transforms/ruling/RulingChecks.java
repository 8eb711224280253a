package io.rosterlake.transforms.ruling;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.run.Check;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold for the columns of {@link SchemesInForce#columns}. */
public final class RulingChecks {
    private RulingChecks() {}

    /** A figure under a rule names scheme, article and basis; one that lacks a parameter says which. */
    public static Check citationStands(Dataset<Row> rows, List<String> key) {
        Column cited = col("scheme_id")
                .isNotNull()
                .and(col("scheme_version").isNotNull())
                .and(col("rule").isNotNull())
                .and(col("basis").isNotNull());
        Column isMissing = is(RulingStatus.MISSING);
        return Check.holds(
                "有规定的写明办法和条款,缺参数的写明缺什么",
                "a ruled row names its scheme and article, one that lacks a parameter says which",
                rows,
                key,
                isRuled()
                        .and(cited)
                        .or(isRuled().equalTo(false))
                        .and(isMissing.equalTo(col("missing").isNotNull())));
    }

    /** True for rows that a scheme decides. */
    public static Column isRuled() {
        return is(RulingStatus.RULED);
    }

    private static Column is(RulingStatus status) {
        return coalesce(col("requirement_status").equalTo(status.code()), lit(false));
    }
}
