package io.rosterlake.ingestion.lake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a lake lives: a local folder, or the address of an object store or HDFS folder.
 *
 * @param root absolute path of the folder, or an address such as {@code s3a://bucket/lake}; without a slash at the end
 * @param remote whether Hadoop's file systems reach it
 */
public record LakeLocation(String root, boolean remote) {
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+://.*");

    /** Reads what the user wrote: an address with a scheme, or a path. */
    public static LakeLocation parse(String text) {
        String trimmed = text.endsWith("/") && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
        if (ADDRESS.matcher(trimmed).matches() && !trimmed.startsWith("file://")) {
            return new LakeLocation(trimmed, true);
        }
        return of(Path.of(LocalFileIO.withoutScheme(trimmed)));
    }

    public static LakeLocation of(Path folder) {
        return new LakeLocation(folder.toAbsolutePath().normalize().toString(), false);
    }

    /** The folder, when the lake is local. */
    public Optional<Path> folder() {
        return remote ? Optional.empty() : Optional.of(Path.of(root));
    }

    String tablePath(String schema, String table) {
        return root + "/" + schema + "/" + table;
    }
}
