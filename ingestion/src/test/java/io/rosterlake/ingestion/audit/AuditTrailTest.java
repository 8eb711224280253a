package io.rosterlake.ingestion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.lake.LakeException;
import io.rosterlake.ingestion.lake.LakeLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void tellsWhoDidWhatAndWhatCameInAndWentOut() throws Exception {
        AuditedRun run = trail().begin("ingest");
        run.in("accepted", List.of("ab12", "cd34")).in("held", null).out("workbooks", List.of("甲区.xlsx"));
        run.end(1);

        assertThat(AuditLine.read(folder)).singleElement().satisfies(line -> {
            assertThat(line.command()).isEqualTo("ingest");
            assertThat(line.user()).startsWith(System.getProperty("user.name") + "@");
            assertThat(line.begunAt()).isEqualTo(NOON);
            assertThat(line.endedAt()).isEqualTo(NOON);
            assertThat(line.in()).isEqualTo(Map.of("accepted", List.of("ab12", "cd34")));
            assertThat(line.out()).isEqualTo(Map.of("workbooks", List.of("甲区.xlsx")));
            assertThat(line.exitCode()).isEqualTo(1);
        });
    }

    @Test
    void aRunThatWasKilledHasNoEnd() throws Exception {
        trail().begin("ingest");

        assertThat(AuditLine.read(folder)).singleElement().satisfies(line -> {
            assertThat(line.endedAt()).isNull();
            assertThat(line.exitCode()).isNull();
        });
    }

    @Test
    void addsToWhatIsThereAndPassesOverALineThatWasCutOff() throws Exception {
        trail().begin("ingest").end(0);
        Path file = folder.resolve("2026-07." + System.getProperty("user.name") + ".jsonl");
        Files.writeString(file, "{\"at\":\"2026-0\n", StandardOpenOption.APPEND);
        trail().begin("findings").end(0);

        assertThat(AuditLine.read(folder)).extracting(AuditLine::command).containsExactly("ingest", "findings");
    }

    @Test
    void aLineThatBreaksOffSpoilsNoOther() throws Exception {
        trail().begin("ingest").end(0);
        Path file = folder.resolve("2026-07." + System.getProperty("user.name") + ".jsonl");
        Files.writeString(file, "{\"at\":\"2026-07-01T12:00:00Z\",\"in\":{}", StandardOpenOption.APPEND);
        trail().begin("findings").end(0);

        assertThat(AuditLine.read(folder)).extracting(AuditLine::command).containsExactly("ingest", "findings");
        assertThat(AuditLine.read(folder)).allMatch(line -> Integer.valueOf(0).equals(line.exitCode()));
    }

    @Test
    void refusesToWorkWhenNoTraceCanBeLeft() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> new AuditTrail(file, "lake", "test", Clock.systemUTC()).begin("ingest"))
                .isInstanceOfSatisfying(
                        LakeException.class, e -> assertThat(e.reason()).isEqualTo(LakeException.Reason.NOT_WRITABLE));
    }

    @Test
    void liesInTheLakeUnlessSomebodySaysWhere() {
        LakeLocation local = LakeLocation.of(folder);
        LakeLocation remote = LakeLocation.parse("s3a://bucket/lake");

        assertThat(AuditTrail.folder(local, Map.of())).isEqualTo(folder.resolve("_audit"));
        assertThat(AuditTrail.folder(remote, Map.of())).isEqualTo(Path.of("rosterlake-audit"));
        assertThat(AuditTrail.folder(remote, Map.of(AuditTrail.VARIABLE, "/x"))).isEqualTo(Path.of("/x"));
    }

    private AuditTrail trail() {
        return new AuditTrail(folder, "lake", "test", Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
