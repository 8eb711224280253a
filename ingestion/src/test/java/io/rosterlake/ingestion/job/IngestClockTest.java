package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is set back between two runs. */
class IngestClockTest {
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";
    private static final Clock BACK = Clock.fixed(Instant.parse("2015-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private IngestFixture fixture;

    @BeforeEach
    void makeLanding() throws Exception {
        fixture = new IngestFixture(folder);
    }

    @Test
    void theLaterContentOfAPathIsTheLaterVersion() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        Submission first = fixture.run().run().decided().get(0);
        fixture.useClock(BACK);
        fixture.putWorkers(JUNE, 0, 4);

        Submission second = fixture.run().run().decided().get(0);

        assertThat(second.decidedAt()).isAfter(first.decidedAt());
        assertThat(second.difference().previousSubmissionId()).isEqualTo(first.id());
        assertThat(SubmissionLedger.read(fixture.lake(), "test").inForce())
                .extracting(Submission::id)
                .containsExactly(second.id());
    }

    @Test
    void aSecondDecisionIsLaterThanTheFirstAndLeavesTheOrderOfVersions() throws Exception {
        fixture.putWorkers(JUNE, 0, 10);
        fixture.run().run();
        fixture.putWorkers(JUNE, 0, 5);
        Submission held = fixture.run().run().decided().get(0);
        fixture.putWorkers(JUNE, 0, 11);
        Submission newest = fixture.run().run().decided().get(0);
        fixture.useClock(BACK);

        Submission letIn = fixture.run().acceptShrink(held.id(), "某科长", "社区撤并").orElseThrow();

        assertThat(letIn.decidedAt()).isAfter(newest.decidedAt());
        SubmissionLedger ledger = SubmissionLedger.read(fixture.lake(), "test");
        assertThat(ledger.all()).extracting(Submission::id).endsWith(held.id(), newest.id());
        assertThat(ledger.version(ledger.find(held.id()).orElseThrow())).contains(2);
    }

    @Test
    void aFileWithoutAReceiptDateIsNotOlderThanThoseBeforeIt() throws Exception {
        fixture.putWorkers("370102/人员花名册2026-06.csv", 0, 3);
        Submission first = fixture.run().run().decided().get(0);
        fixture.useClock(BACK);
        fixture.putWorkers("370102/人员花名册2026-06（更正）.csv", 0, 4);
        fixture.putWorkers("330105/人员花名册2026-06.csv", 0, 4);

        fixture.run().run();

        assertThat(fixture.submissions())
                .filteredOn(submission -> submission.source().file().startsWith("370102/"))
                .extracting(submission -> submission.source().receivedOn())
                .containsOnly(first.source().receivedOn());
        assertThat(fixture.submissions())
                .filteredOn(submission -> submission.source().file().startsWith("330105/"))
                .extracting(submission -> submission.source().receivedOn().getYear())
                .as("nothing came from there before")
                .containsExactly(2015);
    }

    @Test
    void aChangeOfADistrictTakesEffectAtOnce() throws Exception {
        fixture.useDistricts(districts("历下区"));
        fixture.run().run();
        fixture.useClock(BACK);
        fixture.useDistricts(districts("历下新区"));

        fixture.run().run();

        assertThat(new DistrictRegistry(fixture.lake()).recorded())
                .extracting(District::name)
                .containsExactly("历下新区");
    }

    private Districts districts(String name) throws Exception {
        Path file = folder.resolve("districts.yaml");
        Files.writeString(
                file,
                "districts: [{code: '370102', name: %s, city: 济南市, scheme: jinan-lixia, reporting: monthly}]"
                        .formatted(name));
        return Districts.read(file);
    }
}
