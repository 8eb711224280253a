package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs take in the same landing folder at the same time, {@code -Dcrash.pairs} times; half of them with each kind of guard. */
@Tag("crash")
class TwoIngestsIT {
    private static final int PAIRS = Integer.getInteger("crash.pairs", 100);
    private static final int REGISTERS = 8;

    @TempDir
    Path folder;

    private Path landing;
    private Map<String, List<String>> contents;
    private Map<String, Long> versions;

    @BeforeEach
    void takeInUndisturbed() throws Exception {
        IngestFixture fixture = new IngestFixture(folder);
        for (int month = 1; month <= REGISTERS; month++) {
            fixture.putWorkers("370102/2026-%02d-28收/人员花名册2025-%02d.csv".formatted(month, month), month, 20);
        }
        landing = fixture.landing();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(new IngestProcess(landing, undisturbed).run()).isZero();
        contents = IngestProcess.contents(undisturbed);
        versions = IngestProcess.versions(undisturbed);
    }

    @Test
    void withOneJobsFolderTheSecondRefusesOrFindsEverythingDone() throws Exception {
        for (int pair = 0; pair < (PAIRS + 1) / 2; pair++) {
            Path lake = folder.resolve("shared-jobs");
            IngestProcess first = new IngestProcess(landing, lake);
            Process one = first.start();
            Process other = first.start();
            List<Integer> codes = List.of(one.waitFor(), other.waitFor());

            assertThat(codes).as(first.said()).contains(0).isSubsetOf(0, 2);
            assertNothingIsLostOrTwice(lake, pair);
        }
    }

    @Test
    void withTwoJobsFoldersBothGetThroughAndNothingComesInTwice() throws Exception {
        for (int pair = 0; pair < PAIRS / 2; pair++) {
            Path lake = folder.resolve("own-jobs");
            IngestProcess first = new IngestProcess(landing, lake).withJobs(folder.resolve("jobs-1"));
            IngestProcess second = first.withJobs(folder.resolve("jobs-2"));
            Process one = first.start();
            Process other = second.start();

            assertThat(one.waitFor()).as(first.said()).isZero();
            assertThat(other.waitFor()).as(second.said()).isZero();
            assertNothingIsLostOrTwice(lake, pair);
            Folders.delete(first.jobs());
            Folders.delete(second.jobs());
        }
    }

    private void assertNothingIsLostOrTwice(Path lake, int pair) throws Exception {
        assertThat(IngestProcess.contents(lake)).as("pair %d", pair).isEqualTo(contents);
        assertThat(IngestProcess.versions(lake)).as("commits of pair %d", pair).isEqualTo(versions);
        Folders.delete(lake);
    }
}
