package io.rosterlake.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The boundary with ingestion: both packaged programs as processes, the one's bronze tables read by the other. The tests
 * build on one another: a refused call, a run that is killed, the run that continues it, and one that finds nothing to do.
 */
@TestMethodOrder(OrderAnnotation.class)
class IngestedLakeIT {
    private static final Path INGESTION =
            Path.of("..", "ingestion", "target", "rosterlake-ingestion.jar").toAbsolutePath();
    private static final Path TRANSFORMS =
            Path.of("target", "rosterlake-transforms.jar").toAbsolutePath();
    private static final List<String> TABLES = List.of(
            "silver/submission_version",
            "silver/district_month",
            "silver/person_link",
            "silver/person_month",
            "silver/community_month",
            "silver/movement",
            "silver/cross_register_finding",
            "gold/staffing",
            "gold/staffing_district",
            "gold/workforce_flow",
            "gold/turnover",
            "gold/attrition_hazard",
            "silver/payroll_month",
            "silver/training_event",
            "gold/training_compliance",
            "silver/certificate",
            "gold/certificate_coverage",
            "silver/appraisal_result",
            "gold/appraisal",
            "gold/retention",
            "gold/workforce_profile",
            "gold/retirement_outlook",
            "gold/finding_summary",
            "gold/data_quality");

    @TempDir
    private static Path folder;

    private record Outcome(int code, String output) {}

    private static Process start(File output, Path jar, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        program.environment().keySet().removeIf(name -> name.startsWith("ROSTERLAKE_"));
        program.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8");
        return program.start();
    }

    private static Outcome run(Path jar, String... arguments) throws IOException, InterruptedException {
        File output = Files.createTempFile(folder, "output", ".txt").toFile();
        Process process = start(output, jar, arguments);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    private static Outcome transform(String... more) throws IOException, InterruptedException {
        return run(
                TRANSFORMS,
                Stream.concat(Stream.of("transform", "--lake", "lake", "--locale", "en"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<String> commits() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("bronze"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    @Order(1)
    void refusesWithoutLakeAndSaysWhatToDo() throws IOException, InterruptedException {
        Outcome outcome = transform();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("No lake at lake", "rosterlake ingest");
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    @Order(2)
    void continuesAKilledRun() throws IOException, InterruptedException {
        ingest();
        File output = folder.resolve("killed.txt").toFile();
        Process killed = start(output, TRANSFORMS, "transform", "--lake", "lake", "--locale", "en");
        while (killed.isAlive() && !Files.exists(folder.resolve("lake/silver/submission_version/_delta_log"))) {
            Thread.sleep(50);
        }
        killed.destroyForcibly().waitFor();

        Outcome outcome = transform();

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("gold.turnover").doesNotContain("INFO", "WARN");
        assertThat(TABLES).allSatisfy(table -> assertThat(
                        folder.resolve("lake").resolve(table).resolve("_delta_log"))
                .isDirectory());
    }

    @Test
    @Order(3)
    void findsNothingToDoTheSecondTime() throws IOException, InterruptedException {
        List<String> before = commits();

        Outcome outcome = transform();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("0 tables updated, ");
        assertThat(commits()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void figuresOfRowsAtRandomReAdd() throws IOException, InterruptedException {
        Outcome outcome = run(TRANSFORMS, "explain", "check", "--lake", "lake", "--rows", "50", "--locale", "en");

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("gold.staffing: of 50 rows 50 re-add", "gold.turnover: of 50 rows 50 re-add");
    }

    @Test
    @Order(4)
    void ingestionTellsWhatIsFoundAcrossRegisters() throws IOException, InterruptedException {
        Outcome catalogue = run(INGESTION, "findings", "--catalogue", "--locale", "en");
        Outcome corrected = run(
                INGESTION, "findings", "--lake", "lake", "--code", "ID_CORRECTED", "--format", "csv", "--locale", "en");

        assertThat(catalogue.output())
                .contains("ID_CORRECTED", "COMMUNITY_UNREGISTERED", "HEADCOUNT_JUMP", "PAYROLL_OF_LEAVER");
        assertThat(corrected.output().lines().filter(line -> line.contains("ID_CORRECTED")))
                .as("the second correction is denied by a list")
                .singleElement()
                .asString()
                .contains("花名册2026-04.csv", "2026-03 / 花名册2026-03 / 2");
    }

    @Test
    @Order(5)
    void refusesABrokenSchemeFileAndListsItsProblems() throws IOException, InterruptedException {
        Path schemes = Files.createDirectories(folder.resolve("schemes"));
        Files.writeString(schemes.resolve("broken.yaml"), "format: 1\nid: Broken\nversion: 1\n");

        Outcome outcome = transform("--schemes", "schemes");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("5 problem(s)", "broken.yaml:1:1");
    }

    private static void ingest() throws IOException, InterruptedException {
        assertThat(INGESTION).as("build it first: mvn package -pl ingestion").exists();
        Outcome samples = run(INGESTION, "samples", "--out", "landing", "--months", "4", "--locale", "en");
        assertThat(samples.code()).as(samples.output()).isZero();
        correctedNumbers(folder.resolve("landing"));
        Outcome key = run(INGESTION, "key", "new", "--out", "key.txt", "--locale", "en");
        assertThat(key.code()).as(key.output()).isZero();
        Outcome ingested = run(
                INGESTION,
                "ingest",
                "--landing",
                "landing",
                "--lake",
                "lake",
                "--jobs",
                "jobs",
                "--person-key-file",
                "key.txt",
                "--locale",
                "en");
        assertThat(ingested.code()).as(ingested.output()).isBetween(0, 1);
    }

    /** A district more, in which two people go on under another number; a list says that one of them does not. */
    private static void correctedNumbers(Path landing) throws IOException {
        Files.writeString(
                landing.resolve("districts.yaml"),
                "  - { code: \"370199\", name: 虚构区, city: 济南市, scheme: jinan-lixia, reporting: monthly }\n",
                StandardOpenOption.APPEND);
        put(landing, "2026-04-04收/花名册2026-03.csv", workers(1, 2));
        put(landing, "2026-05-04收/花名册2026-04.csv", workers(3, 4));
        put(landing, "2026-05-05收/身份更正.csv", "原身份证号,现身份证号,是否同一人\n%s,%s,否\n".formatted(identity(2), identity(4)));
    }

    private static void put(Path landing, String path, String content) throws IOException {
        Path file = landing.resolve("370199").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String workers(int first, int second) {
        String row = "甲街道,乙社区,%s,%s,本科,学士,委员,七级,两委,2013年9月\n";
        return "街道,社区,姓名,身份证号,学历,学位,职务,等级,人员类别,参加社区工作时间\n"
                + row.formatted("虚构甲", identity(first))
                + row.formatted("虚构乙", identity(second));
    }

    /** A number of nobody, in an area that does not exist, with its check digit by GB 11643-1999. */
    private static String identity(int person) {
        String digits = "37019919900101%03d".formatted(person);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(index -> weights[index] * (digits.charAt(index) - '0'))
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
