package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.lake.LakeLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how much room there is where an ingestion writes, and how much it may need. */
final class RoomOnDisks {
    private static final long MEGABYTE = 1 << 20;

    /** Seen with the sample registers: 40 kB of log entries and file heads for a file, and less than four times its size for its rows. */
    private static final long BYTES_A_FILE = 50_000;

    private static final long TIMES_THE_FILES = 4;

    /** The job repository, and rows on their way. */
    private static final long BYTES_AT_LEAST = 20 * MEGABYTE;

    private final Messages messages;
    private final Terminal terminal;

    RoomOnDisks(Messages messages, Terminal terminal) {
        this.messages = messages;
        this.terminal = terminal;
    }

    void print(Path landing, LakeLocation lake, @Nullable Path jobs) {
        Set<Path> folders = new LinkedHashSet<>();
        lake.folder().ifPresent(folders::add);
        if (jobs != null) {
            folders.add(jobs);
        }
        folders.add(Path.of(System.getProperty("java.io.tmpdir")));
        try {
            for (Path folder : folders) {
                if (Files.exists(folder)) {
                    long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
                    terminal.err().println("  " + messages.text("failure.diskFull.room", folder, free));
                }
            }
            terminal.err().println("  " + messages.text("failure.diskFull.need", needed(landing) / MEGABYTE));
        } catch (IOException | UncheckedIOException e) {
            terminal.err().flush(); // what could be said has been said
        }
    }

    private static long needed(Path landing) throws IOException {
        try (Stream<Path> walk = Files.walk(landing)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return BYTES_AT_LEAST + files.size() * BYTES_A_FILE + TIMES_THE_FILES * bytes;
        }
    }
}
