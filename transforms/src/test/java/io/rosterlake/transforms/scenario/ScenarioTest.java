package io.rosterlake.transforms.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.DatedNumber;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.scenario.Change.Every;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource({
        "2027-07, 2026-06, 2027-07",
        "2020-01, 2026-06, 2020-01",
        "next-month, 2026-12, 2027-01",
        "+6, 2026-06, 2026-12",
        "next-july, 2026-06, 2026-07",
        "next-july, 2026-07, 2027-07",
        "next-january, 2026-01, 2027-01",
        "next-january, 2026-12, 2027-01",
    })
    void seesMonthsFromTheLastRegister(String written, YearMonth asOf, YearMonth month) {
        assertThat(month(written).after(asOf)).isEqualTo(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-07", "next-month", "+6", "next-july", "next-january"})
    void givesMonthsAsTheyAreWritten(String written) {
        assertThat(month(written).code()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-7", "2027-13", "27-07", "1999-12", "July", "next-year", "+0", "-1", "6", "+1000", ""})
    void knowsNoOtherMonths(String written) {
        assertThat(ScenarioMonth.fromCode(written)).isEmpty();
    }

    @Test
    void aChangeOfEveryYearComesBackUntilTheHorizonExactly() {
        Scenario scenario = scenario(30, List.of(change("next-july", "5", Every.YEAR)), List.of());

        assertThat(scenario.outlook(JUNE).wages())
                .isEqualTo(factors("2026-07", "1.05", "2027-07", "1.1025", "2028-07", "1.157625"));
    }

    @Test
    void changesMultiplyAlsoInOneMonth() {
        Scenario scenario = scenario(
                24,
                List.of(
                        change("2027-07", "-10", Every.ONCE),
                        change("next-july", "5", Every.YEAR),
                        change("next-month", "2", Every.ONCE)),
                List.of());

        assertThat(scenario.outlook(JUNE).wages()).isEqualTo(factors("2026-07", "1.0710", "2027-07", "1.01209500"));
    }

    @Test
    void aChangeAfterTheHorizonChangesNothing() {
        Scenario scenario = scenario(12, List.of(change("2027-07", "5", Every.ONCE)), List.of());

        assertThat(scenario.outlook(JUNE).wages()).isEmpty();
    }

    @Test
    void aChangeBeforeTheLastRegisterStillHoldsSoThatAProjectionCanGoOnFromItsResult() {
        Scenario scenario = scenario(36, List.of(change("2026-07", "5", Every.YEAR)), List.of());

        assertThat(scenario.outlook(YearMonth.of(2028, 6)).wages().floorEntry(YearMonth.of(2028, 7)))
                .isEqualTo(scenario.outlook(JUNE).wages().floorEntry(YearMonth.of(2028, 7)));
    }

    @Test
    void averageWagesAndWagesChangeApart() {
        Scenario scenario =
                scenario(12, List.of(), List.of(change("next-july", "4", Every.ONCE), change("+2", "0", Every.ONCE)));

        Outlook outlook = scenario.outlook(JUNE);

        assertThat(outlook.wages()).isEmpty();
        assertThat(outlook.averageWage()).isEqualTo(factors("2026-07", "1.04", "2026-08", "1.0400"));
        assertThat(outlook.asOf()).isEqualTo(JUNE);
    }

    @Test
    void ratesOfContributionsAreSharesFromTheirMonths() {
        Scenario scenario = new Scenario(
                "rates",
                NAME,
                NAME,
                24,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(
                        rate("2027-07", Component.EMPLOYER_PENSION, "17.5"),
                        rate("next-month", Component.EMPLOYER_PENSION, "17"),
                        rate("+3", Component.HOUSING_FUND, "12")),
                new Hiring.None(),
                new Attrition.None(),
                RETIREMENT,
                Outlook.Appraisal.QUALIFIED,
                null,
                null);

        assertThat(scenario.rates(JUNE))
                .isEqualTo(Map.of(
                        Component.EMPLOYER_PENSION,
                        new DatedNumber(factors("2026-07", "0.17", "2027-07", "0.175")),
                        Component.HOUSING_FUND,
                        new DatedNumber(factors("2026-09", "0.12"))));
    }

    @Test
    void withoutDistrictsItIsForAllOfThem() {
        Scenario all = scenario(12, List.of(), List.of());

        assertThat(all.isFor("350213")).isTrue();
    }

    private static final BilingualText NAME = new BilingualText("试", "test");
    private static final Retirement RETIREMENT =
            new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER);

    private static Scenario scenario(int horizon, List<Change> wages, List<Change> averageWage) {
        return new Scenario(
                "test",
                NAME,
                NAME,
                horizon,
                null,
                Set.of(),
                wages,
                averageWage,
                List.of(),
                new Hiring.None(),
                new Attrition.None(),
                RETIREMENT,
                Outlook.Appraisal.QUALIFIED,
                null,
                null);
    }

    private static Change change(String from, String percent, Every every) {
        return new Change(month(from), new BigDecimal(percent), every);
    }

    private static ContributionChange rate(String from, Component component, String percent) {
        return new ContributionChange(month(from), component, new BigDecimal(percent));
    }

    private static ScenarioMonth month(String written) {
        return ScenarioMonth.fromCode(written).orElseThrow();
    }

    private static NavigableMap<YearMonth, BigDecimal> factors(String... monthsAndFactors) {
        NavigableMap<YearMonth, BigDecimal> factors = new TreeMap<>();
        for (int index = 0; index < monthsAndFactors.length; index += 2) {
            factors.put(YearMonth.parse(monthsAndFactors[index]), new BigDecimal(monthsAndFactors[index + 1]));
        }
        return factors;
    }
}
