package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed while it works. */
class IngestKillIT {
    private static final int REGISTERS = 12;
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void endsWithTheSameTablesHoweverOftenItWasKilled() throws Exception {
        IngestFixture fixture = new IngestFixture(folder);
        for (int month = 1; month <= REGISTERS; month++) {
            fixture.putWorkers("370102/2026-%02d-28收/人员花名册2025-%02d.csv".formatted(month, month), month, 20);
            fixture.put(
                    "370102/2026-%02d-28收/更正表%02d.csv".formatted(month, month),
                    "文件,行号,列,更正为\n人员花名册2025-%02d.csv,3,职务,书记\n".formatted(month));
        }
        IngestProcess undisturbed = new IngestProcess(fixture.landing(), folder.resolve("undisturbed"));
        IngestProcess killed = new IngestProcess(fixture.landing(), folder.resolve("killed"));
        assertThat(undisturbed.run()).as(undisturbed.said()).isZero();

        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(killed.start(), killed, kill);
        }
        assertThat(killed.run()).as(killed.said()).isZero();

        assertThat(IngestProcess.contents(killed.lake())).isEqualTo(IngestProcess.contents(undisturbed.lake()));
        assertThat(IngestProcess.versions(killed.lake())).isEqualTo(IngestProcess.versions(undisturbed.lake()));
    }

    /** Kills at the next table commit of another table each time: now between rows and submission, now after it. */
    private static void killAfter(Process process, IngestProcess ingest, int kill) throws Exception {
        String table = kill % 2 == 0 ? "workers" : "submission";
        int commits = commits(ingest, table);
        while (process.isAlive() && commits(ingest, table) < commits + 1 + kill % 3) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
    }

    private static int commits(IngestProcess ingest, String table) {
        File log = ingest.lake().resolve("bronze/" + table + "/_delta_log").toFile();
        String[] entries = log.list((parent, name) -> name.endsWith(".json"));
        return entries == null ? 0 : entries.length;
    }
}
