package io.rosterlake.transforms.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The commits of a table, as they stand in its folder. */
final class CommitLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileSystem files;
    private final Path table;

    /**
     * @param table the table's folder
     */
    CommitLog(FileSystem files, Path table) {
        this.files = files;
        this.table = table;
    }

    /** What a commit says about itself; empty when its file is not there any more. */
    Optional<CommitInfo> info(long version) {
        return actions(version).flatMap(actions -> actions.stream()
                .filter(action -> action.has("commitInfo"))
                .findFirst()
                .map(action -> CommitInfo.of(action.get("commitInfo"))));
    }

    /** The identity that the table has since a commit; empty when the commit leaves it what it was. */
    Optional<String> tableId(long version) {
        return actions(version).flatMap(actions -> actions.stream()
                .filter(action -> action.has("metaData"))
                .findFirst()
                .map(action -> action.get("metaData").path("id").asText()));
    }

    /**
     * The files that commits after the first version, up to the second one, added and took away; empty when a commit or
     * a file is not there any more.
     */
    Optional<ReplacedFiles> between(long from, long to) {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (long version = from + 1; version <= to; version++) {
            Optional<List<JsonNode>> actions = actions(version);
            if (actions.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode action : actions.get()) {
                if (action.has("remove") && !after.remove(path(action.get("remove")))) {
                    before.add(path(action.get("remove")));
                }
                if (action.has("add") && !before.remove(path(action.get("add")))) {
                    after.add(path(action.get("add")));
                }
            }
        }
        return before.stream().allMatch(this::exists)
                ? Optional.of(new ReplacedFiles(before, after))
                : Optional.empty();
    }

    private String path(JsonNode file) {
        Path path = new Path(URI.create(file.path("path").asText()));
        return (path.isAbsolute() ? path : new Path(table, path)).toString();
    }

    private boolean exists(String file) {
        try {
            return files.exists(new Path(file));
        } catch (IOException exception) {
            throw LakeException.unreadable(file, exception);
        }
    }

    private Optional<List<JsonNode>> actions(long version) {
        Path file = new Path(table, "_delta_log/%020d.json".formatted(version));
        try {
            if (!files.exists(file)) {
                return Optional.empty();
            }
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(files.open(file), StandardCharsets.UTF_8))) {
                return Optional.of(reader.lines().map(CommitLog::json).toList());
            }
        } catch (IOException | UncheckedIOException exception) {
            throw LakeException.unreadable(file.toString(), exception);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
