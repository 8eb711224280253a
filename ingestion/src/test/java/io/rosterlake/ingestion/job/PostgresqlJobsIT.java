package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.testing.Folders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job repository is on the PostgreSQL server that {@code ROSTERLAKE_JOBS_URL} names; what it holds in its schema is lost. */
@Tag("postgresql")
class PostgresqlJobsIT {
    private static final int REGISTERS = 8;
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private final Map<String, String> environment = environment();
    private final JobsDatabase database = new JobsDatabase(
            setting("ROSTERLAKE_JOBS_URL"), setting("ROSTERLAKE_JOBS_USER"), setting("ROSTERLAKE_JOBS_PASSWORD"));

    private IngestFixture fixture;
    private IngestProcess ingest;

    private static Map<String, String> environment() {
        Map<String, String> settings = new HashMap<>();
        for (String name : List.of("ROSTERLAKE_JOBS_URL", "ROSTERLAKE_JOBS_USER", "ROSTERLAKE_JOBS_PASSWORD")) {
            settings.put(name, setting(name));
        }
        return settings;
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    @BeforeEach
    void emptyTheSchema() throws Exception {
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        fixture = new IngestFixture(folder);
        for (int month = 1; month <= REGISTERS; month++) {
            fixture.putWorkers("370102/2026-%02d-28收/人员花名册2025-%02d.csv".formatted(month, month), month, 20);
        }
        ingest = new IngestProcess(fixture.landing(), fixture.lakeFolder()).withEnvironment(environment);
    }

    @Test
    void keepsTheBooksOnTheServerAndDoesWithoutThemWhenTheyAreLost() throws Exception {
        assertThat(ingest.run()).as(ingest.said()).isZero();
        assertThat(count("SELECT count(*) FROM batch_job_execution WHERE status = 'COMPLETED'"))
                .isEqualTo(REGISTERS);
        assertThat(fixture.jobs().resolve("jobs.mv.db")).doesNotExist();
        Map<String, Long> versions = fixture.versions();

        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        assertThat(ingest.run()).as(ingest.said()).isZero();
        assertThat(fixture.versions()).isEqualTo(versions);
        fixture.putWorkers("370102/2026-09-28收/人员花名册2025-09.csv", 9, 20);
        assertThat(ingest.run()).as(ingest.said()).isZero();
        assertThat(fixture.submissions()).hasSize(REGISTERS + 1);
    }

    @Test
    void continuesAfterKillsWithTheTablesOfAnUndisturbedRun() throws Exception {
        IngestProcess undisturbed = new IngestProcess(fixture.landing(), folder.resolve("undisturbed"));
        assertThat(undisturbed.run()).isZero();

        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = ingest.start();
            while (process.isAlive() && fixture.versions().get("workers") < 2 * kill) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(ingest.run()).as(ingest.said()).isZero();

        assertThat(count("SELECT count(*) FROM batch_job_execution WHERE status = 'STARTED'"))
                .isZero();
        assertThat(IngestProcess.contents(ingest.lake())).isEqualTo(IngestProcess.contents(undisturbed.lake()));
        assertThat(fixture.versions()).isEqualTo(IngestProcess.versions(undisturbed.lake()));
    }

    @Test
    void letsOneRunAtATimeWorkOnALakeWhateverItsJobsFolderAndOthersOnTheirOwn() throws Exception {
        IngestProcess beside = ingest.withJobs(folder.resolve("other-jobs"));
        IngestProcess elsewhere =
                new IngestProcess(fixture.landing(), folder.resolve("other-lake")).withEnvironment(environment);

        Process one = ingest.start();
        Process other = beside.start();
        Process third = elsewhere.start();

        assertThat(third.waitFor()).as(elsewhere.said()).isZero();
        assertThat(List.of(one.waitFor(), other.waitFor()))
                .as(ingest.said() + beside.said())
                .contains(0)
                .isSubsetOf(0, 2);
        assertThat(IngestProcess.contents(ingest.lake())).isEqualTo(IngestProcess.contents(elsewhere.lake()));
        assertThat(fixture.versions()).isEqualTo(IngestProcess.versions(elsewhere.lake()));
        Folders.delete(beside.jobs());
    }

    @Test
    void namesTheRunThatHasClaimedALake() throws Exception {
        RepositoryClaim claim = RepositoryClaim.take(database, "lake-1");

        assertThatThrownBy(() -> RepositoryClaim.take(database, "lake-1"))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
        RepositoryClaim.take(database, "lake-2").close();
        claim.close();
        RepositoryClaim.take(database, "lake-1").close();
    }

    @Test
    void saysWhichRepositoryItCannotReach() throws Exception {
        IngestProcess wrong = ingest.withEnvironment(Map.of(
                "ROSTERLAKE_JOBS_URL", setting("ROSTERLAKE_JOBS_URL"),
                "ROSTERLAKE_JOBS_USER", "nobody",
                "ROSTERLAKE_JOBS_PASSWORD", "wrong"));

        assertThat(wrong.run()).isEqualTo(2);

        assertThat(wrong.said())
                .contains("Cannot reach the job repository " + setting("ROSTERLAKE_JOBS_URL"))
                .doesNotContain("wrong");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
