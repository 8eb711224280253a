package io.rosterlake.ingestion.sample.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationSimulationTest {
    private static final YearMonth UNTIL = YearMonth.of(2026, 6);

    private final Map<SampleDistrict, List<DistrictMonth>> population = PopulationSimulation.run(1, 14, UNTIL);

    @Test
    void givesEveryoneAValidNumberInAnAreaThatDoesNotExist() {
        for (Person person : everybody()) {
            String number = person.identityNumber();
            assertThat(number).matches("\\d{4}99\\d{11}[0-9X]");
            assertThat(number.charAt(17)).isEqualTo(IdentityNumbers.checkCharacter(number));
            assertThat(number.substring(6, 14))
                    .isEqualTo(person.birthDate().toString().replace("-", ""));
            assertThat((number.charAt(16) - '0') % 2 == 1).isEqualTo(person.sex() == Sex.MALE);
            assertThat(person.phone()).matches("100\\d{8}");
        }
    }

    @Test
    void keepsDistrictsAtTheSizeOfRealOnes() {
        population.forEach((district, months) -> assertThat(months).allSatisfy(month -> {
            assertThat(month.communities()).hasSizeBetween(10, 14);
            assertThat(month.workers()).hasSizeBetween(65, 130);
        }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void employsNobodyPastRetirementButRetainedRetirees(long seed) {
        PopulationSimulation.run(seed, 14, UNTIL)
                .values()
                .forEach(months -> months.forEach(month -> assertThat(month.workers())
                        .filteredOn(worker -> worker.category() != StaffCategory.RETAINED_RETIREE)
                        .allMatch(worker -> worker.person().retirementMonth().isAfter(month.month()))));
    }

    @Test
    void letsPeopleLeaveForEveryMainReasonAndSomeWithoutARecord() {
        assertThat(departures())
                .extracting(Departure::reason)
                .contains(
                        LeavingReason.RESIGNED,
                        LeavingReason.RETIRED,
                        LeavingReason.CONTRACT_ENDED,
                        LeavingReason.TRANSFERRED);
        Set<Person> recorded = departures().stream().map(Departure::person).collect(Collectors.toSet());
        assertThat(leavers()).containsAll(recorded).hasSizeGreaterThan(recorded.size());
    }

    @Test
    void losesNotManyMoreThanATenthOfThePeopleInAYear() {
        population.forEach((district, months) -> {
            Set<Person> first = people(months.get(1));
            Set<Person> gone = new HashSet<>(first);
            gone.removeAll(people(months.get(13)));
            assertThat((double) gone.size() / first.size()).as(district.code()).isBetween(0.02, 0.25);
        });
    }

    @Test
    void movesPeopleFromOneDistrictStraightToAnother() {
        List<DistrictMonth> from = population.get(SampleDistrict.TINGHU);
        List<DistrictMonth> to = population.get(SampleDistrict.GONGSHU);
        int moved = 14 - 1 - 7;

        Set<Person> movers = people(from.get(moved - 1));
        movers.retainAll(people(to.get(moved)));

        assertThat(movers).hasSize(1);
        assertThat(people(from.get(moved))).doesNotContainAnyElementsOf(movers);
    }

    @Test
    void renamesACommunityAndKeepsItsCodeAndPeople() {
        List<DistrictMonth> months = population.get(SampleDistrict.FUAN);
        Community before = months.get(7).communities().get(2);
        Community after = months.get(8).communities().get(2);

        assertThat(before.name()).isEqualTo("溪口社区");
        assertThat(after).isEqualTo(before.renamed("富春溪社区"));
        assertThat(months.get(8).workers())
                .extracting(Worker::community)
                .contains("富春溪社区")
                .doesNotContain("溪口社区");
    }

    @Test
    void listsEachPersonOnceInADistrict() {
        population
                .values()
                .forEach(months -> months.forEach(month ->
                        assertThat(month.workers()).extracting(Worker::person).doesNotHaveDuplicates()));
    }

    private Set<Person> everybody() {
        return population.values().stream()
                .flatMap(List::stream)
                .flatMap(month -> people(month).stream())
                .collect(Collectors.toSet());
    }

    private List<Departure> departures() {
        return population.values().stream()
                .flatMap(List::stream)
                .flatMap(month -> month.departures().stream())
                .toList();
    }

    private List<Person> leavers() {
        List<Person> leavers = new ArrayList<>();
        for (List<DistrictMonth> months : population.values()) {
            for (int index = 1; index < months.size(); index++) {
                Set<Person> gone = people(months.get(index - 1));
                gone.removeAll(people(months.get(index)));
                leavers.addAll(gone);
            }
        }
        return leavers;
    }

    private static Set<Person> people(DistrictMonth month) {
        return month.workers().stream().map(Worker::person).collect(Collectors.toCollection(HashSet::new));
    }
}
