package io.rosterlake.ingestion.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The bronze tables of one lake. A local lake is safe between processes; on an object store Delta Kernel's own log store decides.
 *
 * <p>Reading never creates anything; {@link #prepare} creates what is missing.
 */
public final class Lake {
    private static final String SCHEMA = "bronze";
    private static final String LAKE_PROPERTY = "rosterlake.lake";
    private static final String PERSON_KEY_PROPERTY = "rosterlake.person-key";
    private static final String NEXT_PERSON_KEY_PROPERTY = "rosterlake.person-key-next";
    private static final String ROTATION_PROPERTY = "rosterlake.person-key-rotation";

    private final LakeLocation location;
    private final Map<String, DeltaTable> tables = new LinkedHashMap<>();

    private Lake(LakeLocation location, BronzeTables definitions, String programVersion) {
        this.location = location;
        Engine engine = engine(location);
        for (BronzeTable definition : definitions.all()) {
            String path = location.tablePath(SCHEMA, definition.name());
            tables.put(definition.name(), new DeltaTable(engine, path, definition, "Rosterlake/" + programVersion));
        }
    }

    /** Opens a lake; it need not exist yet. */
    public static Lake open(LakeLocation location, BronzeTables definitions, String programVersion) {
        return new Lake(location, definitions, programVersion);
    }

    private static Engine engine(LakeLocation location) {
        return location.remote()
                ? DefaultEngine.create(new Configuration())
                : DefaultEngine.create(new LocalFileIO(Map.of()));
    }

    public LakeLocation location() {
        return location;
    }

    /**
     * Creates the tables that are missing and makes sure that this lake was filled with the same person key.
     *
     * @param personKeyFingerprint tells person keys apart without giving them away
     * @throws LakeException when a table is from a newer version, the key is another one or being changed, or nothing can be written
     */
    public void prepare(String personKeyFingerprint) {
        requireWritable();
        Map<String, String> properties = new HashMap<>();
        properties.put(DeltaTable.FORMAT_PROPERTY, String.valueOf(DeltaTable.FORMAT));
        Map<String, String> identity = new HashMap<>(properties);
        identity.put(LAKE_PROPERTY, UUID.randomUUID().toString());
        identity.put(PERSON_KEY_PROPERTY, personKeyFingerprint);
        DeltaTable submission = table(BronzeTables.submission());
        submission.create(identity);
        if (submission.properties().containsKey(NEXT_PERSON_KEY_PROPERTY)) {
            throw new LakeException(LakeException.Reason.ROTATION_UNFINISHED, location.root());
        }
        requirePersonKey(personKeyFingerprint);
        tables.values().forEach(table -> table.create(properties));
    }

    /**
     * Makes sure that this lake was filled with a person key.
     *
     * @throws LakeException when it was another one
     */
    public void requirePersonKey(String fingerprint) {
        String recorded = table(BronzeTables.submission()).properties().get(PERSON_KEY_PROPERTY);
        if (!fingerprint.equals(recorded)) {
            throw new LakeException(LakeException.Reason.OTHER_PERSON_KEY, location.root());
        }
    }

    /**
     * Begins, or takes up again, the change to another person key; until it has ended nothing else can be written.
     *
     * @return names this change, for {@link #rewrite}: the same until it has ended, and never again
     * @throws LakeException when the lake was filled with another key, or is on its way to yet another one
     */
    public String beginRotation(String fingerprint, String nextFingerprint) {
        requireWritable();
        requirePersonKey(fingerprint);
        DeltaTable submission = table(BronzeTables.submission());
        String begun = submission.properties().get(NEXT_PERSON_KEY_PROPERTY);
        if (begun == null) {
            String rotation = UUID.randomUUID().toString();
            submission.change(Map.of(NEXT_PERSON_KEY_PROPERTY, nextFingerprint, ROTATION_PROPERTY, rotation), Set.of());
            return rotation;
        } else if (!begun.equals(nextFingerprint)) {
            throw new LakeException(LakeException.Reason.ROTATION_UNFINISHED, location.root());
        }
        return submission.properties().getOrDefault(ROTATION_PROPERTY, nextFingerprint);
    }

    /**
     * Puts changed rows in the place of all rows of a table and removes its earlier versions.
     *
     * @param rotation names the change: a table is changed once only by it, however often this is called
     */
    public void rewrite(BronzeTable table, String rotation, UnaryOperator<LakeRow> change) {
        quickly(() -> {
            table(table).rewrite("rotation/" + rotation, change);
            return table;
        });
    }

    /** Ends the change to another person key: from now on it is the lake's. */
    public void endRotation(String nextFingerprint) {
        table(BronzeTables.submission())
                .change(
                        Map.of(PERSON_KEY_PROPERTY, nextFingerprint),
                        Set.of(NEXT_PERSON_KEY_PROPERTY, ROTATION_PROPERTY));
    }

    private void requireWritable() {
        Optional<Path> folder = location.folder();
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
        } catch (IOException e) {
            throw new LakeException(LakeException.Reason.NOT_WRITABLE, location.root(), e);
        }
        if (!Files.isWritable(folder.get())) {
            throw new LakeException(LakeException.Reason.NOT_WRITABLE, location.root());
        }
    }

    /** Identity of this lake, given when it was created; empty when there is none yet. */
    public Optional<String> identity() {
        return Optional.ofNullable(table(BronzeTables.submission()).properties().get(LAKE_PROPERTY));
    }

    /** Looks again what other processes have written. */
    public void refresh() {
        tables.values().forEach(DeltaTable::refresh);
    }

    /** Current version of a table; empty when it is not there. */
    public OptionalLong version(BronzeTable table) {
        return table(table).version();
    }

    /**
     * Appends rows in one commit, unless this append was made before.
     *
     * @param subject what the rows belong to: with the table's name it makes the Delta transaction id
     * @param version version of the transaction
     * @return whether anything was written
     */
    public boolean append(BronzeTable table, String subject, long version, Iterator<LakeRow> rows) {
        return quickly(() -> table(table).append(subject + "/" + table.name(), version, rows));
    }

    /** Version of the last transaction of a subject's appends to a table, see {@link #append}; empty when there was none. */
    public OptionalLong lastAppend(BronzeTable table, String subject) {
        return quickly(() -> table(table).lastTransaction(subject + "/" + table.name()));
    }

    /** Reads the given columns of a table's rows; a table that is not there has none. */
    public List<LakeRow> read(BronzeTable table, List<String> columns) {
        return read(table, columns, null);
    }

    /** Reads the given columns of one submission's rows. */
    public List<LakeRow> readSubmission(BronzeTable table, List<String> columns, String submission) {
        return read(table, columns, submission);
    }

    /** Reads a table that transforms makes, as it stands now; before the first transform it has no rows. */
    public List<LakeRow> read(SilverTable table) {
        BronzeTable definition = table.definition();
        String path = location.tablePath("silver", definition.name());
        List<LakeRow> rows = new ArrayList<>();
        return quickly(() -> {
            new DeltaTable(engine(location), path, definition, "").scan(definition.columnNames(), null, rows::add);
            return rows;
        });
    }

    private List<LakeRow> read(BronzeTable table, List<String> columns, @Nullable String submission) {
        List<LakeRow> rows = new ArrayList<>();
        return quickly(() -> {
            table(table).scan(columns, submission, rows::add);
            return rows;
        });
    }

    private <T> T quickly(Supplier<T> action) {
        return location.remote() ? action.get() : HadoopDefaults.hiddenDuring(action);
    }

    private DeltaTable table(BronzeTable table) {
        DeltaTable found = tables.get(table.name());
        if (found == null) {
            throw new IllegalArgumentException("no table " + table.name());
        }
        return found;
    }
}
