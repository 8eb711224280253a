package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How a job's table is cut into slices, and how far a change of each of its inputs reaches. An input of which nothing is
 * said reaches everywhere, so a job that says nothing is computed as a whole, which is always right.
 */
public final class Slicing {
    private record Dependence(View view, Reach reach) {}

    private static final Dependence EVERYTHING = new Dependence(View.ALL, Reach.everything());

    private final Grain grain;
    private final Map<TableName, Dependence> inputs;
    private final Optional<Function<Tables, Dataset<Row>>> whereabouts;

    private Slicing(
            Grain grain, Map<TableName, Dependence> inputs, Optional<Function<Tables, Dataset<Row>>> whereabouts) {
        this.grain = grain;
        this.inputs = inputs;
        this.whereabouts = whereabouts;
    }

    /** A table of this grain; of its inputs nothing is said yet. */
    public static Slicing by(Grain grain) {
        return new Slicing(grain, Map.of(), Optional.empty());
    }

    /** The same, where a change of the input reaches so far. */
    public Slicing with(TableName input, Reach reach) {
        return with(input, View.ALL, reach);
    }

    /** The same, where a change of what the job sees of the input reaches so far. */
    public Slicing with(TableName input, View view, Reach reach) {
        Map<TableName, Dependence> more = new HashMap<>(inputs);
        more.put(input, new Dependence(view, reach));
        return new Slicing(grain, Map.copyOf(more), whereabouts);
    }

    /**
     * The same, with who is where: two districts are neighbours when they share a person.
     *
     * @param found from the job's inputs {@code district_code, person_key} of everybody in whatever version of a register,
     *     now or before: a person whom a change has removed still makes two districts neighbours
     */
    public Slicing neighboursBy(Function<Tables, Dataset<Row>> found) {
        return new Slicing(grain, inputs, Optional.of(found));
    }

    Grain grain() {
        return grain;
    }

    /** What the job sees of an input. */
    public View view(TableName input) {
        return inputs.getOrDefault(input, EVERYTHING).view();
    }

    Reach reach(TableName input) {
        return inputs.getOrDefault(input, EVERYTHING).reach();
    }

    Neighbours neighbours(Tables tables) {
        return new Neighbours(() -> whereabouts
                .orElseThrow(() -> new IllegalStateException("a reach to neighbours needs neighboursBy"))
                .apply(tables));
    }
}
