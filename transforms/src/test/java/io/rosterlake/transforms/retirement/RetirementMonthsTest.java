package io.rosterlake.transforms.retirement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.requirement.StatutoryRetirement;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class RetirementMonthsTest {
    private static final RetirementRules RULES =
            RetirementRules.of(SchemeCatalogue.load(Path.of("schemes"))).orElseThrow();

    private static StatutoryRetirement ofCode(String code) {
        return RULES.classes().stream()
                .filter(rule -> rule.retirementClass().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Column month(String month) {
        return lit(YearMonth.parse(month).atDay(1));
    }

    @ParameterizedTest
    @CsvSource({
        "M60, 1964-12, 2024-12",
        "M60, 1965-01, 2025-02",
        "M60, 1965-04, 2025-05",
        "M60, 1965-05, 2025-07",
        "M60, 1970-01, 2031-05",
        "M60, 1976-08, 2039-07",
        "M60, 1976-09, 2039-09",
        "M60, 1990-01, 2053-01",
        "F55, 1969-12, 2024-12",
        "F55, 1970-01, 2025-02",
        "F55, 1981-09, 2039-09",
        "F50, 1974-12, 2024-12",
        "F50, 1975-01, 2025-02",
        "F50, 1975-02, 2025-03",
        "F50, 1975-03, 2025-05",
        "F50, 1980-01, 2032-08",
        "F50, 1984-11, 2039-11",
        "F50, 1990-01, 2045-01"
    })
    void statutoryMonthFollowsFromTheMonthOfBirth(String code, String born, String retires, SparkSession spark) {
        assertThat(statutory(spark, code, born)).isEqualTo(retires + "-01");
    }

    private static String statutory(SparkSession spark, String code, String born) {
        return spark.range(1)
                .select(RetirementMonths.statutory(month(born), ofCode(code)))
                .head()
                .get(0)
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M60 | 1965-01 | 2025-01 | 2028-02 | never before the original age
            M60 | 1976-09 | 2036-09 | 2042-09 | a full delay of three years can be undone
            F50 | 1984-11 | 2036-11 | 2042-11 | of five years of delay three can be undone
            """)
    void flexibleRetirementIsThreeYearsEachWay(
            String code, String born, String earliest, String latest, String because, SparkSession spark) {
        List<String> months = spark
                .range(1)
                .select(
                        RetirementMonths.of(Assumption.EARLIEST, month(born), ofCode(code)),
                        RetirementMonths.of(Assumption.LATEST, month(born), ofCode(code)))
                .collectAsList()
                .stream()
                .map(Object::toString)
                .toList();

        assertThat(months).as(because).containsExactly("[%s-01,%s-01]".formatted(earliest, latest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F55 | female | 2025-08
                | female | 2020-06, 2025-08
            F50 | female | 2020-06
                | male   | 2031-11
                |        | 2020-06, 2025-08, 2031-11
            """)
    void womanOf56WithoutClassHasBothAnswers(
            @Nullable String code, @Nullable String sex, String retires, SparkSession spark) {
        List<String> months = spark
                .range(1)
                .select(
                        lit(code).cast("string").as("retirement_class"),
                        lit(sex).cast("string").as("sex"),
                        month("1970-06").as("birth_month"))
                .select(inline(RetirementMonths.answers(Optional.of(RULES))))
                .filter(col("assumption").equalTo("statutory"))
                .orderBy("retirement_month")
                .collectAsList()
                .stream()
                .map(answer -> answer.get(1).toString().substring(0, 7))
                .toList();

        assertThat(months).containsExactly(retires.split(", "));
    }
}
