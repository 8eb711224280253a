package io.rosterlake.transforms.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Community;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class StaffingScenarioTest {
    private static final String MONTH = "2026-01";
    private static final Path SCHEMES = Path.of("schemes");

    private static InMemory tables;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compute(SparkSession spark) {
        tables = InMemory.run(spark, registers(), jobs(SchemeCatalogue.load(SCHEMES)));
    }

    private static List<TableJob> jobs(SchemeCatalogue schemes) {
        return List.of(
                new SubmissionVersions(Optional.empty()),
                new DistrictMonths(),
                new PersonLinks(1),
                new PersonMonths(1),
                new CommunityMonths(),
                new Staffing(schemes),
                new StaffingDistrict(schemes));
    }

    private static Registers registers() {
        return new Registers()
                .district("320902", "yancheng-tinghu")
                .communities("320902", MONTH, Community.of("矛盾社区", 4000), Community.of("合规社区", 2400))
                .workers("320902", MONTH, staff("T", "矛盾社区", "committee", 7), staff("U", "合规社区", "committee", 6))
                .district("330105", "hangzhou-gongshu")
                .communities(
                        "330105",
                        MONTH,
                        Community.of("小社区", 1999),
                        Community.of("大社区", 2500),
                        Community.of("边界社区", 2000),
                        Community.of("无户数社区", null))
                .workers(
                        "330105",
                        MONTH,
                        staff("H", "小社区", "committee", 4),
                        staff("I", "大社区", "committee", 4),
                        staff("J", "大社区", "grid", 2),
                        staff("K", "台账没有的社区", "committee", 1))
                .district("370102", "jinan-lixia")
                .communities("370102", MONTH, Community.of("边界", 3000), Community.of("边界上", 3001))
                .workers("370102", MONTH, staff("L", "边界", "recruited", 7), staff("M", "边界上", "recruited", 7))
                .district("140105", "taiyuan-2020")
                .communities(
                        "140105", MONTH, Community.of("特大社区", 6499), new Community("甲街道", "户籍社区", 2000, null, 5000))
                .workers("140105", MONTH, staff("X", "特大社区", "recruited", 9), staff("Z", "户籍社区", "committee", 5))
                .district("620102", "gansu-2023")
                .communities("620102", MONTH, new Community("甲街道", "户籍社区", 2000, null, 5000))
                .workers("620102", MONTH, staff("Q", "户籍社区", "committee", 1))
                .district("350102", "fuzhou")
                .workers("350102", "2020-06", staff("S", "某社区", "committee", 2))
                .district("910001", null)
                .workers("910001", MONTH, staff("N", "某社区", "committee", 2))
                .district("999999", "no-such-scheme")
                .workers("999999", MONTH, staff("W", "某社区", "committee", 2));
    }

    private static Person[] staff(String prefix, String community, String group, int people) {
        return IntStream.range(0, people)
                .mapToObj(number ->
                        Person.of(prefix + number).community(community).group(group))
                .toArray(Person[]::new);
    }

    private static List<String> staffing(String community, String group) {
        return staffing(tables, community, group);
    }

    private static List<String> staffing(InMemory run, String community, String group) {
        return run.rows(
                Staffing.NAME,
                "community_name = '%s' AND staff_group = '%s'".formatted(community, group),
                "headcount",
                "required_low",
                "required_high",
                "target",
                "shortage",
                "surplus",
                "status");
    }

    @Test
    void rulesThatContradictShowBothBoundsAndTheGapsThatFollow() {
        // art. 1(1): at least ceil(4000 / 500) = 8, at most min(floor(4000 / 300), 7) = 7, about 4000 / 400 = 10
        assertThat(staffing("矛盾社区", "all")).containsExactly("7 8 7 10 1 0 contradictory");
        assertThat(staffing("合规社区", "all")).containsExactly("6 5 7 6 0 0 within");
    }

    @Test
    void missingParameterLeavesTheFigureUndefinedAndNamesDocumentAndArticle() {
        assertThat(staffing("大社区", "committee")).containsExactly("4 - - - - - undefined");
        assertThat(staffing("边界社区", "committee")).containsExactly("0 - - - - - undefined");
        assertThat(tables.rows(
                        Staffing.NAME,
                        "community_name = '大社区' AND staff_group = 'committee'",
                        "undefined_because",
                        "rule"))
                .singleElement()
                .asString()
                .contains("缺参数", "parameter missing", "《拱墅区社区专职工作者管理办法》, art. 7(2)")
                .endsWith("art. 7(2)");
    }

    @Test
    void householdsBelowTheFirstBandDecide() {
        assertThat(staffing("小社区", "committee")).containsExactly("4 5 9 - 1 0 short");
    }

    @Test
    void unknownHouseholdsLeaveOnlyRulesUndefinedThatNeedThem() {
        assertThat(staffing("无户数社区", "committee")).containsExactly("0 - - - - - undefined");
        assertThat(tables.rows(
                        Staffing.NAME, "community_name = '无户数社区' AND staff_group = 'committee'", "undefined_because"))
                .singleElement()
                .asString()
                .contains("缺户数");
    }

    @Test
    void communityThatOnlyPeopleNameHasRowsWithoutSize() {
        assertThat(staffing("台账没有的社区", "committee")).containsExactly("1 - - - - - undefined");
        assertThat(tables.rows(
                        Staffing.NAME,
                        "community_name = '台账没有的社区' AND staff_group = 'all'",
                        "households",
                        "households_per_worker",
                        "population_basis"))
                .containsExactly("- - -");
    }

    @Test
    void edgeOfTwoHouseholdBandsBelongsToTheLower() {
        // art. 6: up to 3000 households at most 6, from 3001 at most 7
        assertThat(staffing("边界", "recruited")).containsExactly("7 - 6 - 0 1 over");
        assertThat(staffing("边界上", "recruited")).containsExactly("7 - 7 - 0 0 within");
    }

    @Test
    void beyondTheLastBandOneMoreForEveryFullStep() {
        // 6 + floor(1499 / 500) = 8
        assertThat(staffing("特大社区", "recruited")).containsExactly("9 8 8 8 0 1 over");
    }

    @Test
    void registeredPopulationStandsInForMissingResidents() {
        assertThat(tables.rows(
                        Staffing.NAME,
                        "community_name = '户籍社区' AND staff_group = 'committee'",
                        "residents",
                        "population_basis",
                        "households_per_worker",
                        "workers_per_10k_residents"))
                .containsExactly("5000 registered 400.0000 10.0000");
    }

    @Test
    void groupsOutsideTheScopeAreInTheRegisterButNotInTheHeadcount() {
        assertThat(tables.rows(
                        Staffing.NAME,
                        "community_name = '大社区' AND staff_group = 'all'",
                        "headcount",
                        "people_in_register",
                        "status",
                        "rule",
                        "scheme_id",
                        "scheme_version"))
                .containsExactly("4 6 no_rule - hangzhou-gongshu 1");
    }

    @Test
    void districtWithoutKnownSchemeHasNoRule() {
        assertThat(tables.rows(
                        Staffing.NAME,
                        "district_code = '999999'",
                        "staff_group",
                        "headcount",
                        "status",
                        "scheme_id",
                        "scheme_version",
                        "basis"))
                .containsExactly("all 2 no_rule no-such-scheme - -");
    }

    @Test
    void everyRowWithoutAnAnswerSaysWhyAndOnlyThose() {
        assertThat(tables.rows(
                        Staffing.NAME,
                        "staff_group = if(district_code = '330105', 'committee', 'all') AND district_code <> '140105'",
                        "district_code",
                        "community_name",
                        "status",
                        "status_reason"))
                .containsExactly(
                        "320902 合规社区 within -",
                        "320902 矛盾社区 contradictory -",
                        "330105 台账没有的社区 undefined households_missing",
                        "330105 大社区 undefined parameter_missing",
                        "330105 小社区 short -",
                        "330105 无户数社区 undefined households_missing",
                        "330105 边界社区 undefined parameter_missing",
                        "350102 某社区 no_rule not_in_force",
                        "370102 边界 no_rule no_rule",
                        "370102 边界上 no_rule no_rule",
                        "620102 户籍社区 undefined residents_missing",
                        "910001 某社区 no_rule no_scheme",
                        "999999 某社区 no_rule unknown_scheme");
    }

    @Test
    void communitiesWithoutAnAnswerAreCountedByReasonAndAreNotZero() {
        assertThat(tables.rows(
                        StaffingDistrict.NAME,
                        "staff_group = 'committee' AND district_code = '330105' OR district_code = '620102'",
                        "communities_undefined",
                        "communities_without_answer_parameter_missing",
                        "communities_without_answer_households_missing",
                        "communities_without_answer_residents_missing",
                        "gross_shortage"))
                .containsExactly("1 0 0 1 -", "4 2 2 0 1");
    }

    @Test
    void withoutTheNationalFileNothingIsHeldAgainstItsStandard() {
        Dataset<Row> rows = new StaffingDistrict(onlyLixia()).compute(tables);

        assertThat(rows.filter("national_per_10k IS NOT NULL OR difference_from_national_residents IS NOT NULL"
                                + " OR national_rule IS NOT NULL")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesADistrictThatHasATemplateAsItsScheme(SparkSession spark) {
        Registers registers = new Registers()
                .district("999998", "generic-templates")
                .workers("999998", MONTH, staff("V", "某社区", "committee", 1));

        assertThatExceptionOfType(ValidationFailedException.class)
                .isThrownBy(() -> InMemory.run(spark, registers, jobs(SchemeCatalogue.load(SCHEMES))))
                .satisfies(failure -> assertThat(failure.message(Locale.ENGLISH))
                        .contains("gold.staffing", "the scheme of a district is neither a template", "999998"));
    }

    @Test
    void everyRuledRowSaysWhatItRestsOn() {
        assertThat(tables.rows(
                        Staffing.NAME,
                        "district_code = '370102' AND community_name = '边界'",
                        "staff_group",
                        "rule",
                        "basis"))
                .containsExactly("all - -", "committee art. 6 cited", "recruited art. 6 interpreted");
    }

    @Test
    void districtAddsUpWithoutNetting() {
        assertThat(tables.rows(
                        StaffingDistrict.NAME,
                        "district_code = '370102'",
                        "staff_group",
                        "communities",
                        "communities_short",
                        "communities_over",
                        "communities_within",
                        "communities_no_rule",
                        "headcount",
                        "households",
                        "gross_shortage",
                        "gross_surplus",
                        "net"))
                .containsExactly(
                        "all 2 0 0 0 2 14 6001 - - -",
                        "committee 2 2 0 0 0 0 6001 12 0 -12",
                        "recruited 2 0 1 1 0 14 6001 0 1 1");
    }

    @Test
    void ratesStandAgainstTheNationalStandardOnEachPopulation() {
        // 14 workers on 12002 residents
        assertThat(tables.rows(
                        StaffingDistrict.NAME,
                        "district_code = '370102' AND staff_group = 'all'",
                        "workers_per_10k_residents",
                        "difference_from_national_residents",
                        "workers_per_10k_registered",
                        "national_per_10k",
                        "national_rule"))
                .containsExactly("11.6647 -6.3353 - 18.0000 《中共中央办公厅、国务院办公厅关于加强社区工作者队伍建设的意见（2024-03-28）》staffing");
    }

    @Test
    void changedNumberInASchemeMovesTheFigures(SparkSession spark) throws IOException {
        String text = Files.readString(SCHEMES.resolve("jinan-lixia.yaml"));
        String changed = text.replace("{from: 0, to: 3000, ceiling: 6}", "{from: 0, to: 3000, ceiling: 4}");
        Files.writeString(folder.resolve("jinan-lixia.yaml"), changed);
        SchemeCatalogue schemes = SchemeCatalogue.load(folder);

        assertThat(new Staffing(schemes).settings()).isNotEqualTo(new Staffing(onlyLixia()).settings());
        assertThat(staffing(InMemory.run(spark, registers(), jobs(schemes)), "边界", "recruited"))
                .containsExactly("7 - 4 - 0 3 over");
    }

    @Test
    void ruleMayBeAboutAGroupOutsideTheScope(SparkSession spark) throws IOException {
        String text = Files.readString(SCHEMES.resolve("jinan-lixia.yaml"));
        Files.writeString(
                folder.resolve("jinan-lixia.yaml"),
                text.replace("counts: [committee, recruited]", "counts: [committee]"));

        InMemory run = InMemory.run(spark, registers(), jobs(SchemeCatalogue.load(folder)));

        assertThat(staffing(run, "边界", "all")).containsExactly("0 - - - - - no_rule");
        assertThat(staffing(run, "边界", "recruited")).containsExactly("7 - 6 - 0 1 over");
    }

    private static SchemeCatalogue onlyLixia() {
        return new SchemeCatalogue(Stream.of("jinan-lixia")
                .flatMap(id -> SchemeCatalogue.load(SCHEMES).versions(id).stream())
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people_in_register + 1                    | headcount      | headcount is between 0 and the people in the register
            shortage + 1                              | shortage       | shortage and surplus follow from the bounds
            if(status = 'over', 'within', status)     | status         | the status says what the figures say
            CAST(NULL AS STRING)                      | rule           | a row with a rule names its scheme and article
            coalesce(status_reason, 'no_rule')        | status_reason  | a row without an answer says why
            concat('别的社区', '')                                 | community_name | no community of the register is dropped
            people_in_register + 1                    | people_in_register | communities add up to the people in the register
            """)
    void plantedFaultInTheStaffingIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(Staffing.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(Staffing.NAME, new Staffing(onlyLixia()).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.staffing", rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            communities_short + 1 | communities_short | communities by status add up
            net + 1               | net               | net is surplus minus shortage
            coalesce(gross_surplus, 0) | gross_surplus | without any answer the sums are empty
            communities_without_answer_no_rule + 1 | communities_without_answer_no_rule | communities without an answer add up
            gross_shortage + 1    | gross_shortage    | communities add up to the district
            lower('ALL')          | staff_group       | keys are unique
            if(staff_group = 'all', headcount, 100) | headcount | staff groups are part of the register
            """)
    void plantedFaultInTheDistrictStaffingIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(StaffingDistrict.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(
                        StaffingDistrict.NAME, new StaffingDistrict(onlyLixia()).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.staffing_district", rule));
    }
}
