package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.xxhash64;

import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.PublishedRow;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Suggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows of a gold table: the one that somebody means, or some at random. */
final class PublishedRows {
    private static final int LISTED = 24;

    private final Dataset<Row> rows;
    private final ExplainedTable table;
    private final Tables tables;

    PublishedRows(Tables tables, ExplainedTable table) {
        this(tables, table, tables.read(TableName.gold(table.table())));
    }

    private PublishedRows(Tables tables, ExplainedTable table, Dataset<Row> rows) {
        this.tables = tables;
        this.table = table;
        this.rows = rows;
    }

    /** Those that satisfy a condition. */
    PublishedRows with(Column condition) {
        return new PublishedRows(tables, table, rows.filter(condition));
    }

    /**
     * The row that all wishes together mean. Each wish narrows down what the wishes before it have left.
     *
     * @throws ExplainException when there is none, with what there is; or when there are several, with all of them
     */
    PublishedRow find(List<Wish> wishes) {
        Map<String, List<String>> districts = districts();
        Dataset<Row> left = rows;
        for (Wish wish : wishes) {
            left = left.filter(chosen(wish, left, districts).condition());
        }
        refuseOpen(wishes, left, districts);
        return published(left.limit(1).collectAsList().get(0));
    }

    /** Asks for what nobody wished for and is not clear without. */
    private void refuseOpen(List<Wish> wishes, Dataset<Row> left, Map<String, List<String>> districts) {
        List<Kind> named = wishes.stream().map(Wish::kind).toList();
        for (Kind kind : List.of(Kind.STREET, Kind.GROUP, Kind.CERTIFICATE)) {
            if (table.key().contains(kind.columns().get(0))
                    && !named.contains(kind)
                    && !named.contains(Kind.COMMUNITY)) {
                List<Candidate> candidates = candidates(kind, left, districts);
                if (candidates.size() > 1) {
                    String possible = listed(candidates, districts);
                    throw new ExplainException(new BilingualText(
                            "请用 %s 写明%s：%s".formatted(kind.flag(), kind.label().zh(), possible),
                            "Name the %s with %s: %s".formatted(kind.label().en(), kind.flag(), possible)));
                }
            }
        }
    }

    /** As many rows at random, always the same ones for a seed. */
    List<PublishedRow> sample(int number, long seed) {
        Column[] key = Stream.concat(Stream.of(lit(seed)), table.key().stream().map(name -> col(name)))
                .toArray(Column[]::new);
        return rows.orderBy(xxhash64(key)).limit(number).collectAsList().stream()
                .map(PublishedRows::published)
                .toList();
    }

    private Candidate chosen(Wish wish, Dataset<Row> left, Map<String, List<String>> districts) {
        List<Candidate> candidates = candidates(wish.kind(), left, districts);
        List<Candidate> meant = candidates.stream()
                .filter(candidate -> candidate.isCalled(wish.value()))
                .toList();
        if (meant.isEmpty()) {
            throw notFound(wish, candidates, districts);
        }
        if (meant.stream().map(Candidate::values).distinct().count() > 1) {
            throw ambiguous(wish, meant, districts);
        }
        return meant.get(0);
    }

    private static List<Candidate> candidates(Kind kind, Dataset<Row> left, Map<String, List<String>> districts) {
        Column[] columns = kind.columns().stream().map(name -> col(name)).toArray(Column[]::new);
        return left.select(columns).distinct().collectAsList().stream()
                .map(row -> Candidate.of(kind, new Cells(row), districts))
                .toList();
    }

    private static ExplainException notFound(
            Wish wish, List<Candidate> candidates, Map<String, List<String>> districts) {
        List<String> near = Suggestion.near(
                wish.value(),
                candidates.stream().flatMap(one -> one.names().stream()).toList());
        List<Candidate> listed = candidates.stream()
                .filter(candidate -> near.isEmpty()
                        || wish.kind() == Kind.PERIOD
                        || candidate.names().stream().anyMatch(near::contains))
                .toList();
        String possible = listed(listed, districts);
        BilingualText label = wish.kind().label();
        return new ExplainException(
                near.isEmpty() || wish.kind() == Kind.PERIOD
                        ? new BilingualText(
                                "没有%s“%s”。可用：%s".formatted(label.zh(), wish.value(), possible),
                                "There is no %s '%s'. There are: %s".formatted(label.en(), wish.value(), possible))
                        : new BilingualText(
                                "没有%s“%s”。相近的有：%s".formatted(label.zh(), wish.value(), possible),
                                "There is no %s '%s'. Similar: %s".formatted(label.en(), wish.value(), possible)));
    }

    private static ExplainException ambiguous(Wish wish, List<Candidate> meant, Map<String, List<String>> districts) {
        String possible = listed(meant, districts);
        long count = meant.stream().map(Candidate::values).distinct().count();
        BilingualText advice = wish.kind() == Kind.DISTRICT
                ? new BilingualText("请写区划代码", "Give the district code")
                : new BilingualText("请加上 --street 或 --district", "Add --street or --district");
        return new ExplainException(new BilingualText(
                "“%s”有 %d 个：%s。%s。".formatted(wish.value(), count, possible, advice.zh()),
                "'%s' may mean %d: %s. %s.".formatted(wish.value(), count, possible, advice.en())));
    }

    /** What there is, in order; of many the first and the last ones. */
    private static String listed(Collection<Candidate> candidates, Map<String, List<String>> districts) {
        List<String> all = candidates.stream()
                .map(candidate -> candidate.shown(districts))
                .distinct()
                .sorted()
                .toList();
        return all.size() <= LISTED
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, LISTED - 1)) + ", …, " + all.get(all.size() - 1);
    }

    /** The names that each district has or had, the newest first. */
    private Map<String, List<String>> districts() {
        return tables
                .read(DistrictMonths.NAME)
                .filter(col("district_name").isNotNull())
                .groupBy("district_code", "district_name")
                .agg(max("period").as("last_month"))
                .orderBy(col("last_month").desc(), col("district_name"))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0), Collectors.mapping(row -> row.getString(1), Collectors.toList())));
    }

    private static PublishedRow published(Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String column : row.schema().fieldNames()) {
            values.put(column, new Cells(row).value(column));
        }
        return new PublishedRow(labels(row.schema()), values);
    }

    /** What the columns are called, by their comments in the lake. */
    private static Map<String, BilingualText> labels(StructType schema) {
        return Arrays.stream(schema.fields()).collect(Collectors.toMap(StructField::name, PublishedRows::label));
    }

    private static BilingualText label(StructField column) {
        String comment = column.getComment().getOrElse(column::name);
        int divider = comment.indexOf(" | ");
        return divider < 0
                ? new BilingualText(comment, comment)
                : new BilingualText(comment.substring(0, divider), comment.substring(divider + 3));
    }
}
