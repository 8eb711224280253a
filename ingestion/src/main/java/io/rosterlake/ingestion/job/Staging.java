package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.LakeRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the rows of one submission on the local disk until they are published: one file per table and chunk, named after the chunk's
 * number, so a chunk that comes twice replaces itself.
 *
 * @param folder folder of this submission
 */
record Staging(Path folder) {
    private static final String ENDING = ".rows";

    /** Removes what is there and makes room. */
    void reset() throws IOException {
        clear();
        Files.createDirectories(folder);
    }

    /** Keeps the rows of one chunk. */
    void put(BronzeTable table, int chunk, List<LakeRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Path file = folder.resolve("%s-%06d%s".formatted(table.name(), chunk, ENDING));
        Path temporary = folder.resolve(file.getFileName() + ".tmp");
        StagedRows.write(temporary, table, rows);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows of a table in the order in which they were read; one chunk at a time is in memory. */
    Iterator<LakeRow> rows(BronzeTable table) throws IOException {
        return files(table).stream().flatMap(file -> read(file, table).stream()).iterator();
    }

    /** Whether a table has rows. */
    boolean has(BronzeTable table) throws IOException {
        return !files(table).isEmpty();
    }

    private List<Path> files(BronzeTable table) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(table.name() + "-"))
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static List<LakeRow> read(Path file, BronzeTable table) {
        try {
            return StagedRows.read(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything. */
    void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
