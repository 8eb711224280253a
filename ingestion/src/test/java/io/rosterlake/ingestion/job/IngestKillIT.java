package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.IngestionMain;
import io.rosterlake.ingestion.lake.BronzeTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed while it works. */
class IngestKillIT {
    private static final int REGISTERS = 12;
    private static final int KILLS = 5;
    private static final List<String> TIMES = List.of("decided_at", "recorded_at");

    @TempDir
    Path folder;

    @Test
    void endsWithTheSameTablesHoweverOftenItWasKilled() throws Exception {
        IngestFixture undisturbed = new IngestFixture(Files.createDirectory(folder.resolve("undisturbed")));
        IngestFixture killed = new IngestFixture(Files.createDirectory(folder.resolve("killed")));
        putRegisters(undisturbed);
        putRegisters(killed);
        Path key = folder.resolve("person.key");
        Files.writeString(key, "c3".repeat(32));
        assertThat(start(undisturbed, key).waitFor()).isZero();

        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(start(killed, key), killed, kill);
        }
        assertThat(start(killed, key).waitFor()).isZero();

        assertThat(contents(killed)).isEqualTo(contents(undisturbed));
        assertThat(killed.versions()).isEqualTo(undisturbed.versions());
    }

    private static void putRegisters(IngestFixture fixture) throws Exception {
        for (int month = 1; month <= REGISTERS; month++) {
            fixture.putWorkers("370102/2026-%02d-28收/人员花名册2025-%02d.csv".formatted(month, month), month, 20);
        }
    }

    private Process start(IngestFixture fixture, Path key) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                IngestionMain.class.getName(),
                "ingest",
                "--landing",
                fixture.landing().toString(),
                "--lake",
                fixture.lakeFolder().toString(),
                "--person-key-file",
                key.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROSTERLAKE_"));
        return builder.start();
    }

    /** Kills at the next table commit of another table each time: now between rows and submission, now after it. */
    private static void killAfter(Process process, IngestFixture fixture, int kill) throws Exception {
        String table = kill % 2 == 0 ? "workers" : "submission";
        int commits = commits(fixture, table);
        while (process.isAlive() && commits(fixture, table) < commits + 1 + kill % 3) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
    }

    private static int commits(IngestFixture fixture, String table) {
        File log =
                fixture.lakeFolder().resolve("bronze/" + table + "/_delta_log").toFile();
        String[] entries = log.list((parent, name) -> name.endsWith(".json"));
        return entries == null ? 0 : entries.length;
    }

    private static Map<String, List<String>> contents(IngestFixture fixture) {
        Map<String, List<String>> contents = new TreeMap<>();
        for (BronzeTable table : IngestFixture.TABLES.all()) {
            List<String> columns = table.columnNames().stream()
                    .filter(column -> !TIMES.contains(column))
                    .toList();
            Stream<String> rows = fixture.lake().read(table, columns).stream().map(Object::toString);
            contents.put(table.name(), rows.sorted().toList());
        }
        return contents;
    }
}
