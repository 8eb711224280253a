package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Which districts share a person. Nobody looks before the answer is asked for. */
final class Neighbours {
    private final Supplier<Dataset<Row>> whereabouts;
    private @Nullable Map<String, Set<String>> neighbours;

    /**
     * @param whereabouts {@code district_code, person_key} of everybody in whatever version of a register
     */
    Neighbours(Supplier<Dataset<Row>> whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** The districts of the slices and their neighbours, each as a whole. */
    Slices with(Slices slices) {
        if (slices.isEverything() || slices.isEmpty()) {
            return slices;
        }
        Set<String> districts = new TreeSet<>(slices.districts());
        slices.districts().forEach(district -> districts.addAll(known().getOrDefault(district, Set.of())));
        return Slices.ofDistricts(districts);
    }

    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = neighbours;
        if (known == null) {
            known = pairs(whereabouts.get());
            neighbours = known;
        }
        return known;
    }

    private static Map<String, Set<String>> pairs(Dataset<Row> whereabouts) {
        Dataset<Row> one = whereabouts.select("district_code", "person_key").distinct();
        Dataset<Row> other = one.select(col("district_code").as("other_district"), col("person_key"));
        Map<String, Set<String>> pairs = new HashMap<>();
        one.join(other, "person_key")
                .filter(col("district_code").notEqual(col("other_district")))
                .select("district_code", "other_district")
                .distinct()
                .collectAsList()
                .forEach(pair -> pairs.computeIfAbsent(pair.getString(0), district -> new TreeSet<>())
                        .add(pair.getString(1)));
        return pairs;
    }
}
