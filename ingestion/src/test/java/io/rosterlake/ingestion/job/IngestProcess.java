package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.IngestionMain;
import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code ingest} as a process of its own, and what it leaves in a lake.
 *
 * @param landing landing folder
 * @param lake lake folder
 * @param jobs jobs folder
 * @param environment settings beyond these
 */
record IngestProcess(Path landing, Path lake, Path jobs, Map<String, String> environment) {
    private static final String PERSON_KEY = "c3".repeat(32);
    private static final List<String> TIMES = List.of("decided_at", "recorded_at");

    IngestProcess(Path landing, Path lake) {
        this(landing, lake, lake.resolve("_jobs"), Map.of());
    }

    IngestProcess withJobs(Path other) {
        return new IngestProcess(landing, lake, other, environment);
    }

    IngestProcess withEnvironment(Map<String, String> other) {
        return new IngestProcess(landing, lake, jobs, other);
    }

    /** What to call it with. */
    List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                IngestionMain.class.getName(),
                "ingest",
                "--locale",
                "en",
                "--landing",
                landing.toString(),
                "--lake",
                lake.toString(),
                "--jobs",
                jobs.toString());
    }

    Process start() throws IOException {
        return start(List.of());
    }

    /** Starts it by way of another program, such as one that takes rights away; what it says goes to {@link #output()}. */
    Process start(List<String> prefix) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command());
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROSTERLAKE_"));
        builder.environment().put("ROSTERLAKE_PERSON_KEY", PERSON_KEY);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the last one that was started said. */
    Path output() {
        Path name = jobs.getFileName();
        return lake.resolveSibling(lake.getFileName() + "-" + name + ".txt");
    }

    String said() throws IOException {
        return Files.readString(output());
    }

    int run() throws IOException, InterruptedException {
        return start().waitFor();
    }

    /** Everything in the tables of a lake, but for the times of the runs. */
    static Map<String, List<String>> contents(Path lake) {
        Map<String, List<String>> contents = new TreeMap<>();
        for (BronzeTable table : IngestFixture.TABLES.all()) {
            List<String> columns = table.columnNames().stream()
                    .filter(column -> !TIMES.contains(column))
                    .toList();
            Stream<String> rows = open(lake).read(table, columns).stream().map(Object::toString);
            contents.put(table.name(), rows.sorted().toList());
        }
        return contents;
    }

    /** Version of every table: how many commits it took. */
    static Map<String, Long> versions(Path lake) {
        Map<String, Long> versions = new TreeMap<>();
        for (BronzeTable table : IngestFixture.TABLES.all()) {
            versions.put(table.name(), open(lake).version(table).orElse(-1));
        }
        return versions;
    }

    private static Lake open(Path lake) {
        return Lake.open(LakeLocation.of(lake), IngestFixture.TABLES, "test");
    }
}
