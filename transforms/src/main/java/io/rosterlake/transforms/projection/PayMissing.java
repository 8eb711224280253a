package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.pay_missing}: what could not be projected, for how many people, and which document has it.
 *
 * <p>Grain: scenario × district × scheme × parameter × place in a document. {@code people} are those of the register, or of
 * the month in which they are most. {@code kind} and {@code effect} as in {@link Lack}: only {@code untold} amounts are
 * not projected although the scheme knows them; what had to be assumed is there too.
 */
final class PayMissing {
    static final TableName NAME = TableName.gold("pay_missing");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬测算所缺:每个情景、区县、办法、参数一行,列明影响人数和应载明的文件",
            "what pay could not be projected for: one row per scenario, district, scheme and parameter, with the people"
                    + " concerned and the document that has it",
            List.of("scenario", "district_code", "scheme_id", "scheme_version", "parameter", "document", "article"),
            List.of(
                    text("scenario", "情景", "scenario"),
                    text("district_code", "区划代码", "district code"),
                    text("scheme_id", "适用办法", "scheme"),
                    text("scheme_version", "办法版本", "version of the scheme"),
                    text("parameter", "参数", "parameter"),
                    text("parameter_zh", "参数名称", "name of the parameter in Chinese"),
                    text("parameter_en", "参数英文名称", "name of the parameter in English"),
                    text("components", "受影响项目", "components concerned"),
                    whole("people", "受影响人数(人数最多月份)", "people concerned, in the month with most"),
                    date("first_month", "首个涉及的月份", "first month concerned"),
                    date("last_month", "最后一个涉及的月份", "last month concerned"),
                    text("document", "应载明的文件", "document that has it"),
                    text("article", "条款", "article"),
                    text(
                            "kind",
                            "由谁载明(scheme 办法,register 花名册,scenario 情景)",
                            "whose it is to say (scheme, register, scenario)"),
                    text(
                            "effect",
                            "后果(not_counted 办法不计入,no_rule 办法没有规定,untold 未测算,assumed 按假定测算,payer_unknown 经费来源不详)",
                            "what comes of it (not_counted, no_rule, untold, assumed, payer_unknown)")));

    private PayMissing() {}

    static StructType rowColumns() {
        return DEFINITION.schema();
    }

    /** {@code scenario, district_code, people, accounted}: of a register's people those projected or in a row. */
    static StructType accountColumns() {
        return new StructType()
                .add("scenario", DataTypes.StringType)
                .add("district_code", DataTypes.StringType)
                .add("people", DataTypes.LongType)
                .add("accounted", DataTypes.LongType);
    }

    /** @param accounts rows of {@link #accountColumns} */
    static List<Check> checks(Dataset<Row> rows, Dataset<Row> accounts) {
        List<String> key = DEFINITION.key();
        return List.of(
                Check.unique(rows, key, key),
                Check.holds(
                        "受影响人数不得为负",
                        "people are not negative",
                        rows,
                        key,
                        col("people").geq(0)),
                Check.holds(
                        "末份花名册中人人都已测算或列明所缺",
                        "everybody of the register is projected or in a row",
                        accounts,
                        List.of("scenario", "district_code"),
                        col("people").leq(col("accounted"))));
    }
}
