package io.rosterlake.transforms.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.Problem;
import io.rosterlake.transforms.scheme.Problem.Code;
import io.rosterlake.transforms.scheme.Problems;
import io.rosterlake.transforms.scheme.YamlFiles;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong in a scenario, with its place and what it says. */
class ScenarioProblemsTest {
    private static final String NAME = "example.yaml";
    private static final Set<String> SCHEMES = Set.of("here", "there");

    private static final String EXAMPLE = """
            format: 1
            id: example
            name: {zh: 示例, en: Example}
            asks: {zh: 多少, en: How much}
            horizon_months: 24
            as_of: 2026-06
            districts: ["350212", 370102]
            wages:
              - {from: next-july, percent: 5.25, every: year}
            average_wage:
              - {from: 2027-07, percent: -4}
            contributions:
              - {from: +6, component: employer_pension, percent: 17}
            hiring: {kind: fill_to_minimum, from: next-month, grade: 2}
            attrition: {kind: rate, percent: 6}
            retirement: latest
            unknown_class: earlier
            appraisal: last_year
            adopt: {scheme: there, from: next-january}
            monte_carlo: {runs: 1000, seed: 7}
            """;

    private record Case(Code code, String old, String replacement, String english) {
        String text() {
            assertThat(EXAMPLE).contains(old);
            return EXAMPLE.replace(old, replacement);
        }

        @Override
        public String toString() {
            return code + " " + english;
        }
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems(NAME);
        YamlFiles.parse(text, problems).ifPresent(root -> ScenarioReader.read(root, problems, SCHEMES));
        return problems.found();
    }

    static List<Case> words() {
        return List.of(
                new Case(Code.FORMAT_NEWER, "format: 1", "format: 2", "1:9: the file has format 2"),
                new Case(
                        Code.KEY_UNKNOWN,
                        "wages:\n",
                        "wage:\n",
                        "8:1: 'wage' is not a key of scenario. Did you mean 'wages'? Possible: adopt, appraisal, as_of,"),
                new Case(Code.KEY_MISSING, "asks: {zh: 多少, en: How much}\n", "", "1:1: scenario lacks the key 'asks'."),
                new Case(Code.KEY_MISSING, "percent: 17}", "}", "13:5: contributions lacks the key 'percent'."),
                new Case(Code.KEY_MISSING, "from: next-month, ", "", "14:9: hiring lacks the key 'from'."),
                new Case(Code.KEY_MISSING, ", seed: 7", "", "20:14: monte_carlo lacks the key 'seed'."),
                new Case(
                        Code.TYPE_WRONG,
                        "id: example",
                        "id: Lohn plus",
                        "2:5: 'id' must be small letters, digits and hyphens, but is 'Lohn plus'."),
                new Case(Code.TYPE_WRONG, "370102", "37010", "7:23: 'districts' must be a district code of 6 digits"),
                new Case(
                        Code.TYPE_WRONG,
                        "as_of: 2026-06",
                        "as_of: next-month",
                        "6:8: 'as_of' must be a month (2026-06), but is 'next-month'."),
                new Case(
                        Code.TYPE_WRONG,
                        "from: next-july",
                        "from: juli",
                        "9:12: 'from' must be a month (2027-07, next-july, next-january, next-month, +6), but is 'juli'."),
                new Case(
                        Code.TYPE_WRONG,
                        "percent: 5.25",
                        "percent: 5%",
                        "9:32: 'percent' must be a number, but is '5%'."),
                new Case(
                        Code.TYPE_WRONG,
                        "percent: 5.25",
                        "percent: 5.125",
                        "9:32: 'percent' must be a number of at most two decimals, but is '5.125'."),
                new Case(
                        Code.TYPE_WRONG,
                        "{kind: rate, percent: 6}",
                        "rate",
                        "15:12: 'attrition' must be {kind: rate, percent: 6}, but is 'rate'."),
                new Case(
                        Code.KEY_UNKNOWN,
                        "{kind: rate, percent: 6}",
                        "{kind: observed_12m, percent: 6}",
                        "15:33: 'percent' is not a key of attrition. Possible: kind."));
    }

    static List<Case> values() {
        return List.of(
                new Case(
                        Code.VALUE_UNKNOWN,
                        "every: year",
                        "every: years",
                        "9:45: 'years' is not a value of 'every'. Did you mean 'year'? Possible: once, year."),
                new Case(
                        Code.VALUE_UNKNOWN,
                        "employer_pension",
                        "employer_pensions",
                        "13:27: 'employer_pensions' is not a value of 'component'. Did you mean 'employer_pension'? "),
                new Case(
                        Code.VALUE_UNKNOWN,
                        "kind: fill_to_minimum",
                        "kind: fill_to_maximum",
                        "14:16: 'fill_to_maximum' is not a value of 'kind'. Did you mean 'fill_to_minimum'? "
                                + "Possible: fill_to_minimum, none, replace."),
                new Case(
                        Code.VALUE_UNKNOWN,
                        "{kind: rate, percent: 6}",
                        "observed",
                        "15:12: 'observed' is not a value of 'attrition'."),
                new Case(
                        Code.VALUE_UNKNOWN,
                        "retirement: latest",
                        "retirement: late",
                        "16:13: 'late' is not a value of"),
                new Case(
                        Code.VALUE_UNKNOWN,
                        "scheme: there",
                        "scheme: thera",
                        "19:17: 'thera' is not a value of 'scheme'. Did you mean 'there'? Possible: here, there."),
                new Case(
                        Code.NUMBER_OUT_OF_RANGE,
                        "horizon_months: 24",
                        "horizon_months: 121",
                        "5:17: 'horizon_months' is 121, not from 1 to 120. Give a number from 1 to 120."),
                new Case(
                        Code.NUMBER_OUT_OF_RANGE,
                        "percent: 5.25",
                        "percent: 105",
                        "9:32: 'percent' is 105, not from -50 to"),
                new Case(
                        Code.NUMBER_OUT_OF_RANGE,
                        "percent: 17",
                        "percent: -1",
                        "13:54: 'percent' is -1, not from 0 to 100."),
                new Case(
                        Code.NUMBER_OUT_OF_RANGE,
                        "percent: 6",
                        "percent: 100",
                        "15:34: 'percent' is 100, not from 0 to 99."),
                new Case(Code.NUMBER_OUT_OF_RANGE, "grade: 2", "grade: 0", "14:58: 'grade' is 0, not from 1 to 30."),
                new Case(
                        Code.NUMBER_OUT_OF_RANGE,
                        "runs: 1000",
                        "runs: 1",
                        "20:21: 'runs' is 1, not from 100 to 10000."),
                new Case(
                        Code.KEY_TWICE,
                        "370102",
                        "350212",
                        "7:23: the district '350212' stands twice in districts. Remove one of the two."),
                new Case(
                        Code.MONTH_PAST,
                        "from: 2027-07",
                        "from: 2026-06",
                        "11:12: '2026-06' is not after 2026-06, from which the scenario starts. "
                                + "Give 2026-07 or a later month; what is in force already belongs in the scheme files."),
                new Case(
                        Code.MONTH_BEYOND_HORIZON,
                        "from: 2027-07",
                        "from: 2028-07",
                        "11:12: '2028-07' lies beyond the horizon of 24 months and would change nothing. "
                                + "Give an earlier month, or a longer horizon_months (120 at most)."),
                new Case(Code.MONTH_BEYOND_HORIZON, "from: +6", "from: +25", "13:12: '+25' lies beyond the horizon"),
                new Case(
                        Code.CHANGE_TWICE,
                        "percent: 5.25, every: year}\n",
                        "percent: 5.25, every: year}\n  - {from: 2026-07, percent: 2, every: year}\n",
                        "10:5: the same change, 'wages year 2026-07', already stands on line 9."),
                new Case(
                        Code.WITHOUT_EFFECT,
                        "grade: 2",
                        "grade: 2, education: master",
                        "14:72: grade is given, so education would change nothing. Remove grade or education."),
                new Case(
                        Code.WITHOUT_EFFECT,
                        "{kind: rate, percent: 6}",
                        "none",
                        "20:14: nobody leaves (attrition: none), so all draws would be alike."));
    }

    @ParameterizedTest
    @MethodSource({"words", "values"})
    void saysWhatIsWrongWhereAndWhatToDo(Case broken) {
        assertThat(problems(broken.text())).singleElement().satisfies(problem -> {
            assertThat(problem.describe(Locale.ENGLISH)).startsWith(NAME + ":" + broken.english);
            assertThat(problem.code()).isEqualTo(broken.code);
        });
    }

    @ParameterizedTest
    @MethodSource({"words", "values"})
    void saysTheSameInChinese(Case broken) {
        assertThat(problems(broken.text())).singleElement().satisfies(problem -> {
            assertThat(problem.message().zh()).containsPattern("\\p{IsHan}").doesNotContain("%d", "%s");
            assertThat(problem.action().zh()).containsPattern("\\p{IsHan}{2}").doesNotContain("%d", "%s");
        });
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() {
        String text = EXAMPLE.replace("retirement: latest", "retirement: soon")
                .replace("scheme: there", "scheme: nowhere")
                .replace("percent: 17", "percent: many")
                .replace("name:", "nom:");

        assertThat(problems(text))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        Code.VALUE_UNKNOWN, Code.VALUE_UNKNOWN, Code.TYPE_WRONG, Code.KEY_UNKNOWN, Code.KEY_MISSING);
    }

    @Test
    void withoutAMonthToStartFromOnlyMonthsAheadCanBeTooFar() {
        String open = EXAMPLE.replace("as_of: 2026-06\n", "");

        assertThat(problems(open.replace("from: 2027-07", "from: 2040-01"))).isEmpty();
        assertThat(problems(open.replace("from: +6", "from: +25")))
                .extracting(Problem::code)
                .containsExactly(Code.MONTH_BEYOND_HORIZON);
    }

    @Test
    void exampleItselfHasNoProblem() {
        assertThat(problems(EXAMPLE)).isEmpty();
    }
}
