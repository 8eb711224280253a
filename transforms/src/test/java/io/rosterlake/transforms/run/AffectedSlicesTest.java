package io.rosterlake.transforms.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.Turnover;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.profile.WorkforceProfile;
import io.rosterlake.transforms.run.IncrementalLake.Unchecked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three districts with three months each; 370191 and 370192 share a person. */
@ExtendWith(SharedSpark.class)
class AffectedSlicesTest {
    private static final String FIRST = "370191";
    private static final String SECOND = "370192";
    private static final String THIRD = "370193";

    private final SparkSession spark;

    @TempDir
    private Path folder;

    AffectedSlicesTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Movements that claim to depend on their own district alone. */
    private record Understated(TableJob job) implements TableJob {
        @Override
        public TableDefinition definition() {
            return job.definition();
        }

        @Override
        public List<TableName> inputs() {
            return job.inputs();
        }

        @Override
        public Slicing slicing() {
            return job.slicing()
                    .with(DistrictMonths.NAME, Reach.district())
                    .with(PersonMonths.NAME, Reach.district())
                    .neighboursBy(RegisterRows::whereabouts);
        }

        @Override
        public Dataset<Row> compute(Tables tables) {
            return job.compute(tables);
        }
    }

    private static List<TableJob> people() {
        return List.of(
                new Unchecked(new SubmissionVersions(Optional.empty())),
                new Unchecked(new DistrictMonths()),
                new Unchecked(new PersonLinks(1)),
                new Unchecked(new PersonMonths(1)));
    }

    private static Registers threeMonths() {
        Registers registers = new Registers();
        for (String district : List.of(FIRST, SECOND, THIRD)) {
            registers.district(district, null);
            for (String month : List.of("2025-01", "2025-02", "2025-03")) {
                registers.workers(district, month, Person.of("one in " + district), Person.of("other in " + district));
            }
        }
        return registers.workers(
                SECOND,
                "2025-01",
                Person.of("one in " + SECOND),
                Person.of("other in " + SECOND),
                Person.of("one in " + FIRST));
    }

    @Test
    void onlySlicesThatDependOnAChangedMonthAreComputed() {
        IncrementalLake lake = new IncrementalLake(spark, folder);
        Registers registers = threeMonths();
        List<TableJob> jobs = Stream.concat(
                        people().stream(),
                        Stream.of(
                                new Unchecked(new Movements()),
                                new Unchecked(new WorkforceFlow()),
                                new Unchecked(new Turnover()),
                                new Unchecked(new WorkforceProfile())))
                .toList();
        lake.run(registers, jobs);

        registers.workers(THIRD, "2025-04", Person.of("one in " + THIRD), Person.of("other in " + THIRD));
        Map<String, SliceCount> newMonth = Map.copyOf(lake.run(registers, jobs));
        registers.workers(
                FIRST,
                "2025-02",
                Person.of("one in " + FIRST),
                Person.of("other in " + FIRST).street("乙街道"));
        Map<String, SliceCount> oldMonth = Map.copyOf(lake.run(registers, jobs));

        assertThat(newMonth)
                .as("one district has no neighbours: its four months; then only the new one")
                .containsEntry("person_month", new SliceCount(4, 10))
                .containsEntry("workforce_profile", new SliceCount(1, 10))
                .containsEntry("workforce_flow", new SliceCount(1, 7))
                .containsEntry("turnover", new SliceCount(1, 7));
        assertThat(oldMonth)
                .as(
                        "two neighbours: their six months; then the month, the one after, and all that it is within a year of")
                .containsEntry("person_month", new SliceCount(6, 10))
                .containsEntry("workforce_profile", new SliceCount(1, 10))
                .containsEntry("workforce_flow", new SliceCount(2, 7))
                .containsEntry("turnover", new SliceCount(2, 7));
    }

    @Test
    void aReachThatSaysTooLittleShowsInTheComparisonWithAFullRun() {
        IncrementalLake lake = new IncrementalLake(spark, folder);
        Registers registers = threeMonths()
                .workers(FIRST, "2025-04", Person.of("one in " + FIRST))
                .workers(SECOND, "2025-04", Person.of("one in " + SECOND));
        List<TableJob> jobs = Stream.concat(people().stream(), Stream.of(new Understated(new Movements())))
                .toList();
        lake.run(registers, jobs);

        registers.workers(SECOND, "2025-04", Person.of("one in " + SECOND), Person.of("other in " + FIRST));
        lake.run(registers, jobs);

        assertThat(lake.differences(jobs)).containsExactly("movement");
    }
}
