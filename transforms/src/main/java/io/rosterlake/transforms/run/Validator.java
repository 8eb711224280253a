package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.ValidationFailedException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs all checks of a table at once and reports all that fail together. */
public final class Validator {
    private Validator() {}

    /** Throws {@link ValidationFailedException} if a check has violations. */
    public static void validate(TableName table, List<Check> checks) {
        IntStream.range(0, checks.size())
                .mapToObj(number -> checks.get(number).samples(number))
                .reduce(Dataset::unionAll)
                .ifPresent(samples -> throwIfAny(table, checks, samples.collectAsList()));
    }

    private static void throwIfAny(TableName table, List<Check> checks, List<Row> samples) {
        Map<Integer, List<String>> keys = new TreeMap<>();
        for (Row sample : samples) {
            keys.computeIfAbsent(sample.getInt(0), number -> new ArrayList<>()).add(sample.getString(1));
        }
        if (!keys.isEmpty()) {
            throw new ValidationFailedException(
                    table,
                    keys.entrySet().stream()
                            .map(entry ->
                                    new Violation(checks.get(entry.getKey()).rule(), entry.getValue()))
                            .toList());
        }
    }
}
