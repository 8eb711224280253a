package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.RunTables.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings one table up to date. What the newest commit says that it was computed from is held against today's settings and
 * inputs:
 *
 * <ol>
 *   <li>Nothing is other: the table is left alone.
 *   <li>Other inputs: from the slices of each that have changed, and from how far these reach, follow the slices of this
 *       table that may be others. These are computed anew, from the slices of the inputs that they need, and take the
 *       place of the old ones.
 *   <li>Another program, definition or setting, a version that cannot be read any more, more than half of the slices, or
 *       a table that does not say how far its inputs reach: the whole table is computed.
 * </ol>
 *
 * <p>Either way all rows are validated against the whole inputs before they are published. If no row is another one, a
 * commit without rows says that the table is up to date.
 */
final class TableStep {
    private final TableJob job;
    private final Lake lake;
    private final RunTables tables;
    private final RunOptions options;
    private final TableName name;
    private final Neighbours neighbours;

    TableStep(TableJob job, Lake lake, RunTables tables, RunOptions options) {
        this.job = job;
        this.lake = lake;
        this.tables = tables;
        this.options = options;
        this.name = job.definition().name();
        this.neighbours = job.slicing().neighbours(this::input);
    }

    void run() {
        Optional<Standing> last = tables.take(name);
        Optional<Provenance> recorded = last.flatMap(Standing::provenance);
        Provenance today = provenance();
        if (!options.force() && recorded.filter(today::isSameAs).isPresent()) {
            options.progress().unchanged(name);
            return;
        }
        boolean sameSettings = !options.force()
                && recorded.filter(found -> found.settings().equals(today.settings()))
                        .isPresent();
        if (sameSettings) {
            refresh(last.orElseThrow(), affected(recorded.orElseThrow(), today), today);
        } else {
            replace(last, today);
        }
    }

    /** Computes the whole table, whatever stood there before. */
    private void replace(Optional<Standing> last, Provenance today) {
        long start = System.nanoTime();
        Dataset<Row> rows = checkpointed(job.compute(this::seen));
        Validator.validate(name, job.checks(rows, this::input));
        Difference all = Difference.between(lake.empty(rows.schema()), rows, grain());
        new Publisher(lake).publish(job.definition(), rows, all.rows(), today);
        published(last.map(Standing::identity), Optional.empty(), rows);
        options.progress().published(name, all.rows(), count(Slices.everything(), all), since(start));
    }

    /** Computes what is affected, and publishes the table if a row of it has become another one. */
    private void refresh(Standing last, Slices affected, Provenance today) {
        long start = System.nanoTime();
        Dataset<Row> before = lake.read(name, last.version());
        if (affected.isEmpty()) {
            confirm(last, today);
            options.progress().unchanged(name);
            return;
        }
        Slices recomputed = isMost(affected, before) ? Slices.everything() : affected;
        Dataset<Row> rows =
                checkpointed(recomputed.isEverything() ? job.compute(this::seen) : sliced(recomputed, before));
        Validator.validate(name, job.checks(rows, this::input));
        Difference difference = Difference.between(before, rows, grain());
        if (difference.changed().isEmpty()) {
            confirm(last, today);
            options.progress().confirmed(name, count(recomputed, difference), since(start));
            return;
        }
        publish(rows, difference.rows(), today, recomputed);
        published(Optional.of(last.identity()), Optional.of(difference.changed()), rows);
        options.progress().published(name, difference.rows(), count(recomputed, difference), since(start));
    }

    private void publish(Dataset<Row> rows, long count, Provenance today, Slices recomputed) {
        Publisher publisher = new Publisher(lake);
        if (recomputed.isEverything()) {
            publisher.publish(job.definition(), rows, count, today);
        } else {
            publisher.publish(job.definition(), rows, count, today, recomputed.condition(grain()));
        }
    }

    private void confirm(Standing last, Provenance today) {
        new Publisher(lake).confirm(job.definition(), last.version(), today.confirming(last.content()));
        tables.take(name);
    }

    private void published(Optional<String> before, Optional<Slices> changed, Dataset<Row> rows) {
        tables.take(name);
        before.ifPresent(identity -> changed.ifPresent(slices -> tables.know(name, identity, slices)));
        tables.keep(name, rows);
    }

    /** The old rows of the slices that are not affected, and new rows of those that are. */
    private Dataset<Row> sliced(Slices affected, Dataset<Row> before) {
        String condition = affected.condition(grain());
        TableDefinition definition = job.definition();
        return definition
                .conform(job.compute(input -> needed(input, affected)))
                .filter(condition)
                .unionByName(definition.conform(before).filter(not(expr(condition))));
    }

    private Dataset<Row> needed(TableName input, Slices affected) {
        Slices needed = job.slicing().reach(input).needed(affected, neighbours);
        return job.slicing().view(input).of(input(input).filter(needed.condition(tables.grain(input))));
    }

    private Dataset<Row> seen(TableName input) {
        return job.slicing().view(input).of(input(input));
    }

    private Dataset<Row> input(TableName input) {
        if (!job.inputs().contains(input)) {
            throw new IllegalArgumentException(name + " does not name " + input + " as an input");
        }
        return tables.read(input);
    }

    private Dataset<Row> checkpointed(Dataset<Row> rows) {
        return job.definition().conform(rows).localCheckpoint();
    }

    private Slices affected(Provenance recorded, Provenance today) {
        Slices affected = Slices.none();
        if (!recorded.inputs().keySet().equals(today.inputs().keySet())) {
            return Slices.everything();
        }
        for (TableName input : job.inputs()) {
            String since = recorded.inputs().get(input.toString());
            Slices changed = tables.changes(input, since, job.slicing().view(input));
            affected = affected.and(job.slicing().reach(input).affected(changed, neighbours));
            if (affected.isEverything()) {
                return affected;
            }
        }
        return affected.isEmpty() || grain() != Grain.WHOLE ? affected : Slices.everything();
    }

    /** With most slices to compute, telling them from the rest would cost more than it spares. */
    private boolean isMost(Slices affected, Dataset<Row> before) {
        if (affected.isEverything()) {
            return true;
        }
        Set<Slice> all = Difference.slices(before, grain());
        long covered = all.stream().filter(affected::covers).count();
        return covered > all.size() * options.largestShare();
    }

    private static SliceCount count(Slices recomputed, Difference difference) {
        if (difference.all().isEmpty()) {
            return new SliceCount(1, 1);
        }
        long covered = difference.all().stream().filter(recomputed::covers).count();
        return new SliceCount(covered, difference.all().size());
    }

    private Provenance provenance() {
        List<String> settings =
                new ArrayList<>(List.of(options.program(), job.definition().toString()));
        settings.addAll(job.settings());
        Map<String, String> inputs =
                job.inputs().stream().collect(Collectors.toMap(TableName::toString, tables::identity));
        return Provenance.of(settings, inputs);
    }

    private Grain grain() {
        return job.slicing().grain();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
