package io.rosterlake.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The newest receipt of all is that of {@link #MONTHLY}'s workers in two versions: 2025-05-20. */
@ExtendWith(SharedSpark.class)
class DataQualityScenarioTest {
    private static final String MONTHLY = "910001";
    private static final String QUARTERLY = "910002";
    private static final String LATECOMER = "910003";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        tables = InMemory.run(spark, registers(), jobs(Optional.empty()));
    }

    private static List<TableJob> jobs(Optional<YearMonth> asOf) {
        return List.of(
                new SubmissionVersions(asOf),
                new DistrictMonths(),
                new PersonLinks(1),
                new PersonMonths(1),
                new CommunityMonths(),
                new Movements(),
                new FindingSummary(),
                new CrossRegisterFindings(0.2),
                new DataQuality(asOf));
    }

    private static Registers registers() {
        Registers registers = new Registers();
        district(registers, MONTHLY, "monthly");
        file(registers, "w1", MONTHLY, "workers", "2025-01", "2025-02-10", "accepted", 3);
        file(registers, "w2-empty", MONTHLY, "workers", "2025-02", "2025-03-05", "refused", 0);
        file(registers, "w3-first", MONTHLY, "workers", "2025-03", "2025-04-13", "accepted", 2);
        file(registers, "w3-again", MONTHLY, "workers", "2025-03", "2025-04-14", "duplicate", 0);
        file(registers, "w3-mended", MONTHLY, "workers", "2025-03", "2025-05-20", "accepted", 4);
        file(registers, "w4", MONTHLY, "workers", "2025-04", "2025-05-04", "accepted", 4);
        file(registers, "w4-cut", MONTHLY, "workers", "2025-04", "2025-05-08", "held", 1);
        file(registers, "d1", MONTHLY, "departures", "2025-02", "2025-03-30", "accepted", 1);
        file(registers, "t0", MONTHLY, "trainings", "2023", "2024-03-03", "accepted", 2);
        file(registers, "a0", MONTHLY, "appraisals", "2024", "2025-02-28", "accepted", 3);
        file(registers, "t1", MONTHLY, "trainings", "2025-03", "2025-04-15", "accepted", 1);
        district(registers, QUARTERLY, "quarterly");
        file(registers, "q1", QUARTERLY, "workers", "2025-03", "2025-04-04", "accepted", 0);
        district(registers, LATECOMER, "monthly");
        file(registers, "l3", LATECOMER, "workers", "2025-03", "2025-04-04", "accepted", 1);
        cells(registers);
        findings(registers);
        return registers;
    }

    private static void cells(Registers registers) {
        registers
                .row(BronzeTables.WORKERS, Map.of("submission_id", "w1", "education", "本科", "degree", "无"))
                .row(BronzeTables.WORKERS, Map.of("submission_id", "w1", "education", "大专", "pay_grade", 7))
                .row(
                        BronzeTables.WORKERS,
                        Map.of("submission_id", "w1", "community_work_since", Date.valueOf("2019-07-01")))
                .row(BronzeTables.WORKERS, Map.of("submission_id", "w3-first", "education", "本科"))
                .row(BronzeTables.TRAININGS, Map.of("submission_id", "t0", "class_hours", BigDecimal.ZERO))
                .row(BronzeTables.TRAININGS, Map.of("submission_id", "t0"))
                .row(BronzeTables.APPRAISALS, Map.of("submission_id", "a0", "total_score", BigDecimal.TEN));
    }

    private static void findings(Registers registers) {
        finding(registers, "w3-first", "ID_MASKED", "error");
        finding(registers, "w3-mended", "SEX_MISMATCH", "warning");
        finding(registers, "w3-mended", "SEX_MISMATCH", "warning");
        finding(registers, "w3-mended", "TOTAL_MISMATCH", "warning");
        finding(registers, "w3-mended", "DATE_FUTURE", "error");
        finding(registers, "w4-cut", "SHRINK_HELD", "error");
        finding(registers, "w2-empty", "FILE_EMPTY", "error");
    }

    private static void district(Registers registers, String code, String reporting) {
        registers.row(
                BronzeTables.DISTRICT,
                Map.of("district_code", code, "reporting", reporting, "recorded_at", Timestamp.from(Instant.EPOCH)));
    }

    /** Every file that was read has one title and, beside its accepted rows, a rejected one. */
    private static void file(
            Registers registers,
            String id,
            String district,
            String register,
            String label,
            String receivedOn,
            String status,
            long accepted) {
        YearMonth period = YearMonth.parse(label.length() == 4 ? label + "-12" : label);
        registers.row(
                BronzeTables.SUBMISSION,
                Map.ofEntries(
                        Map.entry("submission_id", id),
                        Map.entry("decision", 1),
                        Map.entry("district_code", district),
                        Map.entry("file", id + ".csv"),
                        Map.entry("register", register),
                        Map.entry("period", Date.valueOf(period.atDay(1))),
                        Map.entry("period_label", label),
                        Map.entry("received_on", Date.valueOf(receivedOn)),
                        Map.entry("status", status),
                        Map.entry("rows_read", accepted + 2),
                        Map.entry("rows_accepted", accepted),
                        Map.entry("rows_rejected", 1L),
                        Map.entry("rows_non_data", 1L)));
    }

    private static void finding(Registers registers, String submission, String code, String severity) {
        registers.row(BronzeTables.FINDING, Map.of("submission_id", submission, "code", code, "severity", severity));
    }

    private static List<String> quality(String district, String register, String... columns) {
        return tables.rows(
                DataQuality.NAME, "district_code = '%s' AND register = '%s'".formatted(district, register), columns);
    }

    @Test
    void registerThatNeverCameHasARowOnceItWasDue() {
        assertThat(quality(LATECOMER, "workers", "period_label", "expected", "received", "due_on", "accepted"))
                .containsExactly("2025-03 1 1 2025-04-10 1", "2025-04 1 0 2025-05-10 -");
    }

    @Test
    void quarterlyDistrictIsAskedForQuartersAlone() {
        assertThat(quality(QUARTERLY, "workers", "period_label", "expected", "received"))
                .containsExactly("2025-03 1 1");
    }

    @Test
    void registerThatNobodyEverSentIsNotWaitedFor() {
        assertThat(tables.rows(DataQuality.NAME, "register IN ('communities', 'payroll')", "register"))
                .isEmpty();
    }

    @Test
    void daysLateCountFromTheFirstAcceptedVersion() {
        assertThat(quality(MONTHLY, "workers", "period_label", "received_on", "days_late", "version_received_on"))
                .containsExactly(
                        "2025-01 2025-02-10 0 2025-02-10",
                        "2025-02 - - -",
                        "2025-03 2025-04-13 3 2025-05-20",
                        "2025-04 2025-05-04 0 2025-05-04");
    }

    @Test
    void rowsAreThoseOfTheVersionInForceAndEveryFileIsCounted() {
        assertThat(quality(
                        MONTHLY,
                        "workers",
                        "period_label",
                        "received",
                        "version",
                        "rows_read",
                        "accepted",
                        "rejected",
                        "superseded_versions",
                        "held",
                        "refused",
                        "repeated"))
                .containsExactly(
                        "2025-01 1 1 5 3 1 0 0 0 0",
                        "2025-02 0 - - - - 0 0 1 0",
                        "2025-03 1 2 6 4 1 1 0 0 1",
                        "2025-04 1 1 6 4 1 0 1 0 0");
    }

    @Test
    void findingsOfOtherVersionsAndRefusedFilesDoNotCount() {
        assertThat(tables.rows(FindingSummary.NAME, "true", "period", "code", "severity", "findings"))
                .containsExactly(
                        "2025-03 DATE_FUTURE error 1",
                        "2025-03 SEX_MISMATCH warning 2",
                        "2025-03 TOTAL_MISMATCH warning 1");
        assertThat(quality(MONTHLY, "workers", "period_label", "warnings", "errors"))
                .containsExactly("2025-01 0 0", "2025-02 - -", "2025-03 3 1", "2025-04 0 0");
    }

    @Test
    void completenessIsToldForEachNeededColumnAndForAllOfThem() {
        assertThat(quality(
                        MONTHLY,
                        "workers",
                        "period_label",
                        "completeness_education",
                        "completeness_degree",
                        "completeness_pay_grade",
                        "completeness_community_work_since",
                        "given_cells",
                        "needed_cells",
                        "completeness"))
                .startsWith("2025-01 0.666667 0.333333 0.333333 0.333333 5 12 0.416667");
        assertThat(quality(MONTHLY, "appraisals", "period_label", "given_total_score", "completeness_total_score"))
                .containsExactly("2024 1 0.333333");
    }

    @Test
    void zeroIsAValueAndColumnsOfOtherRegistersDoNotApply() {
        assertThat(quality(MONTHLY, "trainings", "period_label", "completeness_class_hours", "completeness_education"))
                .startsWith("2023 0.500000 -");
        assertThat(quality(MONTHLY, "departures", "accepted", "needed_cells", "completeness"))
                .containsExactly("1 - -");
    }

    @Test
    void yearlyRegistersAreDueTwoMonthsAfterTheirPeriod() {
        assertThat(quality(MONTHLY, "trainings", "period_label", "expected", "due_on", "days_late"))
                .containsExactly("2023 1 2024-02-29 3", "2025-03 1 2025-05-31 0");
        assertThat(quality(MONTHLY, "appraisals", "period_label", "days_late")).containsExactly("2024 0");
    }

    @Test
    void nobodyWaitsForDepartures() {
        assertThat(quality(MONTHLY, "departures", "period_label", "expected", "received", "due_on", "days_late"))
                .containsExactly("2025-02 0 1 - -");
    }

    @Test
    void figuresAsOfAMonthKnowNothingLater(SparkSession spark) {
        InMemory earlier = InMemory.run(spark, registers(), jobs(Optional.of(YearMonth.of(2025, 2))));

        assertThat(earlier.rows(DataQuality.NAME, "register = 'workers'", "district_code", "period", "received"))
                .containsExactly(MONTHLY + " 2025-01 1", MONTHLY + " 2025-02 0");
    }

    @Test
    void yearIsMissingUnlessItsPartsHaveCome(SparkSession spark) {
        Registers registers = new Registers();
        for (String district : List.of(MONTHLY, LATECOMER)) {
            district(registers, district, "monthly");
            file(registers, district + "first", district, "workers", "2024-11", "2024-12-01", "accepted", 0);
            file(registers, district + "last", district, "workers", "2025-12", "2026-03-01", "accepted", 0);
        }
        file(registers, "part", MONTHLY, "trainings", "2024-12", "2025-01-15", "accepted", 0);
        InMemory run = InMemory.run(spark, registers, jobs(Optional.empty()));

        assertThat(run.rows(DataQuality.NAME, "register = 'trainings'", "district_code", "period_label", "received"))
                .containsExactly(
                        MONTHLY + " 2024-12 1", MONTHLY + " 2025 0", LATECOMER + " 2024 0", LATECOMER + " 2025 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0L               | received      | what has come has a version, what has not has none
            rows_read + 1    | rows_read     | rows read are accepted, rejected or not data
            completeness + 1 | completeness  | completeness is a fraction
            days_late - 400  | days_late     | what was to come and has come has its days late
            held + 1         | held          | every version counts once: in force, held or superseded
            '910001'         | district_code | keys are unique
            """, quoteCharacter = '"')
    void dataQualityThatContradictsItselfIsNotPublished(String expression, String column, String rule) {
        Dataset<Row> spoilt = tables.read(DataQuality.NAME).withColumn(column, functions.expr(expression));

        assertRefused(new DataQuality(Optional.empty()), spoilt, rule);
    }

    @Test
    void summaryThatLosesAFindingIsNotPublished() {
        Dataset<Row> lost = tables.read(FindingSummary.NAME).filter("code <> 'DATE_FUTURE'");

        assertRefused(new FindingSummary(), lost, "every finding in force counts once");
    }

    private static void assertRefused(TableJob job, Dataset<Row> rows, String rule) {
        TableName table = job.definition().name();
        assertThatThrownBy(() -> Validator.validate(table, job.checks(rows, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains(table.toString(), rule));
    }
}
