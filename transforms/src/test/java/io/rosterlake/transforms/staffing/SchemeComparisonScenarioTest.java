package io.rosterlake.transforms.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
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
import io.rosterlake.transforms.projection.PayPersons;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class SchemeComparisonScenarioTest {
    private static final String MONTH = "2026-01";
    private static final String LIXIA = "370102";
    private static final String ONE_SIZE = "910002";
    private static final String WITHOUT_SIZES = "910001";
    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.load(Path.of("schemes"));

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        tables = InMemory.run(
                spark,
                registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new CommunityMonths(),
                        new Staffing(SCHEMES),
                        new Certificates(),
                        new AppraisalResults(),
                        new PayPersons(SCHEMES),
                        new SchemeComparison(SCHEMES)));
    }

    /** A large community with 5 committee members and 4 recruited, and a small one with 7 and 8; 12,000 residents. */
    private static Registers registers() {
        return new Registers()
                .district(LIXIA, "jinan-lixia")
                .communities(LIXIA, MONTH, Community.of("大社区", 4000), Community.of("小社区", 2000))
                .workers(
                        LIXIA,
                        MONTH,
                        staff("A", "大社区", "committee", 5),
                        staff("B", "大社区", "recruited", 4),
                        staff("C", "小社区", "committee", 7),
                        staff("D", "小社区", "recruited", 8),
                        staff("E", "小社区", "grid", 3))
                .district(WITHOUT_SIZES, null)
                .communities(WITHOUT_SIZES, MONTH, Community.of("无户数社区", null))
                .workers(WITHOUT_SIZES, MONTH, staff("F", "无户数社区", "committee", 3))
                .district(ONE_SIZE, null)
                .communities(ONE_SIZE, MONTH, Community.of("大社区", 4000), Community.of("无户数社区", null))
                .workers(ONE_SIZE, MONTH, staff("G", "大社区", "committee", 3));
    }

    private static Person[] staff(String prefix, String community, String group, int people) {
        return IntStream.range(0, people)
                .mapToObj(number ->
                        Person.of(prefix + number).community(community).group(group))
                .toArray(Person[]::new);
    }

    /** {@code status headcount required_low required_high target gross_shortage gross_surplus} under a scheme. */
    private static List<String> comparison(String district, String scheme) {
        return tables.rows(
                SchemeComparison.NAME,
                "district_code = '%s' AND scheme_id = '%s'".formatted(district, scheme),
                "status",
                "headcount",
                "required_low",
                "required_high",
                "target",
                "gross_shortage",
                "gross_surplus");
    }

    @Test
    void ownSchemeHasTheFiguresOfTheStaffingTable() {
        // committee at least 6 each: one short; recruited at most 7 and 6: two over; no ceiling on the committee
        assertThat(comparison(LIXIA, "jinan-lixia")).containsExactly("defined 24 12 - - 1 2");
        assertThat(tables.rows(SchemeComparison.NAME, "is_own", "district_code", "scheme_id"))
                .containsExactly("370102 jinan-lixia");
    }

    @Test
    void boundsOnGroupsAddUpToBoundsOnTheCommunity() {
        // Taiyuan: committee 5-9, recruited exactly 5 and 3, everybody at most 17:
        // at least 10 + 8, at most 14 + 12; 1 recruited short in the large community, 5 over in the small one
        assertThat(comparison(LIXIA, "taiyuan-2020")).containsExactly("defined 24 18 26 - 1 5");
    }

    @Test
    void contradictoryCommunitiesEnterTheSumsAndAreCounted() {
        // Tinghu counts everybody: 4000 households need 8-13 but 5-7, 2000 need 4-6 and 5-7; 9 and 18 people are there
        assertThat(comparison(LIXIA, "yancheng-tinghu")).containsExactly("defined 27 13 13 15 0 14");
        assertThat(tables.rows(
                        SchemeComparison.NAME,
                        "scheme_id = 'yancheng-tinghu' AND is_own = false AND district_code = '370102'",
                        "communities",
                        "communities_contradictory"))
                .containsExactly("2 1");
    }

    @Test
    void undefinedCommunitiesAreLeftOutOfTheSumsAndTheRowSaysWhatIsMissing() {
        // Gongshu's copy breaks off at 2000 households
        assertThat(tables.rows(
                        SchemeComparison.NAME,
                        "scheme_id = 'hangzhou-gongshu' AND district_code = '370102'",
                        "status",
                        "communities_undefined",
                        "required_low",
                        "missing"))
                .singleElement()
                .asString()
                .startsWith("undefined 2 - 缺参数")
                .contains("拱墅区社区专职工作者管理办法");
    }

    @Test
    void severalReasonsAreOnePairOfChineseAndEnglish() {
        // Gongshu's copy breaks off at 2000 households, and of one community nobody knows how many it has
        String article = "《拱墅区社区专职工作者管理办法》";
        assertThat(tables.rows(
                        SchemeComparison.NAME,
                        "scheme_id = 'hangzhou-gongshu' AND district_code = '%s'".formatted(ONE_SIZE),
                        "missing"))
                .containsExactly("台账缺户数或人口数；缺参数：该户数档的配备人数，" + article + "art. 7(2)"
                        + " | households or residents missing; parameter missing: staffing of communities of this size, "
                        + article + ", art. 7(2)");
    }

    @Test
    void standardOnTheTotalOfADistrictIsATargetForAllCommunitiesTogether() {
        // 18 per 10,000 of 12,000 residents are 21.6
        assertThat(comparison(LIXIA, "national-2024")).containsExactly("defined 24 - - 22 - -");
    }

    @Test
    void withoutSizesOnlyFixedBoundsAreDefined() {
        assertThat(comparison(WITHOUT_SIZES, "ningde-fuan")).containsExactly("defined 3 4 8 - 1 0");
        assertThat(comparison(WITHOUT_SIZES, "ningbo")).containsExactly("undefined 3 - - - - -");
        assertThat(comparison(WITHOUT_SIZES, "national-2024")).containsExactly("undefined 3 - - - - -");
    }

    @Test
    void schemesWithRulesOnPayAloneDemandNobody() {
        assertThat(comparison(LIXIA, "xiamen-2009")).containsExactly("no_rule 27 - - - - -");
    }

    /** Of Lixia's people under a scheme: {@code cost_people, cost, wages, known, fill_people, fill}. */
    private static List<String> cost(String scheme) {
        return tables.rows(
                SchemeComparison.NAME,
                "district_code = '%s' AND scheme_id = '%s'".formatted(LIXIA, scheme),
                "cost_people",
                "cost_per_month",
                "wage_cost_per_month",
                "known_cost_per_month",
                "fill_people",
                "fill_cost_per_month");
    }

    private static String missing(String district, String scheme) {
        return tables.rows(
                        SchemeComparison.NAME,
                        "district_code = '%s' AND scheme_id = '%s'".formatted(district, scheme),
                        "cost_missing")
                .get(0);
    }

    @Test
    void aPartThatIsMissingLeavesTheWholeUntold() {
        // Lixia's coefficients, its average wage and its rates are missing
        assertThat(cost("jinan-lixia")).containsExactly("24 - - - 1 -");
        assertThat(missing(LIXIA, "jinan-lixia"))
                .startsWith("缺参数：")
                .contains("《济南市历下区社区工作者管理办法》art. 23", " | parameter missing: ", "pay coefficient of each grade");
    }

    @Test
    void monthlyPayIsToldWhereBonusAndContributionsAreMissing() {
        // Tinghu pays everybody 400 and members 80; each street sets the bonus, and nobody the rates
        assertThat(cost("yancheng-tinghu")).containsExactly("27 - 12960.00 12960.00 0 0.00");
        assertThat(missing(LIXIA, "yancheng-tinghu")).contains("奖金（月基本工资数），《关于社区专职工作者管理的情况汇报》1(2)1");
    }

    @Test
    void formulaWhoseCoefficientsOurCopyHasLostIsMissingNotAbsent() {
        assertThat(missing(LIXIA, "jinzhou-2022")).startsWith("缺参数：").contains("各等级系数");
    }

    @Test
    void schemeThatRulesNoBasicPaySaysSo() {
        assertThat(cost("ningbo")).containsExactly("- - - - 0 0.00");
        assertThat(missing(LIXIA, "ningbo"))
                .isEqualTo("该办法没有可据以计算的基本工资标准 | the scheme has no rule on basic pay to compute from");
    }

    @Test
    void districtWithoutSchemeHasNoCosts() {
        assertThat(missing(ONE_SIZE, "xiamen-2009")).contains("无法测算", "in force in the month after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concat('ningbo', '')           | scheme_id             | keys are unique
            communities + 1                | communities_undefined | undefined and contradictory communities are among
            required_low + 1               | gross_shortage        | a district lacks no more than it needs
            nullif(1, 1)                   | missing               | a row without an answer says what is missing
            cost_per_month * 0             | cost_missing          | rows of the last register have a cost or say
            known_cost_per_month * 0 + 1   | cost_per_month        | a whole cost is that of all parts
            communities + 1                | communities           | every scheme is applied to every community
            headcount + 1                  | headcount             | for its own scheme a district has the figures
            gross_shortage - 1             | gross_shortage        | for its own scheme a district has the figures
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        assertRefused(tables.read(SchemeComparison.NAME).withColumn(column, functions.expr(fault)), rule);
    }

    @Test
    void schemeThatIsDroppedIsFound() {
        Dataset<Row> faulty = tables.read(SchemeComparison.NAME).filter("scheme_id <> 'ningbo'");

        assertRefused(faulty, "every scheme is applied to every community");
    }

    private static void assertRefused(Dataset<Row> faulty, String rule) {
        assertThatThrownBy(() ->
                        Validator.validate(SchemeComparison.NAME, new SchemeComparison(SCHEMES).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.scheme_comparison", rule));
    }
}
