package io.rosterlake.transforms.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Community;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.run.BronzeTables;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class PeopleScenarioTest {
    private static final String QUARTERLY = "900001";
    private static final String GAPS = "900002";
    private static final String VERSIONS = "900003";
    private static final String ELSEWHERE = "900004";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers();
        quarterly(registers);
        gaps(registers);
        versions(registers);
        tables = InMemory.run(
                spark,
                registers,
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new CommunityMonths()));
    }

    private static void quarterly(Registers registers) {
        registers
                .district(QUARTERLY, "old-scheme")
                .district(QUARTERLY, "new-scheme")
                .workers(QUARTERLY, "2025-03", Person.of("both"), Person.of("leaver"))
                .workers(
                        QUARTERLY,
                        "2025-06",
                        Person.of("both"),
                        Person.of("joiner").group(null))
                .communities(QUARTERLY, "2025-04", Community.of("一社区", 100), Community.of("二社区", 200))
                .communities(QUARTERLY, "2025-06", Community.of("一社区", 150));
    }

    private static void gaps(Registers registers) {
        Person stays = Person.of("stays");
        registers
                .district(GAPS, null)
                .district(ELSEWHERE, null)
                .workers(
                        GAPS,
                        "2025-01",
                        stays,
                        Person.of("forgotten").street("乙街道"),
                        Person.of("away-two"),
                        Person.of("left-and-back"),
                        Person.of("there-and-back"))
                .workers(GAPS, "2025-02", stays, Person.of("left-and-back").left())
                .workers(
                        GAPS,
                        "2025-03",
                        stays,
                        Person.of("forgotten"),
                        Person.of("left-and-back"),
                        Person.of("there-and-back"))
                .workers(GAPS, "2025-04", stays, Person.of("away-two"))
                .workers(ELSEWHERE, "2025-01", stays)
                .workers(ELSEWHERE, "2025-02", stays, Person.of("there-and-back"))
                .workers(ELSEWHERE, "2025-03", stays);
    }

    private static void versions(Registers registers) {
        registers
                .district(VERSIONS, null)
                .workers(VERSIONS, "2025-01", Person.of("wrong"))
                .workers(
                        VERSIONS,
                        "2025-01",
                        Person.of("two-roles").community("二社区").post("member", "staff"),
                        Person.of("two-roles").post("secretary", "head"),
                        Person.of("two-roles").community("三社区").post("director", "head"));
        registers.submission(VERSIONS, "workers", "2025-01", "held", 1);
        registers.submission(VERSIONS, "workers", "2025-01", "duplicate", 1);
        registers.submission(VERSIONS, "workers", "2025-02", "accepted", 0);
        String letIn = registers.submission(VERSIONS, "departures", "2025-02", "held", 1);
        registers.decision(letIn, 2, VERSIONS, "departures", "2025-02", "accepted", 1);
        registers.row(BronzeTables.SUBMISSION, changedInPlace("a-new-content", 20));
        registers.row(BronzeTables.SUBMISSION, changedInPlace("b-old-content", 10));
    }

    private static Map<String, ?> changedInPlace(String id, int decidedAt) {
        return Map.of(
                "submission_id",
                id,
                "decision",
                1,
                "district_code",
                VERSIONS,
                "file",
                "离职登记.csv",
                "register",
                "departures",
                "period",
                Date.valueOf("2025-05-01"),
                "period_label",
                "2025-05",
                "received_on",
                Date.valueOf("2025-06-01"),
                "status",
                "accepted",
                "decided_at",
                Timestamp.from(Instant.EPOCH.plusSeconds(decidedAt)));
    }

    private static List<String> people(String district, String person, String... columns) {
        return tables.rows(
                PersonMonths.NAME, "district_code = '%s' AND person_key = '%s'".formatted(district, person), columns);
    }

    @Test
    void quarterlyRegisterIsCarriedToEveryMonthUntilTheNext() {
        assertThat(people(QUARTERLY, "leaver", "period", "source_period", "carried", "carried_because"))
                .containsExactly(
                        "2025-03 2025-03 false -", "2025-04 2025-03 true register", "2025-05 2025-03 true register");
        assertThat(people(QUARTERLY, "joiner", "period")).containsExactly("2025-06");
    }

    @Test
    void personAbsentFromOneRegisterIsCarriedWithTheValuesOfBefore() {
        assertThat(people(GAPS, "forgotten", "period", "street", "carried_because"))
                .containsExactly("2025-01 乙街道 -", "2025-02 乙街道 person", "2025-03 甲街道 -");
    }

    @Test
    void personAbsentFromTwoRegistersIsNotCarried() {
        assertThat(people(GAPS, "away-two", "period")).containsExactly("2025-01", "2025-04");
    }

    @Test
    void personMarkedAsLeftIsNotCarried() {
        assertThat(people(GAPS, "left-and-back", "period")).containsExactly("2025-01", "2025-03");
    }

    @Test
    void personWhomAnotherDistrictHasMeanwhileIsNotCarried() {
        assertThat(people(GAPS, "there-and-back", "period")).containsExactly("2025-01", "2025-03");
        assertThat(people(ELSEWHERE, "there-and-back", "period")).containsExactly("2025-02");
    }

    @Test
    void newestAcceptedVersionIsInForceAndHeldOnesKeepTheirNumber() {
        assertThat(tables.rows(
                        SubmissionVersions.NAME,
                        "district_code = '900003' AND register = 'workers' AND period = DATE'2025-01-01'",
                        "version",
                        "status",
                        "in_force"))
                .containsExactly("1 accepted false", "2 accepted true", "3 held false");
        assertThat(people(VERSIONS, "wrong", "period")).isEmpty();
    }

    @Test
    void heldFileThatWasLetInIsInForce() {
        assertThat(tables.rows(
                        SubmissionVersions.NAME,
                        "register = 'departures' AND period < DATE '2025-05-01'",
                        "version",
                        "status",
                        "in_force"))
                .containsExactly("1 accepted true");
    }

    @Test
    void registerWithoutAnAcceptedRowHasNotCome() {
        assertThat(tables.rows(DistrictMonths.NAME, "district_code = '900003'", "period"))
                .containsExactly("2025-01");
    }

    @Test
    void personWithSeveralRowsIsTheFirstOfTheHighestLevel() {
        assertThat(people(VERSIONS, "two-roles", "community", "post", "roles", "concurrent_head"))
                .containsExactly("一社区 secretary 3 true");
    }

    @Test
    void carriedPersonAndCommunityNameTheRowTheyAreFrom() {
        assertThat(people(VERSIONS, "two-roles", "sheet", "row_number")).containsExactly("登记表 2");
        assertThat(people(GAPS, "forgotten", "submission_id", "sheet", "row_number"))
                .as("the first register, the month that carries it, and the register that has them again")
                .hasSize(3)
                .extracting(row -> row.split(" ")[0])
                .satisfies(files -> assertThat(files.get(0)).isEqualTo(files.get(1)))
                .satisfies(files -> assertThat(files.get(2)).isNotEqualTo(files.get(1)));
        assertThat(tables.rows(CommunityMonths.NAME, "period = '2025-05-01'", "community_name", "sheet", "row_number"))
                .containsExactly("一社区 登记表 1", "二社区 登记表 2");
    }

    @Test
    void unknownStaffGroupIsKeptApart() {
        assertThat(people(QUARTERLY, "joiner", "staff_group")).containsExactly("unknown");
    }

    @Test
    void communitiesRegisterIsCarriedAsAWholeButNoSingleCommunityIs() {
        assertThat(tables.rows(
                        CommunityMonths.NAME,
                        "true",
                        "period",
                        "community_name",
                        "households",
                        "source_period",
                        "carried"))
                .containsExactly(
                        "2025-04 一社区 100 2025-04 false",
                        "2025-04 二社区 200 2025-04 false",
                        "2025-05 一社区 100 2025-04 true",
                        "2025-05 二社区 200 2025-04 true",
                        "2025-06 一社区 150 2025-06 false");
    }

    @Test
    void newestEntryOfADistrictNamesItsScheme() {
        assertThat(tables.rows(
                        DistrictMonths.NAME, "district_code = '900001' AND period = DATE'2025-03-01'", "scheme_id"))
                .containsExactly("new-scheme");
    }

    @Test
    void nothingAfterThePeriodAskedForIsTaken(SparkSession spark) {
        Registers registers = new Registers();
        quarterly(registers);
        InMemory asOfMay = InMemory.run(
                spark,
                registers,
                List.of(new SubmissionVersions(Optional.of(java.time.YearMonth.of(2025, 5))), new DistrictMonths()));

        assertThat(asOfMay.rows(DistrictMonths.NAME, "true", "period")).containsExactly("2025-03");
    }

    @Test
    void fileThatWasChangedInPlaceIsANewVersion() {
        assertThat(tables.rows(
                        SubmissionVersions.NAME, "period = DATE '2025-05-01'", "submission_id", "version", "in_force"))
                .containsExactlyInAnyOrder("b-old-content 1 false", "a-new-content 2 true");
    }
}
