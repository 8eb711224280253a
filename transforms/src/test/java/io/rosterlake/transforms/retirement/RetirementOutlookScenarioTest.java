package io.rosterlake.transforms.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class RetirementOutlookScenarioTest {
    private static final String DISTRICT = "910001";

    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.load(Path.of("schemes"));

    private static Registers registers;
    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        registers = new Registers()
                .district(DISTRICT, null)
                .workerRows(DISTRICT, "2026-05", List.of(person("gone", "male", "1970-01", "M60", "committee")))
                .workerRows(
                        DISTRICT,
                        "2026-06",
                        List.of(
                                person("man", "male", "1970-01", null, "committee"),
                                person("colleague", "male", "1970-01", "M60", "committee"),
                                person("overdue", "male", "1960-01", "M60", "committee"),
                                person("due", "female", "1975-12", "F50", "committee"),
                                person("woman", "female", "1981-09", null, "committee"),
                                person("past of 50", "female", "1971-01", null, "grid"),
                                person("retained", "female", "1981-09", "F55", "retained_retiree"),
                                person("without birth", "male", null, "M60", "dispatch"),
                                person("without birth and class", "female", null, null, "street_hired")));
        tables = run(spark, SCHEMES);
    }

    private static InMemory run(SparkSession spark, SchemeCatalogue schemes) {
        return InMemory.run(
                spark,
                registers,
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new RetirementOutlook(schemes)));
    }

    private static Map<String, ?> person(
            String key, String sex, @Nullable String born, @Nullable String retirementClass, String group) {
        Map<String, Object> row = new HashMap<>(Map.of("person_key", key, "sex", sex, "staff_category", group));
        Optional.ofNullable(born).ifPresent(month -> row.put("birth_month", Date.valueOf(month + "-01")));
        Optional.ofNullable(retirementClass).ifPresent(value -> row.put("retirement_class", value));
        return row;
    }

    /** {@code retirement_month people_low people_high class_missing basis} of a staff group. */
    private static List<String> outlook(String group, String assumption) {
        return tables.rows(
                RetirementOutlook.NAME,
                "staff_group = '%s' AND assumption = '%s'".formatted(group, assumption),
                "retirement_month",
                "people_low",
                "people_high",
                "class_missing",
                "basis");
    }

    @Test
    void menAreOfOneClassAndAWomanWithoutClassCountsInTheMonthsOfBoth() {
        assertThat(outlook("committee", "statutory"))
                .containsExactly("2031-05 2 2 0 cited", "2035-02 0 1 1 interpreted", "2039-09 0 1 1 interpreted");
    }

    @Test
    void earliestIsUpToThreeYearsBeforeButNeverUnderTheOriginalAge() {
        assertThat(outlook("committee", "earliest"))
                .containsExactly("2030-01 2 2 0 cited", "2032-02 0 1 1 interpreted", "2036-09 0 1 1 interpreted");
    }

    @Test
    void latestIsThreeYearsAfterTheStatutoryMonth() {
        // and 2029-06 for the woman whose month is the register's own, 2026-06, which counts as past
        assertThat(outlook("committee", "latest"))
                .containsExactly(
                        "2029-06 1 1 0 cited",
                        "2034-05 2 2 0 cited",
                        "2038-02 0 1 1 interpreted",
                        "2042-09 0 1 1 interpreted");
    }

    @Test
    void ofAWomanWithoutClassWhoPassedOneMonthTheOtherStays() {
        // born in 1971-01: 2021-01 by class F50 is past, 2026-05 by class F55 too; three years later only the second is
        // ahead
        assertThat(outlook("grid", "statutory")).isEmpty();
        assertThat(outlook("grid", "latest")).containsExactly("2029-05 0 1 1 interpreted");
    }

    @Test
    void retainedRetireesAreLeftOut() {
        assertThat(outlook("retained_retiree", "statutory")).isEmpty();
    }

    @Test
    void personWithoutMonthOfBirthIsCountedOnceWithoutMonthOfRetirement() {
        assertThat(tables.rows(
                        RetirementOutlook.NAME,
                        "staff_group IN ('dispatch', 'street_hired') AND assumption = 'statutory'",
                        "retirement_month",
                        "people_low",
                        "people_high",
                        "undefined_because"))
                .containsExactly("- 1 1 出生年月不详 | month of birth unknown", "- 1 1 出生年月不详 | month of birth unknown");
    }

    @Test
    void rowsNameTheNationalRulesAndTheirDocument() {
        assertThat(tables.rows(
                        RetirementOutlook.NAME,
                        "staff_group = 'committee' AND retirement_month = DATE'2031-05-01'",
                        "scheme_id",
                        "scheme_version",
                        "rule"))
                .containsExactly("national-rules 2025 关于实施渐进式延迟法定退休年龄的决定（2024-09-13）");
    }

    @Test
    void withoutNationalRulesEverybodyIsCountedWithoutMonthAndTheRowSaysWhy(SparkSession spark) {
        InMemory without = run(spark, new SchemeCatalogue(List.of()));

        assertThat(without.rows(
                        RetirementOutlook.NAME,
                        "staff_group = 'committee' AND assumption = 'latest'",
                        "retirement_month",
                        "people_low",
                        "basis",
                        "undefined_because"))
                .singleElement()
                .asString()
                .startsWith("- 5 - 缺参数：国家退休规定");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE'2030-01-01'   | retirement_month | keys are unique
            people_high + 1    | people_high      | high is low and those of unknown class
            DATE'2039-09-01'   | as_of            | no month is past
            lower('EARLIEST')  | assumption       | people add up to the register
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(RetirementOutlook.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(
                        RetirementOutlook.NAME, new RetirementOutlook(SCHEMES).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.retirement_outlook", rule));
    }
}
