package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program may not read or write where it has to. */
@Tag("crash")
class PermissionIT {
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";
    private static final String JULY = "370102/2026-08-01收/人员花名册2026-07.csv";

    @TempDir
    Path folder;

    private IngestFixture fixture;
    private IngestProcess ingest;

    @BeforeEach
    void takeInAFirstRegister() throws Exception {
        fixture = new IngestFixture(folder);
        fixture.putWorkers(JUNE, 0, 3);
        ingest = new IngestProcess(fixture.landing(), fixture.lakeFolder());
        assertThat(ingest.run()).isZero();
        fixture.putWorkers(JULY, 0, 3);
    }

    @Test
    void namesATableThatItMayNotWriteAndContinuesOnceItMay() throws Exception {
        Path log = fixture.lakeFolder().resolve("bronze/workers/_delta_log");

        assertThat(runWith(log, "r-xr-xr-x")).isEqualTo(3);

        assertThat(ingest.said()).contains("No permission to read or write", log.toString());
        assertThat(fixture.submissions()).hasSize(1);
        assertThat(ingest.run()).isZero();
        assertThat(fixture.submissions()).hasSize(2);
    }

    @Test
    void namesAJobsFolderThatItMayNotWrite() throws Exception {
        assertThat(runWith(ingest.jobs(), "r-xr-xr-x")).isEqualTo(2);

        assertThat(ingest.said()).contains("jobs folder " + ingest.jobs(), "--jobs");
    }

    @Test
    void namesALandingFolderThatItMayNotRead() throws Exception {
        assertThat(runWith(fixture.landing(), "---------")).isEqualTo(3);

        assertThat(ingest.said()).contains("No permission to read or write " + fixture.landing());
    }

    @Test
    void namesAFileThatItMayNotReadAndTakesInTheOthers() throws Exception {
        fixture.putWorkers("370102/2026-09-01收/人员花名册2026-08.csv", 0, 3);

        assertThat(runWith(fixture.landing().resolve(JULY), "---------")).isEqualTo(1);

        assertThat(ingest.said()).contains("Could not be read", JULY, "permission");
        assertThat(fixture.submissions()).hasSize(2);
    }

    private int runWith(Path path, String permissions) throws Exception {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        try {
            return ingest.start(Prefixes.withoutPower(folder)).waitFor();
        } finally {
            Files.setPosixFilePermissions(path, before);
        }
    }
}
