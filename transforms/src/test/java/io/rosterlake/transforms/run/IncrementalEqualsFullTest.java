package io.rosterlake.transforms.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.run.IncrementalLake.Unchecked;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever districts send, in whatever order: after each step every table of the lake that is brought up to date has the
 * rows that computing everything from the bronze tables gives. Every build tries one short sequence on the tables in which
 * districts and months hang together. {@code -Dincremental.sequences=20} tries so many sequences on all tables, with all
 * validators; {@code -Dincremental.steps} says how long they are, {@code -Dincremental.seed} which is the first.
 */
@ExtendWith(SharedSpark.class)
class IncrementalEqualsFullTest {
    private static final int SEQUENCES = Integer.getInteger("incremental.sequences", 0);
    private static final int STEPS = Integer.getInteger("incremental.steps", SEQUENCES == 0 ? 1 : 6);
    private static final long SEED = Long.getLong("incremental.seed", 7);
    private static final Set<String> HANG_TOGETHER = Set.of(
            "submission_version",
            "district_month",
            "person_link",
            "person_month",
            "movement",
            "workforce_flow",
            "turnover",
            "appraisal_result");

    private final SparkSession spark;

    @TempDir
    private Path folder;

    IncrementalEqualsFullTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void everyTableIsWhatAFullRunGives() throws IOException {
        List<TableJob> jobs = jobs();
        for (long seed = SEED; seed < SEED + Math.max(1, SEQUENCES); seed++) {
            IncrementalLake lake = new IncrementalLake(spark, folder.resolve("lake" + seed));
            RandomSubmissions submissions = new RandomSubmissions(seed, 5, 3);
            lake.run(submissions.registers(), jobs);
            for (int step = 1; step <= STEPS; step++) {
                submissions.step();
                lake.run(submissions.registers(), jobs);
                assertThat(lake.differences(jobs))
                        .as("tables that differ after step %d of -Dincremental.seed=%d", step, seed)
                        .isEmpty();
            }
        }
    }

    private List<TableJob> jobs() throws IOException {
        List<TableJob> all = Pipeline.jobs(schemes(), Optional.empty(), 1, 0.2);
        return SEQUENCES > 0
                ? all
                : all.stream()
                        .filter(job ->
                                HANG_TOGETHER.contains(job.definition().name().table()))
                        .map(job -> (TableJob) new Unchecked(job))
                        .toList();
    }

    private SchemeCatalogue schemes() throws IOException {
        Path chosen = Files.createDirectory(folder.resolve("schemes"));
        for (String name :
                List.of("jinan-lixia", "ningde-fuan", "yancheng-tinghu", "hangzhou-gongshu", "national-rules")) {
            Files.copy(Path.of("schemes", name + ".yaml"), chosen.resolve(name + ".yaml"));
        }
        return SchemeCatalogue.load(chosen);
    }
}
