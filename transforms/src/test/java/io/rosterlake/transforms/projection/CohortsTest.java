package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.attrition.Hazards;
import io.rosterlake.transforms.attrition.TenureBand;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is there, month by month, under retirement, attrition and hiring. */
class CohortsTest {
    private static final int HORIZON = InventedScenario.HORIZON;
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final int FIRST = MonthNumber.of(AS_OF) + 1;
    private static final String DISTRICT = "990001";
    private static final Attrition SIX_PERCENT = new Attrition.Rate(new BigDecimal("6"));
    private static final Hiring NOBODY = new Hiring.None();

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(folder, InventedPay.ladder("ladder"));
    }

    @Test
    void sixPercentAYearLeaveNinetyFourOfHundredAfterTwelveMonths() {
        List<Cohort> cohorts = cohorts(NOBODY, SIX_PERCENT, members(100, 0, 0), Circumstances.none());

        long[] present = Sums.present(cohorts, HORIZON);
        assertThat(present[0])
                .as("whoever leaves in the first month is paid for it")
                .isEqualTo(100 * People.ONE);
        assertThat(present[12]).isEqualTo(94 * People.ONE);
        assertThat(present[24]).as("0.94 × 0.94").isEqualTo(88_360_000_000L);
        assertThat(present[1]).as("0.94^(1/12) = 0.9948569870…, to nine digits").isEqualTo(99_485_698_700L);
    }

    @Test
    void observedHazardMovesWithTenure() {
        Map<TenureBand, BigDecimal> hazards = new EnumMap<>(TenureBand.class);
        Arrays.stream(TenureBand.values()).forEach(band -> hazards.put(band, BigDecimal.ZERO));
        hazards.put(TenureBand.UNDER_1Y, new BigDecimal("0.5"));
        hazards.put(TenureBand.FROM_2_TO_3Y, BigDecimal.ONE);
        List<Cohort> cohorts = cohorts(
                NOBODY,
                new Attrition.Observed12Months(),
                members(8, 0, FIRST - 10),
                new Circumstances(new Hazards(Map.of(DISTRICT, hazards)), Shortages.none()));

        long[] present = Sums.present(cohorts, HORIZON);
        assertThat(IntStream.of(0, 1, 2, 14, 15).mapToLong(month -> present[month] / People.ONE))
                .as(
                        "ten and eleven months of work: half leave; none in the second year; all in the first month of the third")
                .containsExactly(8L, 4L, 2L, 2L, 0L);
    }

    @Test
    void rateOfZeroIsNoAttrition() {
        Members some = members(7, 9, 0);
        assertThat(Sums.present(cohorts(NOBODY, new Attrition.Rate(BigDecimal.ZERO), some), HORIZON))
                .isEqualTo(Sums.present(cohorts(NOBODY, new Attrition.None(), some), HORIZON));
    }

    @Test
    void presentRetiredAndLeftAreTogetherAsManyAsThereWere() {
        Random random = new Random(20261122);
        for (int number = 0; number < 50; number++) {
            Members[] members = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(ignored -> members(
                            1 + random.nextInt(1000), random.nextBoolean() ? 0 : 1 + random.nextInt(HORIZON - 1), 0))
                    .toArray(Members[]::new);
            long all = Arrays.stream(members).mapToLong(Members::people).sum() * People.ONE;
            List<Cohort> cohorts = cohorts(
                    NOBODY,
                    new Attrition.Rate(BigDecimal.valueOf(random.nextInt(9901), 2)),
                    Circumstances.none(),
                    members);
            long[] present = Sums.present(cohorts, HORIZON);
            long[] gone = new long[HORIZON];
            long[] left = Sums.left(cohorts, HORIZON);
            long[] retired = Sums.retired(cohorts, HORIZON);
            for (int month = 1; month < HORIZON; month++) {
                gone[month] = gone[month - 1] + left[month - 1] + retired[month - 1];
                assertThat(present[month] + gone[month]).isEqualTo(all);
            }
        }
    }

    @Test
    void replacingKeepsTheHeadcountConstant() {
        List<Cohort> cohorts = cohorts(
                new Hiring.Replace(NewEntrant.ANYBODY),
                new Attrition.Rate(new BigDecimal("17.3")),
                Circumstances.none(),
                members(31, 0, 0),
                members(3, 20, 0),
                members(5, 1, 0));

        assertThat(LongStream.of(Sums.present(cohorts, HORIZON))).containsOnly(39 * People.ONE);
        assertThat(cohorts.stream().filter(Cohort::isHired)).hasSize(HORIZON - 1);
    }

    @Test
    void whoRetiresIsReplacedInTheMonthAfterByStaffOfTheSameGroup() {
        List<Cohort> cohorts = cohorts(
                new Hiring.Replace(NewEntrant.ANYBODY),
                new Attrition.None(),
                Circumstances.none(),
                members(4, 8, 0),
                members(6, 0, 0));

        Cohort hired = cohorts.stream().filter(Cohort::isHired).findFirst().orElseThrow();
        assertThat(hired.profile())
                .isEqualTo(Profile.entrant("recruited", 1, AS_OF.plusMonths(9), "three_years_or_open"));
        assertThat(LongStream.of(Sums.present(List.of(hired), HORIZON)).skip(7).limit(3))
                .as("paid through the eighth month, replaced in the ninth")
                .containsExactly(0L, 4 * People.ONE, 4 * People.ONE);
    }

    @Test
    void retainedRetireesDoNotLeaveAndAreNotReplaced() {
        Population population = new Population(List.of(InventedScenario.STATUTORY));
        population.add(DISTRICT, profile("retained_retiree"), members(2, 5, 0));
        population.add(DISTRICT, profile("retained_retiree"), members(3, 0, 0));
        List<Cohort> cohorts =
                cohorts(new Hiring.Replace(NewEntrant.ANYBODY), SIX_PERCENT, Circumstances.none(), population);

        assertThat(cohorts).noneMatch(Cohort::isHired);
        assertThat(Sums.present(cohorts, HORIZON)[HORIZON - 1]).isEqualTo(3 * People.ONE);
    }

    @Test
    void communitiesAreFilledOnceByTheGroupOfTheRule() {
        Shortages shortages = Shortages.of(List.of(
                new Shortages.Need(DISTRICT, "a", "committee", "short", 2L, 4, "art. 6", Basis.CITED),
                new Shortages.Need(DISTRICT, "a", "recruited", "over", 0L, 9, "art. 6", Basis.CITED),
                new Shortages.Need(DISTRICT, "a", "all", "short", 5L, 13, "art. 7", Basis.CITED),
                new Shortages.Need(DISTRICT, "b", "all", "contradictory", 1L, 6, "art. 7", Basis.CITED),
                new Shortages.Need(DISTRICT, "c", "committee", "undefined", null, 3, "art. 6", Basis.CITED),
                new Shortages.Need(DISTRICT, "c", "all", "no_rule", null, 8, null, null)));
        assertThat(shortages.of(DISTRICT)).hasValueSatisfying(its -> {
            assertThat(its.byGroup())
                    .as("of five whom community a lacks two must be committee members; b lacks one of any group")
                    .containsEntry("committee", 2L)
                    .containsEntry("all", 4L);
            assertThat(its.untold()).isEqualTo(1);
            assertThat(its.people()).isEqualTo(8);
            assertThat(its.articles()).containsExactly("art. 6");
        });

        List<Cohort> cohorts = cohorts(
                new Hiring.FillToMinimum(new ScenarioMonth.InMonths(3), new NewEntrant(2, null)),
                new Attrition.Rate(new BigDecimal("6")),
                new Circumstances(Hazards.none(), shortages),
                members(1, 0, 0));

        List<Cohort> hired = cohorts.stream().filter(Cohort::isHired).toList();
        assertThat(hired.stream().map(Cohort::profile))
                .containsExactly(
                        Profile.entrant("committee", 2, AS_OF.plusMonths(3), "three_years_or_open"),
                        Profile.entrant("recruited", 2, AS_OF.plusMonths(3), "three_years_or_open"));
        long[] present = Sums.present(hired, HORIZON);
        assertThat(present[1]).isZero();
        assertThat(present[2]).isEqualTo(6 * People.ONE);
        assertThat(present[14])
                .as("they leave like anybody and are not replaced")
                .isEqualTo(5_640_000_000L);
    }

    private static List<Cohort> cohorts(Hiring hiring, Attrition attrition, Members members) {
        return cohorts(hiring, attrition, members, Circumstances.none());
    }

    private static List<Cohort> cohorts(Hiring hiring, Attrition attrition, Members members, Circumstances given) {
        return cohorts(hiring, attrition, given, members);
    }

    private static List<Cohort> cohorts(
            Hiring hiring, Attrition attrition, Circumstances circumstances, Members... members) {
        Population population = new Population(List.of(InventedScenario.STATUTORY));
        for (Members some : members) {
            population.add(DISTRICT, profile("recruited"), some);
        }
        return cohorts(hiring, attrition, circumstances, population);
    }

    private static List<Cohort> cohorts(
            Hiring hiring, Attrition attrition, Circumstances circumstances, Population population) {
        Scenario scenario = InventedScenario.of("invented", hiring, attrition, null);
        District district = new District(DISTRICT, AS_OF, "ladder", 0);
        Course course = new Courses(new Districts(List.of(district)), List.of(scenario), new Grounds(schemes))
                .of(district)
                .get(0);
        return new DistrictCohorts(DISTRICT, course.stretches(), course.dynamics(), circumstances)
                .of(population.of(DISTRICT), 0);
    }

    private static Profile profile(String staffGroup) {
        return new Profile(staffGroup, "staff", "", 3, FIRST - 5, Map.of(), 0, 0, 0, "", 0);
    }

    /** @param last the last month that they are paid, the first projected one being 1; 0 for no retirement */
    private static Members members(long people, int last, int worksSince) {
        return new Members(people, worksSince, List.of(last == 0 ? 0 : FIRST + last - 1));
    }
}
