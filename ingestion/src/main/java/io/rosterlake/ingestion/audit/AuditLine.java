package io.rosterlake.ingestion.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run as the audit trail tells it.
 *
 * @param run its number
 * @param begunAt when it began
 * @param endedAt when it ended; null when it was killed or still runs
 * @param command what was done
 * @param user who did it, with the machine
 * @param in what came in: counts, texts, lists of submissions
 * @param out what went out
 * @param exitCode how it ended; null like {@code endedAt}
 */
public record AuditLine(
        String run,
        Instant begunAt,
        @Nullable Instant endedAt,
        String command,
        String user,
        Map<String, List<String>> in,
        Map<String, List<String>> out,
        @Nullable Integer exitCode) {

    /** All runs of a trail, oldest first; a line that was cut off by a crash is passed over. */
    public static List<AuditLine> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        Map<String, AuditLine> runs = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                tree(json, line).ifPresent(read -> remember(read, runs));
            }
        }
        List<AuditLine> sorted = new ArrayList<>(runs.values());
        sorted.sort(Comparator.comparing(AuditLine::begunAt));
        return sorted;
    }

    /** Empty for what is not a whole line of a trail. */
    private static Optional<JsonNode> tree(ObjectMapper json, String line) {
        try {
            return Optional.of(json.readTree(line)).filter(read -> read.hasNonNull("run") && read.hasNonNull("at"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void remember(JsonNode line, Map<String, AuditLine> runs) {
        String run = line.path("run").asText();
        Instant at = Instant.parse(line.path("at").asText());
        AuditLine before = runs.get(run);
        boolean ended = line.path("event").asText().equals("ended");
        runs.put(
                run,
                new AuditLine(
                        run,
                        before == null ? at : before.begunAt(),
                        ended ? at : null,
                        line.path("command").asText(),
                        line.path("user").asText() + "@" + line.path("host").asText(),
                        texts(line.path("in")),
                        texts(line.path("out")),
                        ended ? line.path("exit_code").asInt() : null));
    }

    private static Map<String, List<String>> texts(JsonNode object) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(entry.getValue().asText());
            }
            texts.put(entry.getKey(), values);
        });
        return texts;
    }
}
