package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * In which slices two versions of a table differ: in those where the number of rows, or the sum of the rows' 64-bit
 * checksums, is another one. The order of rows, and in which files they stand, does not matter.
 *
 * @param changed the slices that differ
 * @param all the slices that one of the two has
 * @param rows number of rows of the later one
 */
record Difference(Slices changed, Set<Slice> all, long rows) {
    private static final String CHECKSUM = "decimal(20,0)";

    /** Both have the columns of the later one, and others are not looked at. */
    static Difference between(Dataset<Row> before, Dataset<Row> after, Grain grain) {
        String[] columns = after.columns();
        List<Row> found = signed(before, columns, grain, -1)
                .unionAll(signed(after, columns, grain, 1))
                .groupBy(grain.columns().stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(
                        sum("sign").as("more"),
                        sum(col("sign").multiply(col("checksum"))).as("differs"),
                        count_if(col("sign").gt(0)).as("after"))
                .collectAsList();
        Set<Slice> all = new HashSet<>();
        Set<Slice> changed = new HashSet<>();
        boolean whole = grain == Grain.WHOLE;
        boolean isOther = false;
        long rows = 0;
        for (Row row : found) {
            boolean differs = isOther(row);
            isOther |= differs;
            rows += row.<Long>getAs("after");
            if (whole || row.isNullAt(0)) {
                whole = true;
            } else {
                all.add(slice(row, grain));
                if (differs) {
                    changed.add(slice(row, grain));
                }
            }
        }
        Slices slices = !isOther ? Slices.none() : whole ? Slices.everything() : Slices.of(changed);
        return new Difference(slices, all, rows);
    }

    /** The slices of a table. */
    static Set<Slice> slices(Dataset<Row> rows, Grain grain) {
        Column[] columns = grain.columns().stream().map(name -> col(name)).toArray(Column[]::new);
        Set<Slice> slices = new HashSet<>();
        rows.select(columns).distinct().collectAsList().stream()
                .filter(row -> !row.isNullAt(0))
                .forEach(row -> slices.add(slice(row, grain)));
        return slices;
    }

    private static boolean isOther(Row row) {
        return !row.isNullAt(row.fieldIndex("more"))
                && (row.<Long>getAs("more") != 0
                        || row.<BigDecimal>getAs("differs").signum() != 0);
    }

    private static Slice slice(Row row, Grain grain) {
        if (grain == Grain.DISTRICT || row.isNullAt(1)) {
            return Slice.of(row.getString(0));
        }
        return new Slice(row.getString(0), row.<Date>getAs(1).toLocalDate());
    }

    /** A checksum passes nulls over, so it is told which values are null. */
    private static Dataset<Row> signed(Dataset<Row> rows, String[] columns, Grain grain, int sign) {
        Column checksum = xxhash64(Arrays.stream(columns)
                .flatMap(name -> Stream.of(col(name), col(name).isNull()))
                .toArray(Column[]::new));
        return rows.select(Stream.concat(
                        grain.columns().stream().map(name -> col(name)),
                        Stream.of(
                                lit((long) sign).as("sign"),
                                checksum.cast(CHECKSUM).as("checksum")))
                .toArray(Column[]::new));
    }
}
