package io.rosterlake.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Community;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.Registers.Pay;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class CrossRegisterScenarioTest {
    private static final String PAY = "930001";
    private static final String MOVED = "930002";
    private static final String COMMUNITIES = "930003";
    private static final String JUMPS = "930004";
    private static final String SMALL = "930005";
    private static final String CORRECTED = "930006";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers();
        Stream.of(PAY, MOVED, COMMUNITIES, JUMPS, SMALL, CORRECTED)
                .forEach(district -> registers.district(district, null));
        pay(registers);
        communities(registers);
        headcount(registers, JUMPS, 20, 21, 20, 60, 20, 20, 20, 24, 23);
        headcount(registers, SMALL, 8, 12);
        corrected(registers);
        tables = InMemory.run(
                spark,
                registers,
                Pipeline.jobs(new SchemeCatalogue(List.of()), Optional.empty(), 1, Pipeline.HEADCOUNT_JUMP));
    }

    /** In February R resigns and V vanishes; F is forgotten in February and March; M is in another district then. */
    private static void pay(Registers registers) {
        registers
                .workers(PAY, "2025-01", people("S", "R", "V", "F", "M"))
                .workers(PAY, "2025-02", people("S"))
                .workers(PAY, "2025-03", people("S"))
                .workers(PAY, "2025-04", people("S", "F", "M"))
                .workers(MOVED, "2025-01", people("other"))
                .workers(MOVED, "2025-02", people("other", "M"))
                .workers(MOVED, "2025-03", people("other", "M"))
                .workers(MOVED, "2025-04", people("other"))
                .departures(PAY, "2025-02", new Departure("R", "2025-02-10", "resigned"))
                .payroll(PAY, "2025-02", pay("2025-02", "S", "R", "V", "F", "M"))
                .payroll(PAY, "2025-03", pay("2025-03", "S", "R", "V", "F", "M"))
                .payroll(
                        PAY,
                        "2025-04",
                        new Pay("R", "2025-04", 0, 500),
                        new Pay("V", "2025-01", 120, 0),
                        new Pay("V", "2025-04", 3000, 500))
                .payroll(PAY, "2025-05", pay("2025-05", "R"));
    }

    private static void communities(Registers registers) {
        Person known = Person.of("known").community("一社区");
        registers
                .workers(COMMUNITIES, "2025-01", Person.of("early").community("无此社区"))
                .communities(COMMUNITIES, "2025-02", Community.of("一社区", 100), Community.of("二社区", 100))
                .workers(
                        COMMUNITIES,
                        "2025-02",
                        known,
                        Person.of("new").community("新社区"),
                        Person.of("new").community("新社区").post("director", "head"),
                        Person.of("newer").community("新社区"),
                        Person.of("gone").community("旧社区").left())
                .workers(COMMUNITIES, "2025-03", known, Person.of("new").community("新社区"))
                .communities(COMMUNITIES, "2025-04", Community.of("新社区", 100))
                .workers(
                        COMMUNITIES,
                        "2025-04",
                        known.street("乙街道"),
                        Person.of("new").community("新社区"));
    }

    /** A register a month from January 2025 on, with so many people. */
    private static void headcount(Registers registers, String district, int... people) {
        IntStream.range(0, people.length)
                .forEach(month -> registers.workers(
                        district,
                        "2025-0" + (month + 1),
                        people(IntStream.range(0, people[month])
                                .mapToObj(number -> district + "-" + number)
                                .toArray(String[]::new))));
    }

    private static void corrected(Registers registers) {
        Person stays = Person.of("stays");
        registers
                .workers(CORRECTED, "2025-01", stays, Person.of("old").named("甲"))
                .workers(CORRECTED, "2025-02", Person.of("new-number").named("甲"), stays)
                .payroll(CORRECTED, "2025-03", pay("2025-03", "old"))
                .workers(CORRECTED, "2025-03", Person.of("new-number").named("甲"), stays)
                .workers(CORRECTED, "2025-04", stays, Person.of("listed"))
                .identityCorrection(CORRECTED, "new-number", "listed", true);
        String trainings = registers.submission(CORRECTED, "trainings", "2025-03", "accepted", 1);
        registers
                .row(
                        BronzeTables.FINDING,
                        Map.of("submission_id", trainings, "code", "UNKNOWN_PERSON", "severity", "warning"))
                .row(
                        BronzeTables.FINDING,
                        Map.of("submission_id", trainings, "code", "TOTAL_MISMATCH", "severity", "warning"))
                .row(
                        BronzeTables.FINDING,
                        Map.of("submission_id", trainings, "code", "NEEDED_MISSING", "severity", "warning"));
    }

    private static Person[] people(String... keys) {
        return Stream.of(keys).map(Person::of).toArray(Person[]::new);
    }

    private static Pay[] pay(String month, String... keys) {
        return Stream.of(keys).map(key -> Pay.of(key, month)).toArray(Pay[]::new);
    }

    private static List<String> findings(String district, String code, String... columns) {
        return tables.rows(
                CrossRegisterFindings.NAME, "district_code = '%s' AND code = '%s'".formatted(district, code), columns);
    }

    private static List<String> quality(String district, String register, String... columns) {
        return tables.rows(
                DataQuality.NAME, "district_code = '%s' AND register = '%s'".formatted(district, register), columns);
    }

    /** R left on 10 February, V before the register of February, M to another district until April. */
    @Test
    void payForAMonthAfterLeavingIsFoundUntilTheLastRegister() {
        assertThat(findings(PAY, "PAYROLL_OF_LEAVER", "register", "period", "row_number", "column_name", "detail"))
                .containsExactly(
                        "payroll 2025-03 2 id_number 2025-02-10 / 2025-03",
                        "payroll 2025-03 3 id_number 2025-02 / 2025-03",
                        "payroll 2025-03 5 id_number 2025-02 / 2025-03",
                        "payroll 2025-04 3 id_number 2025-02 / 2025-04");
    }

    @Test
    void communityThatTheRegisterInForceLacksIsFoundOnceForEachWorkersRegister() {
        assertThat(findings(
                        COMMUNITIES,
                        "COMMUNITY_UNREGISTERED",
                        "period",
                        "row_number",
                        "column_name",
                        "value",
                        "detail"))
                .containsExactly(
                        "2025-02 2 community 新社区 甲街道 / 2",
                        "2025-03 2 community 新社区 甲街道 / 1",
                        "2025-04 1 community 一社区 乙街道 / 1");
    }

    @Test
    void headcountIsComparedWithTheMedianOfSixRegistersBefore() {
        assertThat(findings(JUMPS, "HEADCOUNT_JUMP", "period", "sheet", "row_number", "detail"))
                .containsExactly("2025-04 - - 20 / 60");
    }

    @Test
    void fewPeopleMoreInASmallDistrictAreNoJump() {
        assertThat(findings(SMALL, "HEADCOUNT_JUMP", "period")).isEmpty();
    }

    @Test
    void correctedNumberIsAFindingAtTheRowWithTheNewOne() {
        assertThat(findings(
                        CORRECTED, "ID_CORRECTED", "register", "period", "sheet", "row_number", "severity", "detail"))
                .containsExactly("workers 2025-02 登记表 1 warning 2025-01 / 登记表 / 2");
    }

    @Test
    void payUnderTheEarlierNumberIsThePersonsPay() {
        assertThat(findings(CORRECTED, "PAYROLL_OF_LEAVER", "period")).isEmpty();
    }

    @Test
    void dataQualityCountsWhatEachCheckFound() {
        assertThat(quality(
                        CORRECTED,
                        "workers",
                        "period",
                        "consistency_findings",
                        "corrected_identities",
                        "unregistered_communities",
                        "headcount_jumps",
                        "sum_mismatches",
                        "payroll_of_leavers"))
                .containsExactly(
                        "2025-01 0 0 0 0 0 -", "2025-02 1 1 0 0 0 -", "2025-03 0 0 0 0 0 -", "2025-04 0 0 0 0 0 -");
        assertThat(quality(PAY, "payroll", "period", "consistency_findings", "payroll_of_leavers"))
                .containsExactly("2025-02 0 0", "2025-03 3 3", "2025-04 1 1", "2025-05 0 0");
        assertThat(quality(
                        CORRECTED, "trainings", "consistency_findings", "unknown_people", "sum_mismatches", "warnings"))
                .containsExactly("2 1 1 3");
    }
}
