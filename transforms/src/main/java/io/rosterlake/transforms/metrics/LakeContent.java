package io.rosterlake.transforms.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a lake has of the tables of the dictionary.
 *
 * @param tables the content of each table that is there
 * @param warnings everything in which the lake is not what the dictionary describes
 */
public record LakeContent(Map<TableName, TableContent> tables, List<BilingualText> warnings) {
    /** The columns that say how far a table reaches, the first that it has. */
    private static final List<String> TIMES = List.of("period", "as_of", "year");

    public LakeContent {
        tables = Map.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** Reads the newest versions. */
    public static LakeContent of(Lake lake, Dictionary dictionary) {
        Map<TableName, TableContent> tables = new LinkedHashMap<>();
        List<BilingualText> warnings = new ArrayList<>();
        for (DocumentedTable table : dictionary.tables()) {
            Optional<TableVersion> version = lake.version(table.name());
            if (version.isEmpty()) {
                warnings.add(new BilingualText(
                        table.name() + "：数据湖中没有此表，请运行 transform",
                        table.name() + ": the lake has no such table; run transform"));
            } else {
                TableContent content = content(table, lake.read(table.name(), version.get()), version.get());
                tables.put(table.name(), content);
                content.differences().forEach(difference -> warnings.add(about(table.name(), difference)));
            }
        }
        Stream.of("gold", "silver")
                .flatMap(schema -> lake.tables(schema).stream())
                .filter(name -> dictionary.find(name.toString()).isEmpty())
                .forEach(name -> warnings.add(new BilingualText(
                        name + "：本程序没有定义此表（由其他版本或其他程序写入）",
                        name + ": not a table of this program; another version or program wrote it")));
        return new LakeContent(tables, warnings);
    }

    private static BilingualText about(TableName table, BilingualText difference) {
        return new BilingualText(table + "：" + difference.zh(), table + ": " + difference.en());
    }

    private static TableContent content(DocumentedTable table, Dataset<Row> rows, TableVersion version) {
        List<String> names = Arrays.asList(rows.schema().fieldNames());
        Column last = TIMES.stream()
                .filter(names::contains)
                .findFirst()
                .map(name -> max(col(name)).cast("string"))
                .orElse(lit(""));
        Row found = rows.agg(count(lit(1)), last).head();
        String until = found.isNullAt(1) ? "" : found.getString(1);
        return new TableContent(
                found.getLong(0),
                until.replaceFirst("^(\\d{4}-\\d{2})-01$", "$1"),
                version.version(),
                differences(table, rows.schema()));
    }

    private static List<BilingualText> differences(DocumentedTable table, StructType schema) {
        List<BilingualText> differences = new ArrayList<>();
        List<String> names = Arrays.asList(schema.fieldNames());
        for (ColumnDefinition column : table.definition().columns()) {
            if (!names.contains(column.name())) {
                differences.add(new BilingualText(
                        "缺字段 " + column.name() + "，请重新运行 transform",
                        "column " + column.name() + " is missing; run transform again"));
                continue;
            }
            String found = schema.apply(column.name()).dataType().simpleString();
            if (!found.equals(column.type().simpleString())) {
                differences.add(new BilingualText(
                        "字段 %s 的类型是 %s，定义为 %s"
                                .formatted(column.name(), found, column.type().simpleString()),
                        "column %s is %s, defined as %s"
                                .formatted(column.name(), found, column.type().simpleString())));
            }
        }
        for (StructField field : schema.fields()) {
            if (table.columns().stream().noneMatch(column -> column.name().equals(field.name()))) {
                differences.add(new BilingualText(
                        "多出字段 " + field.name() + "，定义中没有", "column " + field.name() + " is not defined"));
            }
        }
        return differences;
    }
}
