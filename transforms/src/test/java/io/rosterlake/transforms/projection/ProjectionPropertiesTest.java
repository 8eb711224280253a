package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.projection.ProjectedPeople.amounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.attrition.Hazards;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every projection, whoever the people are. */
class ProjectionPropertiesTest {
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final Attrition SOME_LEAVE = new Attrition.Rate(new BigDecimal("7.25"));
    private static final Hiring REPLACE = new Hiring.Replace(NewEntrant.ANYBODY);
    private static final Hiring NOBODY = new Hiring.None();
    private static final Attrition NONE = new Attrition.None();

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    /** Some people alike. */
    private record Some(PayPerson person, long number) {}

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.coefficients("coefficients"),
                InventedPay.onLastYear("average"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients", "average"})
    void moreMonthsNeverChangeEarlierOnes(String scheme) {
        Scenario whole = InventedScenario.of("a", REPLACE, SOME_LEAVE, null);
        List<Some> people = people(scheme, 20);

        Map<String, String> more = amounts(project(scheme, people, AS_OF, whole));
        Map<String, String> less = amounts(project(scheme, people, AS_OF, whole.over(24, null)));

        more.keySet().removeIf(key -> key.compareTo("2028-07") >= 0);
        assertThat(less).isNotEmpty().isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients"})
    void sixtyMonthsAreTwentyFourAndThirtySixMoreOfWhoIsThereThen(String scheme) {
        Scenario asIs = InventedScenario.of("a", NOBODY, NONE, null);
        List<Some> people = people(scheme, 40);
        YearMonth pause = AS_OF.plusMonths(24);
        List<Some> then = people.stream()
                .filter(some -> some.person().retiresIn() == null
                        || some.person().retiresIn().isAfter(pause))
                .map(some -> new Some(pay(scheme, some.person(), AS_OF).at(pause), some.number()))
                .toList();

        Map<String, String> whole = amounts(project(scheme, people, AS_OF, asIs));
        Map<String, String> rest = amounts(project(scheme, then, pause, asIs.over(36, null)));

        assertThat(then).hasSizeLessThan(people.size());
        whole.keySet().removeIf(key -> key.compareTo("2028-07") < 0);
        assertThat(rest).isNotEmpty().isEqualTo(whole);
    }

    @Test
    void orderOfPeopleAndOfScenariosDoesNotMatter() {
        List<Scenario> scenarios = new ArrayList<>(List.of(
                InventedScenario.of("a", NOBODY, NONE, null),
                InventedScenario.of("b", REPLACE, SOME_LEAVE, null),
                InventedScenario.of("c", NOBODY, SOME_LEAVE, null)));
        List<Some> people = new ArrayList<>(people("average", 40));
        List<Map<String, String>> before = byScenario(project("average", people, AS_OF, scenarios));
        Collections.shuffle(people, new Random(1));
        Collections.reverse(scenarios);

        assertThat(byScenario(project("average", people, AS_OF, scenarios))).isEqualTo(before);
        assertThat(before).doesNotHaveDuplicates();
    }

    @Test
    void scenarioThatChangesNothingIsAsIs() {
        List<Some> people = people("ladder", 30).stream()
                .map(some -> new Some(withoutRetirement(some.person()), some.number()))
                .toList();
        Scenario asIs = InventedScenario.of("a", NOBODY, NONE, null);
        Scenario nothing = InventedScenario.of("b", REPLACE, new Attrition.Rate(BigDecimal.ZERO), null);

        List<Map<String, String>> both = byScenario(project("ladder", people, AS_OF, List.of(asIs, nothing)));

        assertThat(both.get(1)).isNotEmpty().isEqualTo(both.get(0));
    }

    @Test
    void amountsAreRoundedOnceOnTheSumOfTheRow() {
        List<Some> people = List.of(new Some(person("staff", 1), 7));
        Scenario leaving = InventedScenario.of("a", NOBODY, new Attrition.Rate(new BigDecimal("50")), null);

        Map<String, String> amounts = amounts(project("ladder", people, AS_OF, leaving));

        assertThat(amounts)
                .as("7 × 0.943874313 = 6.607120191 people; × 1000.01 yuan, the basic pay of grade 1, = 6607.186…")
                .containsEntry("2026-08-01 910001 grid staff basic unknown", "6607.19 of 6.607120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients", "average"})
    void whoIsHiredIsPaidWhatSomebodyIsPaidWhoComesThen(String scheme) {
        for (int month = 1; month <= 40; month += 3) {
            Scenario fill = InventedScenario.of(
                    "a",
                    new Hiring.FillToMinimum(new ScenarioMonth.InMonths(month), new NewEntrant(2, null)),
                    NONE,
                    null);
            Shortages one = Shortages.of(
                    List.of(new Shortages.Need("910001", "a", "recruited", "short", 1L, 0, "art. 1", Basis.CITED)));
            List<Row> rows = ProjectedPeople.project(
                            schemes,
                            ProjectedPeople.population(),
                            new Circumstances(Hazards.none(), one),
                            List.of(fill),
                            district(scheme, AS_OF))
                    .months();

            assertThat(fen(rows)).as("from the month %s", month).isEqualTo(entrant(scheme, AS_OF.plusMonths(month)));
        }
    }

    @Test
    void whatFillingAMinimumCostsIsOnlyAsFirmAsTheRuleOfTheMinimum() {
        Scenario fill = InventedScenario.of(
                "a", new Hiring.FillToMinimum(new ScenarioMonth.InMonths(3), NewEntrant.ANYBODY), NONE, null);
        Shortages madeUp = Shortages.of(
                List.of(new Shortages.Need("910001", "a", "grid", "short", 1L, 0, "art. 1", Basis.ILLUSTRATIVE)));
        PayPerson holder = new PayPerson(
                "a",
                "grid",
                "staff",
                null,
                1,
                AS_OF,
                null,
                Map.of(CertificateLevel.JUNIOR, AS_OF.minusYears(2)),
                Map.of(),
                null,
                null);
        Population population = ProjectedPeople.population();
        population.add("910001", ProjectedPeople.profile(holder, AS_OF), ProjectedPeople.members(holder, 1));

        List<Row> rows = ProjectedPeople.project(
                        schemes,
                        population,
                        new Circumstances(Hazards.none(), madeUp),
                        List.of(fill),
                        district("ladder", AS_OF))
                .months();

        assertThat(bases(rows, "basic", "2026-08")).containsExactly("cited");
        assertThat(bases(rows, "basic", "2026-09")).containsExactly("illustrative");
        assertThat(bases(rows, "bonus", "2027-02")).containsExactly("illustrative");
        assertThat(bases(rows, "certificate_allowance", "2027-02"))
                .as("nobody who is hired has a certificate")
                .containsExactly("cited");
    }

    private static List<String> bases(List<Row> rows, String component, String month) {
        return rows.stream()
                .filter(row -> row.getString(5).equals(component))
                .filter(row -> row.getDate(2).toString().startsWith(month))
                .map(row -> row.getString(9))
                .toList();
    }

    private static Map<String, Long> entrant(String scheme, YearMonth from) {
        Scheme of = schemes.versions(scheme).get(0);
        PayRules rules = PayRules.of(of, of, Optional.empty());
        Ground ground = new Ground(0, AS_OF, of, rules);
        YearMonth until = AS_OF.plusMonths(InventedScenario.HORIZON);
        PersonPay pay = new PersonPay(
                Profile.entrant("recruited", 2, from, "three_years_or_open").person(ground),
                rules,
                Outlook.unchanged(AS_OF),
                until);
        Map<String, Long> amounts = new TreeMap<>();
        for (YearMonth month = AS_OF.plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            YearMonth then = month;
            pay.in(month)
                    .lines()
                    .forEach(line -> amounts.put(
                            then + " " + line.component().code(),
                            line.amount().movePointRight(2).longValueExact()));
        }
        assertThat(amounts.keySet()).allSatisfy(key -> assertThat(key).isGreaterThanOrEqualTo(from.toString()));
        assertThat(amounts)
                .as("the first bonus is of the year in which they came")
                .doesNotContainKey(from.getYear() + "-02 " + Component.BONUS.code());
        return amounts;
    }

    private static Map<String, Long> fen(List<Row> rows) {
        Map<String, Long> amounts = new TreeMap<>();
        rows.forEach(row -> amounts.merge(
                row.getDate(2).toString().substring(0, 7) + " " + row.getString(5),
                row.<BigDecimal>getAs(8).movePointRight(2).longValueExact(),
                Long::sum));
        return amounts;
    }

    private static List<Some> people(String scheme, int number) {
        Random random = new Random(scheme.hashCode());
        List<Some> people = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            people.add(new Some(RandomPerson.of(random, AS_OF, !scheme.equals("coefficients")), 1 + random.nextInt(9)));
        }
        return people;
    }

    private static PayPerson person(String level, int grade) {
        return new PayPerson("a", "grid", level, null, grade, AS_OF, null, Map.of(), Map.of(), null, null);
    }

    private static PayPerson withoutRetirement(PayPerson person) {
        return new PayPerson(
                person.personKey(),
                person.staffGroup(),
                person.postLevel(),
                person.post(),
                person.grade(),
                person.gradeSince(),
                person.probationUntil(),
                person.certificates(),
                person.appraisals(),
                null,
                null);
    }

    private static PersonPay pay(String scheme, PayPerson person, YearMonth asOf) {
        Scheme of = schemes.versions(scheme).get(0);
        return new PersonPay(
                person,
                PayRules.of(of, of, Optional.empty()),
                Outlook.unchanged(asOf),
                asOf.plusMonths(InventedScenario.HORIZON));
    }

    private static List<Row> project(String scheme, List<Some> people, YearMonth asOf, Scenario scenario) {
        return project(scheme, people, asOf, List.of(scenario));
    }

    private static List<Row> project(String scheme, List<Some> people, YearMonth asOf, List<Scenario> scenarios) {
        Population population = ProjectedPeople.population();
        people.forEach(some -> population.add(
                "910001",
                ProjectedPeople.profile(some.person(), asOf),
                ProjectedPeople.members(some.person(), some.number())));
        return ProjectedPeople.project(schemes, population, Circumstances.none(), scenarios, district(scheme, asOf))
                .months();
    }

    private static District district(String scheme, YearMonth asOf) {
        return new District("910001", asOf, scheme, 1);
    }

    /** The amounts of each scenario, by its id. */
    private static List<Map<String, String>> byScenario(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getString(0))
                .distinct()
                .sorted()
                .map(id -> amounts(
                        rows.stream().filter(row -> row.getString(0).equals(id)).toList()))
                .toList();
    }
}
