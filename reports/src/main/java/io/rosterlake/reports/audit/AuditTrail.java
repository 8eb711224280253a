package io.rosterlake.reports.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rosterlake.reports.message.ReportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The part of a lake's audit trail that tells what went out: a line of JSON when a run begins and one when it ends, in a file for each month and user.
 * The form of the lines is given in {@code ingestion/README.md}.
 *
 * @param folder where the trail lies
 * @param lake the lake's address, written into every line
 */
public record AuditTrail(Path folder, String lake) {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    /**
     * Writes that the command begins, runs it, and writes which files it wrote.
     *
     * @param work writes files and answers which
     * @throws ReportException when the trail cannot be written: what leaves no trace is not done; or whatever the work throws
     */
    public void of(String command, Supplier<List<Path>> work) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", "");
        line.put("run", UUID.randomUUID().toString().substring(0, 8));
        line.put("command", command);
        line.put("event", "begun");
        line.put("user", user());
        line.put("host", host());
        line.put("pid", ProcessHandle.current().pid());
        line.put("lake", lake);
        write(line);
        line.put("event", "ended");
        try {
            List<String> files = work.get().stream().map(Path::toString).toList();
            line.put("out", Map.of("files", files));
            line.put("exit_code", 0);
            write(line);
        } catch (ReportException e) {
            line.put("exit_code", e.kind() == ReportException.Kind.WRONG_CALL ? 2 : 3);
            write(line);
            throw e;
        }
    }

    private void write(Map<String, Object> line) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        line.put("at", now.toString());
        Path file = folder.resolve(MONTH.format(now) + "." + user().replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".jsonl");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    json(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw ReportException.failed(e, "error.audit", folder);
        }
    }

    private static String json(Map<String, Object> line) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(line);
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
