package io.rosterlake.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.Question;
import io.rosterlake.reports.database.ReportDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged modules one after the other, from invented sample registers to reports: the tables are what ingestion and transforms really write. */
class ReportsOnRealLakeIT {
    private static final String MONTH = "2026-06-01";

    /** An identity number: 17 digits and a digit or X, not inside a longer number. */
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])");

    @TempDir
    private static Path folder;

    private static Path lake;
    private static Path reports;

    @BeforeAll
    static void runModules() throws IOException, InterruptedException {
        Path landing = folder.resolve("landing");
        Path key = folder.resolve("person.key");
        lake = folder.resolve("lake");
        reports = folder.resolve("reports");
        run("ingestion", 0, "samples", "--out", landing.toString(), "--months", "3", "--until", "2026-06");
        run("ingestion", 0, "key", "new", "--out", key.toString());
        run(
                "ingestion",
                1,
                "ingest",
                "--landing",
                landing.toString(),
                "--lake",
                lake.toString(),
                "--person-key-file",
                key.toString());
        run("transforms", 0, "transform", "--lake", lake.toString());
        run("reports", 0, "report", "--lake", lake.toString(), "--out", reports.toString());
    }

    @Test
    void everyDistrictHasFiguresOfItsNewestMonth() {
        assertThat(ask(Question.of("how-current-is-each-district", MONTH)))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(row -> assertThat(row.text("name")).isPresent())
                .filteredOn(row -> row.date("as_of").isPresent())
                .hasSize(5);
    }

    @Test
    void movementReaddsToTheRegisters() {
        assertThat(ask(Question.of("who-joined-and-left-by-district", MONTH)))
                .isNotEmpty()
                .allSatisfy(row -> {
                    long leavers = Stream.of("resigned", "retired", "dismissed", "contract_ended", "other", "inferred")
                            .mapToLong(reason -> row.count("leavers_" + reason))
                            .sum();
                    if (row.text("staff_group").orElseThrow().equals("all")) {
                        assertThat(row.count("opening")
                                        + row.count("joiners")
                                        + row.count("transfers_in")
                                        - leavers
                                        - row.count("transfers_out")
                                        + row.count("residual"))
                                .isEqualTo(row.count("closing"));
                    }
                });
    }

    @Test
    void judgedCommunitiesCiteTheirRule() {
        assertThat(ask(Question.of("how-is-each-community-staffed", MONTH)))
                .isNotEmpty()
                .filteredOn(row -> !row.text("status").orElseThrow().equals("no_rule"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("rule")).isPresent())
                .filteredOn(row -> row.text("status").orElseThrow().equals("undefined"))
                .allSatisfy(row -> assertThat(row.text("undefined_because")).isPresent());
    }

    @Test
    void everybodyWhomARuleJudgesIsInTimeOrBehind() {
        assertThat(ask(Question.of("who-is-behind-on-training", MONTH)))
                .filteredOn(row -> row.text("requirement_status").orElseThrow().equals("ruled"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.count("on_track") + row.count("behind"))
                        .isEqualTo(row.count("full_year_people")));
    }

    @Test
    void everyDistrictHasCertificatesGradesProfileAndRetirement() {
        for (String question : List.of(
                "how-many-hold-a-valid-certificate",
                "how-were-people-graded",
                "what-does-the-workforce-look-like",
                "who-will-reach-retirement",
                "what-would-other-schemes-demand")) {
            assertThat(ask(Question.of(question, MONTH)))
                    .as(question)
                    .extracting(row -> row.text("district_code").orElseThrow())
                    .contains("370102", "330105", "320902", "350981", "140105");
        }
    }

    @Test
    void whatIsMissingForWantOfAParameterNamesItsDocument() {
        assertThat(ask(new Question("what-is-missing", Collections.nCopies(7, MONTH))))
                .allSatisfy(row -> assertThat(row.count("figures")).isPositive())
                .filteredOn(row -> row.text("status").orElseThrow().equals("missing"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("because").orElseThrow()).contains("《", " | "));
    }

    @Test
    void reportsAreWrittenAndHoldNoIdentityNumber() throws IOException {
        for (String language : List.of("zh", "en")) {
            String page = Files.readString(reports.resolve("workforce." + language + ".html"));
            assertThat(reports.resolve("workforce." + language + ".xlsx")).isNotEmptyFile();
            assertThat(page).contains("历下区", "<table>");
            assertThat(IDENTITY_NUMBER.matcher(page).results().map(result -> result.group()))
                    .isEmpty();
        }
    }

    private static List<AnswerRow> ask(Question question) {
        try (ReportDatabase database = EmbeddedLake.open(lake)) {
            return database.ask(question).rows();
        }
    }

    /** Runs a packaged module; an exit code above the one allowed fails with what the module said. */
    private static void run(String module, int highestExitCode, String... arguments)
            throws IOException, InterruptedException {
        Path jar = Path.of("..", module, "target", "rosterlake-" + module + ".jar");
        assertThat(jar).as("packaged module: run mvn verify at the root").exists();
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g",
                                "-jar",
                                jar.toString()),
                        Stream.of(arguments))
                .toList();
        Path log = folder.resolve(module + "-" + arguments[0] + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s %s said: %s", module, arguments[0], Files.readString(log))
                .isLessThanOrEqualTo(highestExitCode);
    }
}
