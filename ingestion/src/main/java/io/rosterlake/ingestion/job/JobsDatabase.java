package io.rosterlake.ingestion.job;

import java.nio.file.Path;

/**
 * Where Spring Batch keeps its books. Losing them is harmless: what is in is known from the lake.
 *
 * @param url JDBC address
 * @param user user name
 * @param password password
 */
public record JobsDatabase(String url, String user, String password) {
    private static final String H2_FILE = "jdbc:h2:file:";

    /**
     * An H2 file in the jobs folder. Every commit reaches the disk at once: with H2's usual delay a kill would lose committed chunks.
     */
    public static JobsDatabase embedded(Path folder) {
        String file = folder.toAbsolutePath().resolve("jobs").toString();
        return new JobsDatabase(H2_FILE + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", "sa", "");
    }

    /** Whether it is a file of this program's own, which needs to be kept small. */
    boolean isEmbedded() {
        return url.startsWith(H2_FILE);
    }

    /** The file of an embedded one. */
    Path file() {
        return Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".mv.db");
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
