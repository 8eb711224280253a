package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district takes over another scheme's rules on pay. */
class AdoptionTest {
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final int SINCE = MonthNumber.of(AS_OF) - 5;
    private static final Adoption AVERAGE = new Adoption("average", new ScenarioMonth.Next(Month.JANUARY));

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.onLastYear("average"),
                InventedPay.inForceFrom("later", YearMonth.of(2027, 3)));
    }

    @Test
    void peopleGoOnInTheirGradeByTheAdoptedRules() {
        ProjectedRows rows = project(AVERAGE, profile("grid", "staff", 3), new Hiring.None());

        assertThat(basic(rows))
                .as(
                        "grade 3 of the one ladder, then of the other: a step a year from January 2026, in which they reached it")
                .containsEntry("2026-12", "1200.03 ladder")
                .containsEntry("2027-01", "3300.30 average")
                .containsEntry("2028-01", "3400.40 average");
        assertThat(rows.missing()).isEmpty();
    }

    @Test
    void gradeThatTheAdoptedTableLacksIsMissing() {
        ProjectedRows rows = project(AVERAGE, profile("grid", "head", 8), new Hiring.None());

        assertThat(basic(rows)).containsOnlyKeys("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12");
        assertThat(rows.missing())
                .filteredOn(row -> row.getString(4).equals("pay_grade_of_table"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString(2)).isEqualTo("average");
                    assertThat(row.getString(7)).startsWith("basic,bonus,employer_pension");
                    assertThat(row.getLong(8)).isEqualTo(4);
                });
    }

    @Test
    void retainedRetireesWhomTheAdoptedSchemeDoesNotPayAreListed() {
        ProjectedRows rows = project(AVERAGE, profile("retained_retiree", "staff", 3), new Hiring.None());

        assertThat(rows.months()).hasSize(6).allMatch(row -> row.getString(5).equals("retained_subsidy"));
        assertThat(rows.missing()).singleElement().satisfies(row -> {
            assertThat(row.getString(2)).isEqualTo("average");
            assertThat(row.getString(4)).isEqualTo("scope");
            assertThat(row.getString(6)).isEqualTo("people whom the adopted scheme does not count (retained_retiree)");
            assertThat(row.getLong(8)).isEqualTo(4);
            assertThat(row.getDate(9)).as("until then the own scheme pays them").hasToString("2027-01-01");
        });
    }

    @Test
    void adoptionAfterTheLastMonthTakesNothingFromAnybody() {
        Adoption late =
                new Adoption("average", new ScenarioMonth.Fixed(AS_OF.plusMonths(InventedScenario.HORIZON + 1)));

        ProjectedRows rows = project(late, profile("retained_retiree", "staff", 3), new Hiring.None());

        assertThat(rows.months()).hasSize(InventedScenario.HORIZON);
        assertThat(rows.missing()).isEmpty();
    }

    @Test
    void whoIsHiredLaterBeginsByTheAdoptedRules() {
        Population population = ProjectedPeople.population();
        population.add(
                "910001", profile("recruited", "staff", 7), new Members(4, 0, List.of(MonthNumber.of(AS_OF) + 8)));
        ProjectedRows rows = project(AVERAGE, population, new Hiring.Replace(NewEntrant.ANYBODY), district(AS_OF));

        assertThat(basic(rows))
                .as("four of grade 7 retire in February 2027: grade 1 of the adopted ladder from March")
                .containsEntry("2026-12", "1600.07 ladder")
                .doesNotContainKey("2027-02")
                .containsEntry("2027-03", "3000.00 average")
                .containsEntry("2028-02", "3000.00 average")
                .containsEntry("2028-03", "3100.10 average");
    }

    @Test
    void schemeThatIsInForceForNoDistrictIsRefused() {
        Adoption early = new Adoption("later", new ScenarioMonth.Next(Month.JANUARY));

        assertThatThrownBy(() -> project(early, profile("grid", "staff", 3), new Hiring.None()))
                .isInstanceOfSatisfying(SchemeNotInForceException.class, refused -> {
                    assertThat(refused.message(Locale.ENGLISH))
                            .startsWith(
                                    "Scenario 'adopt' adopts scheme 'later', of which no version is in force in 2027-01.");
                    assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).contains("2027-01 没有生效版本");
                });
    }

    @Test
    void districtForWhichTheSchemeIsNotInForceIsListedBesideOthers() {
        Population population = ProjectedPeople.population();
        population.add("910001", profile("grid", "staff", 3), new Members(4, 0, List.of(0)));
        population.add("910002", profile("grid", "staff", 3), new Members(4, 0, List.of(0)));
        Adoption nextJanuary = new Adoption("later", new ScenarioMonth.Next(Month.JANUARY));

        ProjectedRows rows = project(
                nextJanuary,
                population,
                new Hiring.None(),
                district(AS_OF),
                new District("910002", AS_OF.plusYears(1), "ladder", 4));

        assertThat(rows.months()).allMatch(row -> row.getString(1).equals("910002"));
        assertThat(rows.missing())
                .filteredOn(row -> row.getString(1).equals("910001"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString(2)).isEqualTo("later");
                    assertThat(row.getString(4)).isEqualTo("scheme");
                    assertThat(row.getString(12)).isEqualTo("2027-01");
                    assertThat(row.getLong(8)).isEqualTo(4);
                });
    }

    private static Map<String, String> basic(ProjectedRows rows) {
        Map<String, String> basic = new TreeMap<>();
        for (Row row : rows.months()) {
            if (row.getString(5).equals("basic")) {
                BigDecimal people = row.getAs(7);
                basic.put(
                        row.getDate(2).toString().substring(0, 7),
                        row.<BigDecimal>getAs(8).divide(people, 2, RoundingMode.UNNECESSARY) + " " + row.getString(10));
            }
        }
        return basic;
    }

    private static ProjectedRows project(Adoption adoption, Profile profile, Hiring hiring) {
        Population population = ProjectedPeople.population();
        population.add("910001", profile, new Members(4, 0, List.of(0)));
        return project(adoption, population, hiring, district(AS_OF));
    }

    private static ProjectedRows project(
            Adoption adoption, Population population, Hiring hiring, District... districts) {
        Scenario scenario = InventedScenario.of("adopt", hiring, new Attrition.None(), adoption);
        return ProjectedPeople.project(schemes, population, Circumstances.none(), List.of(scenario), districts);
    }

    private static District district(YearMonth asOf) {
        return new District("910001", asOf, "ladder", 4);
    }

    private static Profile profile(String group, String level, int grade) {
        return new Profile(group, level, "", grade, SINCE, Map.of(), 0, 0, 0, "", 0);
    }
}
