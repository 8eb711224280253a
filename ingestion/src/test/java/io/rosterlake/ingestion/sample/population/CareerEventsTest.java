package io.rosterlake.ingestion.sample.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CareerEventsTest {
    private static final YearMonth UNTIL = YearMonth.of(2026, 6);

    @Test
    void trainsOnlyPeopleAtWorkInTheMonth() {
        DistrictMonth june = last(SampleDistrict.TINGHU);
        List<Training> trainings = events(SampleDistrict.TINGHU, 1).trainings(june);

        assertThat(people(june))
                .containsAll(trainings.stream().map(Training::person).toList());
        assertThat(trainings).allSatisfy(training -> {
            assertThat(YearMonth.from(training.lastDay())).isEqualTo(UNTIL);
            assertThat(training.firstDay()).isBeforeOrEqualTo(training.lastDay());
        });
        assertThat(trainings.stream().map(Training::person).distinct().count())
                .as("some attend, some do not")
                .isBetween(june.workers().size() / 2L, june.workers().size() - 1L);
    }

    @Test
    void certificatesAreObtainedInTimeAndSomeHaveEnded() {
        List<Certificate> certificates = events(SampleDistrict.GONGSHU, 1).certificates(last(SampleDistrict.GONGSHU));

        assertThat(certificates)
                .allMatch(certificate -> !certificate.obtainedOn().isAfter(UNTIL.atEndOfMonth()))
                .extracting(Certificate::name)
                .contains("助理社会工作师", "社会工作师", "社区工作者岗位资格证", "计算机操作合格证", "劳动保障协理员");
        Set<Boolean> ended = certificates.stream()
                .map(Certificate::validUntil)
                .filter(Objects::nonNull)
                .map(day -> day.isBefore(UNTIL.atEndOfMonth()))
                .collect(Collectors.toSet());
        assertThat(ended).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void certificatesThatAreTooNewToBeRegisteredSayNothingOfIt() {
        DistrictMonth first =
                PopulationSimulation.run(1, 14, UNTIL).get(SampleDistrict.LIXIA).get(0);
        LocalDate end = first.month().atEndOfMonth();

        assertThat(events(SampleDistrict.LIXIA, 1).certificates(first))
                .allMatch(certificate -> certificate.registeredOn() == null
                        || !certificate.registeredOn().isAfter(end))
                .anyMatch(certificate -> certificate.registeredOn() == null)
                .anyMatch(certificate -> certificate.registeredOn() != null);
    }

    @Test
    void gradesFollowScoresButForFewContradictions() {
        List<Worker> workers = last(SampleDistrict.FUAN).workers();
        List<Appraisal> appraisals = events(SampleDistrict.FUAN, 1).appraisals(2025, workers);

        assertThat(appraisals).hasSizeBetween(workers.size() / 2, workers.size());
        assertThat(appraisals).extracting(Appraisal::grade).contains("优秀", "合格").doesNotContain("基本合格");
        assertThat(appraisals)
                .filteredOn(appraisal -> appraisal.grade().equals("优秀") != appraisal.score() >= 90)
                .isNotEmpty()
                .hasSizeLessThan(appraisals.size() / 10);
    }

    @Test
    void sameSeedGivesTheSameEventsAndAnotherSeedOthers() {
        DistrictMonth june = last(SampleDistrict.LIXIA);

        assertThat(events(SampleDistrict.LIXIA, 1).trainings(june))
                .isEqualTo(events(SampleDistrict.LIXIA, 1).trainings(june))
                .isNotEqualTo(events(SampleDistrict.LIXIA, 2).trainings(june));
    }

    private static CareerEvents events(SampleDistrict district, long seed) {
        return new CareerEvents(district, seed, UNTIL.minusMonths(13));
    }

    private static DistrictMonth last(SampleDistrict district) {
        List<DistrictMonth> months = PopulationSimulation.run(1, 14, UNTIL).get(district);
        return months.get(months.size() - 1);
    }

    private static Set<Person> people(DistrictMonth month) {
        return month.workers().stream().map(Worker::person).collect(Collectors.toCollection(HashSet::new));
    }
}
