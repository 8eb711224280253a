package io.rosterlake.ingestion.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rosterlake.ingestion.lake.LakeException;
import io.rosterlake.ingestion.lake.LakeLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The audit trail of a lake: a line of JSON when a run begins that moves data in or out, and one when it ends, in a file for each month
 * and user. A run without an end was killed. Lines hold counts, submissions and file names, never anything personal.
 *
 * <p>It lies in the folder {@code _audit} of a local lake, or where {@link #VARIABLE} says; for a lake that is no local folder in
 * {@code rosterlake-audit} of the working directory.
 */
public final class AuditTrail {
    /** Environment variable with the folder. */
    public static final String VARIABLE = "ROSTERLAKE_AUDIT";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final String lake;
    private final String programVersion;
    private final Clock clock;

    AuditTrail(Path folder, String lake, String programVersion, Clock clock) {
        this.folder = folder;
        this.lake = lake;
        this.programVersion = programVersion;
        this.clock = clock;
    }

    /** The trail of a lake. */
    public static AuditTrail of(LakeLocation lake, String programVersion, Map<String, String> environment) {
        return new AuditTrail(folder(lake, environment), lake.root(), programVersion, Clock.systemUTC());
    }

    /** The folder in which the trail of a lake lies. */
    public static Path folder(LakeLocation lake, Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        return lake.folder().map(root -> root.resolve("_audit")).orElse(Path.of("rosterlake-audit"));
    }

    /**
     * Writes that a run begins.
     *
     * @param command such as {@code ingest}
     * @throws LakeException when it cannot be written: what leaves no trace is not done
     */
    public AuditedRun begin(String command) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", "");
        line.put("run", UUID.randomUUID().toString().substring(0, 8));
        line.put("command", command);
        line.put("event", "begun");
        line.put("user", user());
        line.put("host", host());
        line.put("pid", ProcessHandle.current().pid());
        line.put("program", programVersion);
        line.put("lake", lake);
        write(line);
        return new AuditedRun(this, line);
    }

    void write(Map<String, Object> line) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        line.put("at", now.toString());
        Path file = folder.resolve(MONTH.format(now) + "." + user().replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".jsonl");
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    (startOfLine(file) + json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LakeException(LakeException.Reason.NOT_WRITABLE, folder.toString(), e);
        }
    }

    /** A line that was cut off, perhaps since the disk was full, must not spoil the next one. */
    private static String startOfLine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n' ? "" : "\n";
        }
    }

    private static String user() {
        return System.getProperty("user.name", "unknown");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
