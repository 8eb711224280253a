package io.rosterlake.transforms.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.projection.ExpectedPay;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A district with one person for each cause; what was to be paid is a ladder of 1000, 1100 and 1200 and a post allowance. */
@ExtendWith(SharedSpark.class)
class BacktestScenarioTest {
    private static final String DISTRICT = "930001";
    private static final YearMonth AS_OF = YearMonth.of(2025, 1);

    private static InMemory tables;
    private static Comparison comparison;

    @BeforeAll
    static void compare(SparkSession spark, @TempDir Path folder) {
        SchemeCatalogue schemes = InventedScheme.load(folder, InventedScheme.of("invented", """
                pay:
                  rules:
                    - id: pay
                      says: {zh: 虚构, en: invented}
                      parameters: {ladder: [1000, 1100, 1200], post_allowance: {head: 150}}
                      status: cited
                      citation: {article: pay, words: 虚构}
                contributions:
                  rules:
                    - id: contributions
                      says: {zh: 虚构, en: invented}
                      parameters: {insurances: [pension, injury], housing_fund: no, base: basic, average_wage_yuan: 1000,
                        pension_employer_percent: 16, injury_employer_percent: 1}
                      status: cited
                      citation: {article: contributions, words: 虚构}
                """));
        tables = InMemory.run(
                spark,
                registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new Certificates(),
                        new AppraisalResults(),
                        new PayrollMonths()));
        ExpectedPay expected = ExpectedPay.of(tables, schemes, Set.of(DISTRICT), AS_OF, AS_OF.plusMonths(1));
        comparison = Comparison.of(PaidAndExpected.tallies(expected, tables, AS_OF.plusMonths(1)), expected.terms());
    }

    private static Registers registers() {
        Registers registers = new Registers().district(DISTRICT, "invented");
        registers.workerRows(
                DISTRICT,
                "2025-01",
                List.of(
                        worker("same", 1, "head"),
                        worker("left", 2, "staff"),
                        worker("unpaid", 2, "staff"),
                        worker("promoted", 1, "staff"),
                        worker("raised", 1, "staff"),
                        worker("other-rate", 3, "staff"),
                        worker("no-grade", null, "staff"),
                        with(worker("welfare", 1, "staff"), "staff_category", "public_welfare")));
        registers.workerRows(
                DISTRICT,
                "2025-02",
                List.of(
                        worker("same", 1, "head"),
                        worker("unpaid", 2, "staff"),
                        worker("promoted", 1, "head"),
                        worker("raised", 2, "staff"),
                        worker("other-rate", 3, "staff"),
                        worker("no-grade", null, "staff"),
                        worker("new", 1, "staff"),
                        with(worker("welfare", 1, "staff"), "staff_category", "public_welfare")));
        return payroll(registers);
    }

    private static Registers payroll(Registers registers) {
        String february = registers.submission(DISTRICT, "payroll", "2025-02", "accepted", 10);
        pay(registers, february, 1, "same", "1000", "150", "170");
        pay(registers, february, 2, "promoted", "1000", "150", "170");
        pay(registers, february, 3, "raised", "1100", "0", "187");
        pay(registers, february, 4, "other-rate", "1250", "0", "204");
        pay(registers, february, 5, "no-grade", "1000", "0", "170");
        pay(registers, february, 6, "new", "1000", "0", "170");
        pay(registers, february, 7, "welfare", "900", "0", "150");
        pay(registers, february, 8, "stranger", "400", "0", "60");
        String march = registers.submission(DISTRICT, "payroll", "2025-03", "accepted", 2);
        pay(registers, march, 1, "other-rate", "-50", "0", "0");
        pay(registers, march, 2, "same", "1000", "150", "170");
        return registers;
    }

    private static Map<String, Object> worker(String key, Integer grade, String level) {
        Map<String, Object> row = new HashMap<>(Map.of("person_key", key, "post_level", level, "post", level));
        row.put("pay_grade", grade);
        row.put("grade_since", Date.valueOf("2020-01-01"));
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    /** Pay for February 2025. */
    private static void pay(
            Registers registers, String file, int row, String person, String basic, String post, String insurance) {
        registers.row(
                BronzeTables.PAYROLL,
                Map.of(
                        "submission_id",
                        file,
                        "district_code",
                        DISTRICT,
                        "period",
                        Date.valueOf("2025-02-01"),
                        "sheet",
                        "登记表",
                        "row_number",
                        row,
                        "person_key",
                        person,
                        "month",
                        Date.valueOf("2025-02-01"),
                        "basic",
                        new BigDecimal(basic).setScale(2),
                        "post_allowance",
                        new BigDecimal(post).setScale(2),
                        "employer_insurance",
                        new BigDecimal(insurance).setScale(2)));
    }

    private static List<String> misses(PayPart part) {
        return comparison.misses().stream()
                .filter(miss -> miss.part() == part)
                .map(miss -> "%s %d %s %s"
                        .formatted(
                                miss.cause().code(),
                                miss.people(),
                                miss.error(),
                                miss.examples().stream().map(Example::person).toList()))
                .toList();
    }

    private static Figure figure(PayPart part) {
        return comparison.figures().stream()
                .filter(figure -> figure.part() == part)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPaidLateAddsUpAndWhatIsStatedTwiceCountsOnce() {
        assertThat(tables.rows(
                        PayrollMonths.NAME,
                        "person_key IN ('other-rate', 'same')",
                        "person_key",
                        "basic",
                        "stated_in_rows"))
                .containsExactly("other-rate 1200.00 2", "same 1000.00 2");
    }

    @Test
    void everyDifferenceInBasicPayHasItsCause() {
        assertThat(misses(PayPart.BASIC))
                .containsExactly(
                        "joined_since 1 -1000.00 [new]",
                        "in_no_register 1 -400.00 [stranger]",
                        "out_of_scope 1 -900.00 [welfare]",
                        "parameter_missing 1 -1000.00 [no-grade]",
                        "left_since 1 1100.00 [left]",
                        "not_in_payroll 1 1100.00 [unpaid]",
                        "grade_changed_otherwise 1 -100.00 [raised]");
        assertThat(figure(PayPart.BASIC).error()).isEqualByComparingTo("-1200");
        assertThat(figure(PayPart.BASIC).missing()).contains("人员花名册");
    }

    @Test
    void anotherPostExplainsItsAllowance() {
        assertThat(misses(PayPart.POST_ALLOWANCE)).containsExactly("group_or_post_changed 1 -150.00 [promoted]");
    }

    @Test
    void insurancesInOneAmountAreComparedWithTheSumOfTheKinds() {
        assertThat(figure(PayPart.EMPLOYER_INSURANCE).projected())
                .isEqualByComparingTo(new BigDecimal("0.17").multiply(new BigDecimal("6400")));
        assertThat(comparison.figures())
                .extracting(Figure::part)
                .containsExactlyInAnyOrder(PayPart.BASIC, PayPart.POST_ALLOWANCE, PayPart.EMPLOYER_INSURANCE);
    }

    @Test
    void refusesCausesThatDoNotAddUpAndPayThatIsNowhere(SparkSession spark) {
        Dataset<Row> figures = PayBacktest.DEFINITION.conform(PayBacktest.rows(spark, comparison.figures()));
        List<Miss> fewer = new ArrayList<>(comparison.misses());
        fewer.remove(0);
        Dataset<Row> misses = PayBacktestMiss.rows(spark, fewer);
        Dataset<Row> paid = spark.sql("SELECT '930001' AS district_code, DATE'2025-01-01' AS as_of,"
                + " DATE'2025-02-01' AS month, CAST(1 AS DECIMAL(38,2)) AS stated");

        assertThatThrownBy(() -> Validator.validate(PayBacktest.NAME, PayBacktest.checks(figures, misses, paid)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("causes add up to the error", "every yuan of the payrolls"));
    }
}
