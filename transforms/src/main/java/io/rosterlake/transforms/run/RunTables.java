package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.ReplacedFiles;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of one run: in which version each stands, its rows, and what has changed in it. */
final class RunTables {
    /** A version of a table, and what it was computed from. */
    record Standing(TableVersion version, Optional<Provenance> provenance) {
        /** The version that published the rows. */
        long content() {
            return provenance.flatMap(Provenance::content).orElse(version.version());
        }

        /** Name of the rows. */
        String identity() {
            return version.identity(content());
        }
    }

    private record Question(TableName table, String since, View view) {}

    private final Lake lake;
    private final Map<TableName, Grain> grains;
    private final Map<TableName, Standing> standings = new ConcurrentHashMap<>();
    private final Map<TableName, Dataset<Row>> rows = new ConcurrentHashMap<>();
    private final Map<Question, Slices> answers = new ConcurrentHashMap<>();

    /**
     * @param grains of the tables that the run makes
     */
    RunTables(Lake lake, Map<TableName, Grain> grains) {
        this.lake = lake;
        this.grains = Map.copyOf(grains);
    }

    /** Takes a table in its newest version, in which it is read from now on. */
    Optional<Standing> take(TableName table) {
        Optional<Standing> newest = lake.version(table)
                .map(version -> new Standing(
                        version,
                        table.isBronze()
                                ? Optional.empty()
                                : lake.commitInfo(table, version).flatMap(Provenance::of)));
        newest.ifPresent(standing -> standings.put(table, standing));
        return newest;
    }

    /** Name of a table's rows; the same rows have the same name, whatever else was committed. */
    String identity(TableName table) {
        return Optional.ofNullable(standings.get(table)).map(Standing::identity).orElse(Provenance.ABSENT);
    }

    Grain grain(TableName table) {
        return table.isBronze() ? BronzeTables.grain(table) : grains.getOrDefault(table, Grain.WHOLE);
    }

    Dataset<Row> read(TableName table) {
        return rows.computeIfAbsent(table, this::published);
    }

    private Dataset<Row> published(TableName table) {
        Optional<TableVersion> version =
                Optional.ofNullable(standings.get(table)).map(Standing::version);
        if (table.isBronze()) {
            return BronzeTables.read(lake, table, version);
        }
        return version.map(found -> lake.read(table, found))
                .orElseThrow(() -> new IllegalStateException(table + " is up to date, yet it is not in the lake"));
    }

    /** Keeps the rows that were just published, until {@link #release}. */
    void keep(TableName table, Dataset<Row> published) {
        rows.put(table, published);
    }

    /** Nobody reads the table any more: what Spark holds of it is freed. */
    void release(TableName table) {
        rows.remove(table);
    }

    /** The caller knows what has changed in a table since some version. */
    void know(TableName table, String since, Slices changed) {
        answers.put(new Question(table, since, View.ALL), changed);
    }

    /**
     * The slices of an input in which something has changed that a job sees: everything when nobody can tell any more.
     *
     * @param since name of the rows that the job saw the last time
     */
    Slices changes(TableName table, String since, View view) {
        return identity(table).equals(since)
                ? Slices.none()
                : answers.computeIfAbsent(new Question(table, since, view), this::compared);
    }

    private Slices compared(Question question) {
        TableName table = question.table();
        boolean isRegister = table.isBronze() && BronzeTables.countsThroughVersions(table);
        if (question.since().equals(Provenance.ABSENT)) {
            return isRegister ? Slices.none() : Slices.everything();
        }
        Optional<ReplacedFiles> replaced = Optional.ofNullable(standings.get(table))
                .flatMap(standing -> lake.replacedFiles(table, question.since(), standing.version()));
        if (replaced.isEmpty() || isRegister && !replaced.get().isAppended()) {
            return Slices.everything();
        }
        return isRegister
                ? Slices.none()
                : Difference.between(
                                question.view()
                                        .of(lake.readFiles(table, replaced.get().before())),
                                question.view()
                                        .of(lake.readFiles(table, replaced.get().after())),
                                grain(table))
                        .changed();
    }
}
