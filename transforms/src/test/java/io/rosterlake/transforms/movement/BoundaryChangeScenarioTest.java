package io.rosterlake.transforms.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.appraisal.Appraisal;
import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.quality.CrossRegisterFindings;
import io.rosterlake.transforms.quality.DataQuality;
import io.rosterlake.transforms.retention.Retention;
import io.rosterlake.transforms.retirement.RetirementOutlook;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.training.TrainingCompliance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class BoundaryChangeScenarioTest {
    private static final String CHANGE = "2025-03";

    private static final String MERGED = "910001";
    private static final String INTO = "910002";
    private static final String SILENT = "910003";
    private static final String HEIR = "910004";
    private static final String OLD_CODE = "910005";
    private static final String NEW_CODE = "910006";
    private static final String SPLIT = "910007";
    private static final String PART = "910008";
    private static final String RENAMED = "910009";
    private static final String WAITING = "910010";
    private static final String LATE_HEIR = "910011";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers();
        merger(registers);
        abolitionWithoutLastRegister(registers);
        newCode(registers);
        split(registers);
        newNameAndScheme(registers);
        heirThatHasNotSent(registers);
        tables = InMemory.run(
                spark,
                registers,
                Pipeline.jobs(
                        new SchemeCatalogue(List.of()),
                        Optional.empty(),
                        Pipeline.ABSENT_REGISTERS_CARRIED,
                        Pipeline.HEADCOUNT_JUMP));
    }

    /** A to F go over, G stood in both before; R resigns, V vanishes; N is new in the district that takes over. */
    private static void merger(Registers registers) {
        registers
                .district(MERGED, null)
                .district(INTO, null)
                .change("merged", CHANGE, List.of(MERGED), List.of(INTO))
                .workers(MERGED, "2025-01", people("A", "B", "C", "D", "E", "F", "G", "R", "V"))
                .workers(MERGED, "2025-02", people("A", "B", "C", "D", "E", "F", "G", "R", "V"))
                .departures(MERGED, CHANGE, new Departure("R", "2025-03-05", "resigned"))
                .workers(INTO, "2025-01", people("X"))
                .workers(INTO, "2025-02", people("X", "G"))
                .workers(INTO, CHANGE, people("X", "G", "A", "B", "C", "D", "E", "F", "N"));
    }

    /** The last register is of January; one for March came all the same, and the district was no more. */
    private static void abolitionWithoutLastRegister(Registers registers) {
        registers
                .district(SILENT, null)
                .district(HEIR, null)
                .change("abolished", CHANGE, List.of(SILENT), List.of(HEIR))
                .workers(SILENT, "2025-01", people("L"))
                .workers(SILENT, CHANGE, people("L", "Z"))
                .workers(HEIR, "2025-01", people("H"))
                .workers(HEIR, CHANGE, people("H", "L"));
    }

    private static void newCode(Registers registers) {
        registers
                .district(OLD_CODE, null)
                .district(NEW_CODE, null)
                .change("recoded", CHANGE, List.of(OLD_CODE), List.of(NEW_CODE))
                .workerRows(OLD_CODE, "2025-02", List.of(since("P", "2025-02-01"), since("Q", "2025-02-01")))
                .workerRows(
                        NEW_CODE,
                        CHANGE,
                        List.of(since("P", "2025-02-01"), since("Q", "2025-02-01"), since("S", "2025-03-01")));
    }

    /** M moves with its part at once, Y is struck off the old register one month late, W is in neither. */
    private static void split(Registers registers) {
        registers
                .district(SPLIT, null)
                .district(PART, null)
                .change("split", CHANGE, List.of(SPLIT), List.of(SPLIT, PART))
                .workers(SPLIT, "2025-02", people("U", "M", "Y", "W"))
                .workers(SPLIT, CHANGE, people("U", "Y"))
                .workers(SPLIT, "2025-04", people("U"))
                .workers(PART, CHANGE, people("M", "Y"))
                .workers(PART, "2025-04", people("M", "Y"));
    }

    private static void newNameAndScheme(Registers registers) {
        registers
                .district(RENAMED, "later")
                .renamed(RENAMED, "2024-12", "最老区")
                .renamed(RENAMED, CHANGE, "老区")
                .scheme(RENAMED, "earlier", null)
                .scheme(RENAMED, "later", CHANGE)
                .workers(RENAMED, "2024-11", people("K"))
                .workers(RENAMED, CHANGE, people("K"))
                .events(
                        BronzeTables.APPRAISALS,
                        RENAMED,
                        "2024-12",
                        List.of(Map.of("person_key", "K", "year", 2024, "grade", "合格")))
                .events(
                        BronzeTables.APPRAISALS,
                        RENAMED,
                        "2025-12",
                        List.of(Map.of("person_key", "K", "year", 2025, "grade", "合格")));
    }

    private static void heirThatHasNotSent(Registers registers) {
        registers
                .district(WAITING, null)
                .district(LATE_HEIR, null)
                .change("merged", CHANGE, List.of(WAITING), List.of(LATE_HEIR))
                .workers(WAITING, "2025-01", people("J"))
                .workers(LATE_HEIR, "2025-01", people("I"));
    }

    private static Map<String, Object> since(String key, String joined) {
        return Map.of("person_key", key, "community_work_since", java.sql.Date.valueOf(joined));
    }

    private static Person[] people(String... keys) {
        return java.util.Arrays.stream(keys).map(Person::of).toArray(Person[]::new);
    }

    private static List<String> movements(String district) {
        return tables.rows(
                Movements.NAME,
                "district_code = '%s'".formatted(district),
                "period",
                "person_key",
                "direction",
                "kind",
                "other_district_code",
                "because");
    }

    /** Opening, joiners, transfers in, resigned, inferred, transfers out and closing of the whole district. */
    private static List<String> flow(String district) {
        return tables.rows(
                WorkforceFlow.NAME,
                "district_code = '%s' AND street = '' AND staff_group = 'all'".formatted(district),
                "period",
                "opening",
                "joiners",
                "transfers_in",
                "leavers_resigned",
                "leavers_inferred",
                "transfers_out",
                "closing");
    }

    @Test
    void peopleOfAMergedDistrictMoveWithTheBoundaryAndOnlyWhoIsNowhereHasLeft() {
        assertThat(movements(MERGED))
                .containsExactly(
                        "2025-03 A exit transfer 910002 boundary_change",
                        "2025-03 B exit transfer 910002 boundary_change",
                        "2025-03 C exit transfer 910002 boundary_change",
                        "2025-03 D exit transfer 910002 boundary_change",
                        "2025-03 E exit transfer 910002 boundary_change",
                        "2025-03 F exit transfer 910002 boundary_change",
                        "2025-03 G exit transfer 910002 boundary_change",
                        "2025-03 R exit resigned - -",
                        "2025-03 V exit inferred - -");
        assertThat(movements(INTO))
                .contains("2025-03 A entry transfer 910001 boundary_change", "2025-03 N entry joined - -")
                .doesNotContain("2025-03 G entry transfer 910001 boundary_change");
    }

    @Test
    void theFlowOfTheMonthOfTheChangeAddsUpOnBothSides() {
        assertThat(flow(MERGED)).containsExactly("2025-02 9 0 0 0 0 0 9", "2025-03 9 0 0 1 1 7 0");
        assertThat(flow(INTO)).containsExactly("2025-02 1 1 0 0 0 0 2", "2025-03 2 1 6 0 0 0 9");
    }

    @Test
    void anAbolishedDistrictHasNoFiguresButItsFlowAndOwesNothing() {
        String ofMerged = "district_code = '%s'".formatted(MERGED);
        assertThat(tables.rows(DistrictMonths.NAME, ofMerged, "period", "last_period", "abolished_from"))
                .containsExactly("2025-01 2025-02 2025-03", "2025-02 2025-02 2025-03");
        assertThat(tables.rows(Turnover.NAME, ofMerged + " AND period > '2025-02-01'", "period"))
                .isEmpty();
        assertThat(tables.rows(RetirementOutlook.NAME, ofMerged, "district_code"))
                .isEmpty();
        assertThat(tables.rows(
                        DataQuality.NAME, ofMerged + " AND register = 'workers' AND expected = 1", "period_label"))
                .containsExactly("2025-01", "2025-02");
    }

    @Test
    void theHeadcountAfterAMergerIsNotHeldAgainstTheOneBefore() {
        assertThat(tables.rows(CrossRegisterFindings.NAME, "code = 'HEADCOUNT_JUMP'", "code"))
                .isEmpty();
        assertThat(tables.rows(DistrictMonths.NAME, "district_code = '%s'".formatted(INTO), "period", "same_since"))
                .containsExactly("2025-01 -", "2025-02 -", "2025-03 2025-03");
    }

    @Test
    void anAbolitionIsLikeARegisterWithNobodyAndWhatCameAfterwardsDoesNotCount() {
        assertThat(tables.rows(
                        PersonMonths.NAME, "district_code = '%s'".formatted(SILENT), "period", "person_key", "carried"))
                .containsExactly("2025-01 L false", "2025-02 L true");
        assertThat(tables.rows(SubmissionVersions.NAME, "district_code = '%s'".formatted(SILENT), "period", "in_force"))
                .containsExactly("2025-01 true", "2025-03 false");
        assertThat(movements(SILENT)).containsExactly("2025-03 L exit transfer 910004 boundary_change");
        assertThat(flow(SILENT)).containsExactly("2025-02 1 0 0 0 0 0 1", "2025-03 1 0 0 0 0 1 0");
    }

    @Test
    void aDistrictWithANewCodeBeginsEmptyAndTakesItsPeopleOver() {
        assertThat(flow(OLD_CODE)).containsExactly("2025-03 2 0 0 0 0 2 0");
        assertThat(flow(NEW_CODE)).containsExactly("2025-03 0 1 2 0 0 0 3");
        assertThat(movements(NEW_CODE))
                .containsExactly(
                        "2025-03 P entry transfer 910005 boundary_change",
                        "2025-03 Q entry transfer 910005 boundary_change",
                        "2025-03 S entry joined - -");
    }

    @Test
    void aNewCodeEndsNobodysStay() {
        assertThat(tables.rows(
                        Retention.NAME,
                        "district_code = '%s'".formatted(OLD_CODE),
                        "months_since_joining",
                        "left",
                        "censored",
                        "survival"))
                .containsExactly("0 0 0 1.000000", "1 0 2 1.000000");
    }

    @Test
    void nobodyWasThereForTheWholeYearInWhichADistrictWasMade() {
        assertThat(tables.rows(
                        TrainingCompliance.NAME,
                        "district_code IN ('%s', '%s') AND street = '甲街道'".formatted(NEW_CODE, OLD_CODE),
                        "district_code",
                        "full_year_people",
                        "part_year_people"))
                .containsExactly("910005 2 0", "910006 0 3");
    }

    @Test
    void aSplitMovesPeopleWithTheirPartAlsoWhenTheOldRegisterIsLate() {
        assertThat(movements(SPLIT))
                .containsExactly(
                        "2025-03 M exit transfer 910008 boundary_change",
                        "2025-03 W exit inferred - -",
                        "2025-04 Y exit transfer 910008 boundary_change");
        assertThat(flow(PART)).containsExactly("2025-03 0 0 2 0 0 0 2", "2025-04 2 0 0 0 0 0 2");
    }

    @Test
    void nameAndSchemeAreThoseOfTheMonth() {
        assertThat(tables.rows(
                        DistrictMonths.NAME,
                        "district_code = '%s'".formatted(RENAMED),
                        "period",
                        "district_name",
                        "scheme_id"))
                .containsExactly(
                        "2024-11 最老区 earlier",
                        "2024-12 老区 earlier",
                        "2025-01 老区 earlier",
                        "2025-02 老区 earlier",
                        "2025-03 区910009 later");
        assertThat(flow(RENAMED)).endsWith("2025-03 1 0 0 0 0 0 1");
    }

    @Test
    void theSchemeOfAYearIsTheOneAssignedOnItsDecidingDay() {
        String here = "district_code = '%s' AND street = ''".formatted(RENAMED);
        assertThat(tables.rows(Appraisal.NAME, here, "year", "scheme_id"))
                .containsExactly("2024 earlier", "2025 later");
        assertThat(tables.rows(TrainingCompliance.NAME, "district_code = '%s'".formatted(RENAMED), "year", "scheme_id"))
                .containsExactly("2024 earlier", "2025 later");
    }

    @Test
    void anAbolitionWaitsForTheRegistersOfWhoTakesOver() {
        assertThat(tables.rows(
                        DistrictMonths.NAME, "district_code = '%s'".formatted(WAITING), "period", "abolished_from"))
                .containsExactly("2025-01 -");
        assertThat(movements(WAITING)).isEmpty();
    }
}
