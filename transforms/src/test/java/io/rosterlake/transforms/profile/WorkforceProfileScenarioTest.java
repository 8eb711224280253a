package io.rosterlake.transforms.profile;

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
import java.sql.Date;
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

@ExtendWith(SharedSpark.class)
class WorkforceProfileScenarioTest {
    private static final String DISTRICT = "910001";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers().district(DISTRICT, null).workerRows(DISTRICT, "2026-01", people());
        tables = InMemory.run(
                spark,
                registers,
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new WorkforceProfile()));
    }

    private static List<Map<String, ?>> people() {
        return List.of(
                Map.of(
                        "person_key", "A",
                        "sex", "female",
                        "birth_month", Date.valueOf("1990-01-01"),
                        "education", "大学本科",
                        "political_status", "中共党员",
                        "post", "both",
                        "post_level", "head",
                        "community_work_since", Date.valueOf("2015-01-31")),
                Map.of(
                        "person_key", "B",
                        "sex", "female",
                        "birth_month", Date.valueOf("1990-02-01"),
                        "education", "本科",
                        "political_status", "群众",
                        "community_work_since", Date.valueOf("2015-02-01")),
                Map.of(
                        "person_key", "C",
                        "sex", "male",
                        "birth_month", Date.valueOf("1969-01-01"),
                        "education", "专科",
                        "political_status", "台盟盟员",
                        "community_work_since", Date.valueOf("2025-02-28")),
                Map.of(
                        "person_key", "D",
                        "sex", "male",
                        "birth_month", Date.valueOf("2000-02-01"),
                        "education", "自学",
                        "street", "乙街道",
                        "staff_category", "grid",
                        "community_work_since", Date.valueOf("2026-02-01")));
    }

    /** {@code value people headcount share} of a dimension. */
    private static List<String> profile(String street, String dimension) {
        return tables.rows(
                WorkforceProfile.NAME,
                "street = '%s' AND dimension = '%s'".formatted(street, dimension),
                "value",
                "people",
                "headcount",
                "share");
    }

    @Test
    void streetsAndTheDistrictHaveTheirOwnShares() {
        assertThat(profile("", "sex")).containsExactly("female 2 4 0.500000", "male 2 4 0.500000");
        assertThat(profile("甲街道", "sex")).containsExactly("female 2 3 0.666667", "male 1 3 0.333333");
        assertThat(profile("乙街道", "sex")).containsExactly("male 1 1 1.000000");
    }

    @Test
    void ageIsInWholeYearsByMonths() {
        // A is 36 in January, B is 35 until February, C is 57, D is 25 until February
        assertThat(profile("", "age_band"))
                .containsExactly("0-25 1 4 0.250000", "26-35 1 4 0.250000", "36-45 1 4 0.250000", "56+ 1 4 0.250000");
    }

    @Test
    void tenureIsInWholeYearsByMonthsAndUnknownBeforeItBegins() {
        // A 11 years, B 10 years and 11 months, C 11 months, D begins after the month
        assertThat(profile("", "tenure_band"))
                .containsExactly("00 1 4 0.250000", "06-10 1 4 0.250000", "11-20 1 4 0.250000", "unknown 1 4 0.250000");
    }

    @Test
    void differentWordsForOneLevelOfEducationAreOneValueAndStrangeOnesAreOther() {
        assertThat(profile("", "education"))
                .containsExactly("bachelor 2 4 0.500000", "junior_college 1 4 0.250000", "other 1 4 0.250000");
    }

    @Test
    void whatTheRegisterDoesNotGiveIsUnknown() {
        assertThat(profile("", "political_status"))
                .containsExactly(
                        "democratic_party 1 4 0.250000",
                        "no_party 1 4 0.250000",
                        "party_member 1 4 0.250000",
                        "unknown 1 4 0.250000");
    }

    @Test
    void postsAndGroupsAreCounted() {
        assertThat(profile("", "post_level")).containsExactly("head 1 4 0.250000", "staff 3 4 0.750000");
        assertThat(profile("", "staff_group")).containsExactly("committee 3 4 0.750000", "grid 1 4 0.250000");
        assertThat(profile("", "concurrent_head")).containsExactly("no 3 4 0.750000", "yes 1 4 0.250000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concat('male', '')                     | value     | keys are unique
            people + 10                           | people    | people are between 1 and the headcount
            share + 1                             | share     | the share is a fraction
            people + if(street = '', 1, 0)        | people    | streets add up to the district
            if(dimension = 'sex', 'x', dimension) | dimension | every dimension adds up to the people
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(WorkforceProfile.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(
                        () -> Validator.validate(WorkforceProfile.NAME, new WorkforceProfile().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.workforce_profile", rule));
    }
}
