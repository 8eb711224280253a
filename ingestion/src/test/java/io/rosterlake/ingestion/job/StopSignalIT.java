package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is told to end (SIGTERM) while it works. */
@Tag("crash")
class StopSignalIT {
    private static final int REGISTERS = 40;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void endsInOrderAndContinuesTheNextTime() throws Exception {
        IngestFixture fixture = new IngestFixture(folder);
        for (int month = 1; month <= REGISTERS; month++) {
            fixture.putWorkers(
                    "370102/%d-%02d-28收/人员花名册%d-%02d.csv"
                            .formatted(2021 + month / 12, 1 + month % 12, 2020 + month / 12, 1 + month % 12),
                    month % 5,
                    200);
        }
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(new IngestProcess(fixture.landing(), undisturbed).run()).isZero();
        Path lake = folder.resolve("stopped");
        IngestProcess ingest = new IngestProcess(fixture.landing(), lake);

        Process process = ingest.start();
        Path third = lake.resolve("bronze/submission/_delta_log/00000000000000000003.json");
        while (process.isAlive() && !Files.exists(third)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroy();

        assertThat(process.waitFor()).as(ingest.said()).isEqualTo(TERMINATED);
        assertThat(ingest.said()).contains("Stopped as asked:");
        assertThat(lake.resolve("_jobs/staging")).doesNotExist();
        assertThat(lake.resolve("_jobs/ingest.owner")).doesNotExist();
        assertThat(IngestProcess.contents(lake)).isNotEqualTo(IngestProcess.contents(undisturbed));
        assertThat(ingest.run()).as(ingest.said()).isZero();
        assertThat(IngestProcess.contents(lake)).isEqualTo(IngestProcess.contents(undisturbed));
        assertThat(IngestProcess.versions(lake)).isEqualTo(IngestProcess.versions(undisturbed));
    }
}
