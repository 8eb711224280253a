package io.rosterlake.transforms.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Holds computed tables against the dictionary: every formula, and every numerator over its denominator, gives the
 * published figure; and a column of which the dictionary does not say when it is null never is.
 */
public final class DocumentedFigures {
    private static final Dictionary DICTIONARY = Dictionary.of(Pipeline.tables());

    private DocumentedFigures() {}

    public static void check(TableName name, Dataset<Row> rows) {
        Optional<DocumentedTable> table = DICTIONARY.gold().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (table.isEmpty()) {
            return;
        }
        List<String> complaints = new ArrayList<>();
        List<Column> counts = new ArrayList<>();
        for (DocumentedColumn column : table.get().columns()) {
            ColumnMeaning meaning = column.meaning().orElseThrow();
            if (meaning.empty() == null) {
                complaints.add(column.name() + " is null, and the dictionary does not say when");
                counts.add(functions.count_if(functions.col(column.name()).isNull()));
            }
            if (!meaning.arithmetic().isEmpty()) {
                complaints.add(column.name() + " is not " + meaning.arithmetic());
                counts.add(functions.count_if(contradicts(rows, column.name(), meaning)));
            }
        }
        Row found = rows.agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .head();
        for (int index = complaints.size() - 1; index >= 0; index--) {
            if (found.getLong(index) == 0) {
                complaints.remove(index);
            }
        }
        assertThat(complaints).as(name.toString()).isEmpty();
    }

    /** There is a figure, and the formula gives another one or none. */
    private static Column contradicts(Dataset<Row> rows, String name, ColumnMeaning meaning) {
        Column figure = functions.col(name);
        Column expected = functions.expr(guarded(meaning)).cast("double");
        Column differs = functions.abs(figure.cast("double").minus(expected)).gt(slack(rows, name, meaning.ratio()));
        return figure.isNotNull().and(functions.coalesce(differs, functions.lit(true)));
    }

    private static String guarded(ColumnMeaning meaning) {
        Ratio ratio = meaning.ratio();
        return ratio == null
                ? meaning.arithmetic()
                : "try_divide(%s * %d, %s)".formatted(ratio.numerator(), ratio.times(), ratio.denominator());
    }

    /** Half a unit of the last place, and what the rounding of a rounded denominator adds to that. */
    private static Column slack(Dataset<Row> rows, String name, @Nullable Ratio ratio) {
        Column own = functions.lit(halfAUnit(rows, name) * (1 + 1e-6) + 1e-12);
        if (ratio == null) {
            return own;
        }
        Column relative = functions
                .lit(halfAUnit(rows, ratio.denominator()))
                .divide(functions.nullif(functions.col(ratio.denominator()).cast("double"), functions.lit(0.0)));
        return own.plus(functions.col(name).cast("double").multiply(relative));
    }

    private static double halfAUnit(Dataset<Row> rows, String column) {
        return rows.schema().apply(column).dataType() instanceof DecimalType decimal
                ? 0.5 * Math.pow(10, -decimal.scale())
                : 0;
    }
}
