package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.sample.SampleOptions;
import io.rosterlake.ingestion.sample.SampleRegisters;
import io.rosterlake.ingestion.testing.Folders;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample registers are taken in by a program that is killed (kill -9) again and again at random moments, until it gets through; then
 * the tables must be those of an undisturbed run, and the next lake is begun. Now and then the job repository is lost with the kill.
 *
 * <p>{@code -Dcrash.kills} says how often, {@code -Dcrash.months} how large the sample is, {@code -Dcrash.seed} which moments are drawn.
 */
@Tag("crash")
class KillLoopIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 200);
    private static final int MONTHS = Integer.getInteger("crash.months", 14);
    private static final long SEED = Long.getLong("crash.seed", 1);

    /** On average it takes about so many kills until a run gets through. */
    private static final int KILLS_A_LAKE = 4;

    /** On a machine that has grown slow meanwhile it might never get through; after so many it is left alone. */
    private static final int MOST_KILLS_A_LAKE = 8;

    private static final int KILLS_A_LOST_REPOSITORY = 5;

    @TempDir
    Path folder;

    @Test
    void endsWithTheTablesOfAnUndisturbedRunHoweverOftenItIsKilled() throws Exception {
        Path landing = folder.resolve("landing");
        SampleRegisters.write(landing, new SampleOptions(1, MONTHS, YearMonth.of(2026, 6)));
        Path undisturbed = folder.resolve("undisturbed");
        long begun = System.nanoTime();
        assertThat(new IngestProcess(landing, undisturbed).run()).isBetween(0, 1);
        long undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Map<String, List<String>> contents = IngestProcess.contents(undisturbed);
        Map<String, Long> versions = IngestProcess.versions(undisturbed);

        Random random = new Random(SEED);
        int lakes = 0;
        int kills = 0;
        while (kills < KILLS) {
            Path lake = folder.resolve("lake");
            int mostKills = Math.min(MOST_KILLS_A_LAKE, KILLS - kills);
            kills += killUntilItGetsThrough(
                    new IngestProcess(landing, lake), random, 2 * undisturbedMillis / KILLS_A_LAKE, mostKills);
            lakes++;
            assertThat(IngestProcess.contents(lake))
                    .as("tables after %d kills", kills)
                    .isEqualTo(contents);
            assertThat(IngestProcess.versions(lake)).as("commits").isEqualTo(versions);
            System.out.printf("%d kills, %d lakes: tables identical%n", kills, lakes);
            Folders.delete(lake);
        }
    }

    /** Returns how often it was killed. */
    private static int killUntilItGetsThrough(IngestProcess ingest, Random random, long withinMillis, int mostKills)
            throws Exception {
        for (int kills = 0; kills < mostKills; kills++) {
            Process process = ingest.start();
            if (process.waitFor(1 + random.nextLong(withinMillis), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(ingest.said()).isBetween(0, 1);
                return kills;
            }
            process.destroyForcibly().waitFor();
            if (random.nextInt(KILLS_A_LOST_REPOSITORY) == 0) {
                Folders.delete(ingest.jobs());
            }
        }
        assertThat(ingest.run()).as(ingest.said()).isBetween(0, 1);
        return mostKills;
    }
}
