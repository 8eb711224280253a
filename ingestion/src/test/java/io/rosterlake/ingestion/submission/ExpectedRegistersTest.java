package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.ExpectedRegisters.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The convention stands in transforms/README.md, "Data quality"; these dates are taken from there. */
class ExpectedRegistersTest {
    private static final District MONTHLY =
            new District("370102", "历下区", "济南市", "jinan-lixia", District.Reporting.MONTHLY);
    private static final District QUARTERLY =
            new District("140105", "小店区", "太原市", "taiyuan-2020", District.Reporting.QUARTERLY);

    @Test
    void aMonthsRegisterIsDueOnTheTenthAndAYearsListTwoMonthsAfter() {
        assertThat(Rhythm.of(Register.PAYROLL).dueOn(YearMonth.of(2025, 12))).contains(LocalDate.of(2026, 1, 10));
        assertThat(Rhythm.of(Register.TRAININGS).dueOn(YearMonth.of(2025, 12))).contains(LocalDate.of(2026, 2, 28));
        assertThat(Rhythm.of(Register.TRAININGS).dueOn(YearMonth.of(2026, 3))).contains(LocalDate.of(2026, 5, 31));
        assertThat(Rhythm.of(Register.DEPARTURES).dueOn(YearMonth.of(2026, 3))).isEmpty();
    }

    @Test
    void aMonthIsAwaitedOnceItIsOverAndOverdueTheDayAfterItsDueDate() {
        List<Submission> april = List.of(inForce(MONTHLY, Register.WORKERS, "2026-04", "2026-05-08"));

        assertThat(missing(april, "2026-05-31")).isEmpty();
        assertThat(missing(april, "2026-06-10")).singleElement().satisfies(may -> assertThat(
                        may.daysOverdue(LocalDate.of(2026, 6, 10)))
                .isZero());
        assertThat(missing(april, "2026-06-11")).singleElement().satisfies(may -> assertThat(
                        may.daysOverdue(LocalDate.of(2026, 6, 11)))
                .isEqualTo(1));
    }

    @Test
    void aQuarterlyDistrictOwesTheLastMonthOfAQuarterOnly() {
        List<Submission> december = List.of(inForce(QUARTERLY, Register.WORKERS, "2025-12", "2026-01-08"));

        assertThat(missing(december, "2026-07-15"))
                .extracting(Missing::periodLabel)
                .containsExactly("2026-03", "2026-06");
    }

    @Test
    void nobodyOwesARegisterThatNobodyEverSentNorOneFromBeforeTheirFirst() {
        List<Submission> sent = List.of(
                inForce(QUARTERLY, Register.COMMUNITIES, "2026-03", "2026-04-08"),
                inForce(MONTHLY, Register.WORKERS, "2026-05", "2026-06-08"));

        assertThat(missing(sent, "2026-06-20"))
                .extracting(Missing::district, Missing::register, Missing::periodLabel)
                .containsExactly(tuple(MONTHLY, Register.COMMUNITIES, "2026-05"));
    }

    @Test
    void nobodyWaitsForTheRegistersOfADistrictThatWasAbolished() {
        List<Submission> march = List.of(inForce(MONTHLY, Register.WORKERS, "2026-03", "2026-04-08"));
        BoundaryChanges merged = new BoundaryChanges(List.of(new BoundaryChange(
                BoundaryChange.Kind.MERGED,
                YearMonth.of(2026, 5),
                List.of(MONTHLY.code()),
                List.of(QUARTERLY.code()),
                null,
                null)));

        assertThat(new ExpectedRegisters(march, List.of(MONTHLY, QUARTERLY), merged, LocalDate.of(2026, 8, 1))
                        .missing())
                .extracting(Missing::periodLabel)
                .containsExactly("2026-04");
    }

    @Test
    void listsOfQuartersStandForTheYear() {
        List<Submission> workers = List.of(
                inForce(MONTHLY, Register.WORKERS, "2025-12", "2026-01-08"),
                inForce(QUARTERLY, Register.WORKERS, "2025-12", "2026-01-08"),
                inForce(MONTHLY, Register.TRAININGS, "2025-09", "2025-10-08"));

        assertThat(missing(workers, "2026-01-20"))
                .extracting(Missing::district, Missing::periodLabel)
                .containsExactly(tuple(QUARTERLY, "2025"));
    }

    @Test
    void countsDaysFromTheDueDateToTheReceipt() {
        assertThat(ExpectedRegisters.daysLate(
                        inForce(MONTHLY, Register.WORKERS, "2026-05", "2026-06-10"), District.Reporting.MONTHLY))
                .isZero();
        assertThat(ExpectedRegisters.daysLate(
                        inForce(MONTHLY, Register.WORKERS, "2026-05", "2026-06-13"), District.Reporting.MONTHLY))
                .isEqualTo(3);
        assertThat(ExpectedRegisters.daysLate(
                        inForce(QUARTERLY, Register.WORKERS, "2026-05", "2026-06-13"), District.Reporting.QUARTERLY))
                .isZero();
    }

    private static List<Missing> missing(List<Submission> inForce, String day) {
        return new ExpectedRegisters(inForce, List.of(MONTHLY, QUARTERLY), BoundaryChanges.NONE, LocalDate.parse(day))
                .missing();
    }

    private static Submission inForce(District district, Register register, String period, String receivedOn) {
        return new Submission(
                district.code() + register + period,
                1,
                new Submission.Source(district.code(), "file", "", 1, LocalDate.parse(receivedOn)),
                new Submission.Content(
                        "csv", "UTF-8", register, YearMonth.parse(period).atDay(1), period),
                null,
                SubmissionStatus.ACCEPTED,
                null,
                Submission.Counts.NONE,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
