package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs keep the ledger of one lake. */
class SubmissionLedgerTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path folder;

    private SubmissionLedger ours;
    private SubmissionLedger theirs;

    @BeforeEach
    void openTwice() {
        lake().prepare("fingerprint");
        ours = SubmissionLedger.read(lake(), "test");
        theirs = SubmissionLedger.read(lake(), "test");
    }

    @Test
    void theFirstOfTwoDecisionsOnAFileHolds() {
        assertThat(theirs.record(submission("a", 1, SubmissionStatus.HELD, NOON)))
                .isTrue();
        assertThat(ours.record(submission("a", 1, SubmissionStatus.ACCEPTED, NOON)))
                .isFalse();

        assertThat(ours.all()).isEqualTo(theirs.all());
        assertThat(ours.all()).extracting(Submission::status).containsExactly(SubmissionStatus.HELD);
    }

    @Test
    void learnsOfTheOthersDecisionsWithItsOwnNextOne() {
        theirs.record(submission("a", 1, SubmissionStatus.ACCEPTED, NOON));

        ours.record(submission("b", 1, SubmissionStatus.ACCEPTED, NOON));

        assertThat(ours.all()).extracting(Submission::id).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void ordersVersionsOfAPathByTheirFirstDecisions() {
        Submission earlier = submission("b", 1, SubmissionStatus.HELD, NOON);
        ours.record(earlier);
        ours.record(submission("a", 1, SubmissionStatus.ACCEPTED, NOON.plusSeconds(60)));

        ours.record(earlier.letIn("某科长", "社区撤并", NOON.plusSeconds(120)));

        assertThat(ours.all()).extracting(Submission::id).containsExactly("b", "a");
        assertThat(SubmissionLedger.read(lake(), "test").all()).isEqualTo(ours.all());
        assertThat(ours.inForce()).extracting(Submission::id).containsExactly("a");
    }

    private Lake lake() {
        return Lake.open(LakeLocation.of(folder), new BronzeTables(Registers::columns), "test");
    }

    private static Submission submission(String id, int decision, SubmissionStatus status, Instant at) {
        return new Submission(
                id,
                decision,
                new Submission.Source("370102", "370102/人员花名册.csv", "00", 1, LocalDate.of(2026, 7, 1)),
                new Submission.Content("csv", "UTF-8", Register.WORKERS, LocalDate.of(2026, 6, 1), "2026-06"),
                null,
                status,
                null,
                Submission.Counts.NONE,
                null,
                null,
                null,
                null,
                at,
                at);
    }
}
