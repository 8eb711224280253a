package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.SampleOptions;
import io.rosterlake.ingestion.sample.SampleRegisters;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lake lies on a small disk that is full before all is in; then the disk grows. */
@Tag("crash")
class DiskFullIT {
    private static final SampleOptions SAMPLE = new SampleOptions(1, 2, YearMonth.of(2026, 6));

    /** Runs on the small disk, keeps what is there then, lets the disk grow, and runs again. */
    private static final String SCRIPT = String.join(
            "\n",
            "disk=$1 size=$2 kept=$3; shift 3",
            "mount -t tmpfs -o size=$size tmpfs $disk || exit 77",
            "\"$@\" >$kept/full.txt 2>&1; echo $? >$kept/full.code",
            "cp -r $disk $kept/full",
            "mount -o remount,size=200m $disk || exit 77",
            "\"$@\" >$kept/after.txt 2>&1; echo $? >$kept/after.code",
            "cp -r $disk $kept/after");

    @TempDir
    Path folder;

    private Path landing;
    private Path undisturbed;

    @BeforeEach
    void takeInUndisturbed() throws Exception {
        landing = folder.resolve("landing");
        SampleRegisters.write(landing, SAMPLE);
        undisturbed = folder.resolve("undisturbed");
        assertThat(new IngestProcess(landing, undisturbed).run()).isBetween(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16k", "400k", "900k"})
    void endsWithAPlainMessageAndContinuesOnceThereIsRoom(String size) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path kept = Files.createDirectory(folder.resolve("kept"));
        List<String> prefix = new ArrayList<>(Prefixes.withOwnMounts());
        prefix.addAll(List.of("sh", "-c", SCRIPT, "sh", disk.toString(), size, kept.toString()));

        assertThat(new IngestProcess(landing, disk).start(prefix).waitFor()).isZero();

        assertThat(kept.resolve("full.code"))
                .as(Files.readString(kept.resolve("full.txt")))
                .hasContent("3");
        assertThat(kept.resolve("full.txt"))
                .content()
                .contains("A disk is full.", "MB free: " + disk, "Make room", "needs about");
        assertNothingCountsThatIsNotWhole(kept.resolve("full"));
        assertThat(Files.readString(kept.resolve("after.code")).strip())
                .as(Files.readString(kept.resolve("after.txt")))
                .isIn("0", "1");
        assertThat(IngestProcess.contents(kept.resolve("after"))).isEqualTo(IngestProcess.contents(undisturbed));
        assertThat(IngestProcess.versions(kept.resolve("after"))).isEqualTo(IngestProcess.versions(undisturbed));
    }

    /** Every submission that counts has all its rows. */
    private static void assertNothingCountsThatIsNotWhole(Path lakeFolder) {
        Lake lake = Lake.open(LakeLocation.of(lakeFolder), IngestFixture.TABLES, "test");
        Map<String, Long> rows = new TreeMap<>();
        for (Register register : Register.values()) {
            lake.read(IngestFixture.TABLES.of(register), List.of("submission_id"))
                    .forEach(row -> rows.merge(String.valueOf(row.text("submission_id")), 1L, Long::sum));
        }
        for (Submission submission : SubmissionLedger.read(lake, "test").all()) {
            if (submission.isVersion()) {
                assertThat(rows.getOrDefault(submission.id(), 0L))
                        .as(submission.source().file())
                        .isEqualTo(submission.counts().accepted());
            }
        }
    }
}
