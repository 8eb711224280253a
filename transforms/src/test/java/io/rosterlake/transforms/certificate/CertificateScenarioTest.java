package io.rosterlake.transforms.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
class CertificateScenarioTest {
    private static final String ASKING = "330105";
    private static final String SILENT = "320902";
    private static final String LOST = "110102";

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;
    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        schemes = InventedScheme.load(
                folder,
                InventedScheme.of("asking", """
                        certificates:
                          rules:
                            - id: post
                              says: {zh: 全体, en: everybody}
                              parameters: {certificate: 社区工作者岗位资格证书, required_of: everybody}
                              status: cited
                              citation: {article: art. 6, words: 岗位资格证书}
                            - id: computer
                              says: {zh: 45周岁以下, en: 45 or under}
                              parameters: {certificate: 计算机操作合格证书, required_of: aged, maximum_age: 45}
                              status: interpreted
                              citation: {article: art. 7, words: 45周岁以下}
                              reading: {zh: 含45周岁, en: 45 is included}
                            - id: labour
                              says: {zh: 劳动保障岗位, en: labour posts}
                              parameters: {certificate: 劳动保障协理员, required_of: labour_posts}
                              status: cited
                              citation: {article: art. 8, words: 劳动保障协理员}
                        """),
                InventedScheme.of("silent", ""),
                InventedScheme.of("lost", """
                        certificates:
                          rules:
                            - id: post
                              says: {zh: 缺失, en: lost}
                              missing: [certificates_rules]
                              status: missing
                              citation: {article: art. 9, words: 持证}
                        """));
        tables = InMemory.run(
                spark,
                registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new Certificates(),
                        new CertificateCoverage(schemes)));
    }

    private static Registers registers() {
        Registers registers = new Registers()
                .district(ASKING, "asking")
                .district(SILENT, "silent")
                .district(LOST, "lost");
        for (String month : List.of("2025-12", "2026-01")) {
            workers(
                    registers,
                    ASKING,
                    month,
                    worker("at 45 until January", "recruited", "1980-01", "社区工作者"),
                    worker("in labour", "recruited", "1970-01", "委员、劳动保障专干"),
                    worker("expert", "committee", "1970-01", "委员"),
                    worker("lapsed", "committee", "1970-01", "委员"),
                    worker("senior", "committee", "1970-01", "委员"),
                    worker("welfare", "public_welfare", "1990-01", "协管员"));
        }
        workers(registers, LOST, "2025-12", worker("in lost", "committee", "1990-01", "委员"));
        workers(registers, SILENT, "2025-12", worker("native", "committee", "1990-01", "委员"));
        workers(
                registers,
                SILENT,
                "2026-01",
                worker("native", "committee", "1990-01", "委员"),
                worker("mover", "committee", "1990-01", "委员"));
        return registers
                .events(
                        BronzeTables.CERTIFICATES,
                        ASKING,
                        "2025-12",
                        List.of(
                                certificate("at 45 until January", "计算机操作合格证", "2020-05-01", null, null),
                                certificate("in labour", "劳动保障协理员国家职业资格证书", "2020-05-01", null, null),
                                certificate("in labour", "社区工作者岗位资格证", "2026-01-10", null, null),
                                certificate("expert", "助理社会工作师", "2015-05-01", "2023-05-01", null),
                                certificate("expert", "社会工作师", "2019-12-15", "2022-12-15", null),
                                certificate("lapsed", "社会工作师", "2010-01-01", "2010-02-01", "2013-02-01"),
                                certificate("senior", "高级社会工作师", "2020-01-01", "2020-02-01", "2023-02-01"),
                                certificate("mover", "社区工作者岗位资格证", "2020-01-01", null, null),
                                certificate("welfare", "无", "2020-01-01", null, null),
                                certificate("stranger", "社会工作师", "2020-01-01", null, null)))
                .events(
                        BronzeTables.CERTIFICATES,
                        ASKING,
                        "2026-01",
                        List.of(certificate("senior", "高级社会工作师", "2020-01-01", "2023-03-31", "2026-03-31")));
    }

    @SafeVarargs
    private static void workers(Registers registers, String district, String month, Map<String, Object>... people) {
        String submission = registers.submission(district, "workers", month, "accepted", people.length);
        for (Map<String, Object> person : people) {
            Map<String, Object> row = new HashMap<>(person);
            row.put("submission_id", submission);
            row.put("district_code", district);
            row.put("period", Date.valueOf(month + "-01"));
            registers.row(BronzeTables.WORKERS, row);
        }
    }

    private static Map<String, Object> worker(String key, String group, String born, String post) {
        return Map.of(
                "person_key",
                key,
                "staff_category",
                group,
                "birth_month",
                Date.valueOf(born + "-01"),
                "post_name",
                post,
                "street",
                "甲街道",
                "community",
                "一社区",
                "post_level",
                "staff");
    }

    private static Map<String, Object> certificate(
            String key, String name, String obtained, String registered, String until) {
        Map<String, Object> row =
                new HashMap<>(Map.of("person_key", key, "certificate", name, "obtained_on", Date.valueOf(obtained)));
        if (registered != null) {
            row.put("registered_on", Date.valueOf(registered));
        }
        if (until != null) {
            row.put("valid_until", Date.valueOf(until));
        }
        return row;
    }

    private static List<String> coverage(String group, String certificate, String... columns) {
        return tables.rows(
                CertificateCoverage.NAME,
                "district_code = '330105' AND staff_group = '%s' AND certificate = '%s'".formatted(group, certificate),
                columns);
    }

    @Test
    void ageIsThatOfTheMonthsEndAndTheHighestAgeIsIncluded() {
        assertThat(coverage(
                        "recruited", "计算机操作合格证", "period", "required_people", "required_holders", "requirement_rate"))
                .containsExactly("2025-12 1 1 1.000000", "2026-01 0 0 -");
    }

    @Test
    void labourPostIsKnownByItsNameAndTheLicenceByAnyOfItsNames() {
        assertThat(coverage("recruited", "劳动保障协理员", "period", "people", "required_people", "required_holders", "rule"))
                .containsExactly("2025-12 2 1 1 art. 8", "2026-01 2 1 1 art. 8");
        assertThat(coverage("committee", "劳动保障协理员", "period", "required_people", "requirement_rate"))
                .containsExactly("2025-12 0 -", "2026-01 0 -");
    }

    @Test
    void certificateCountsFromTheMonthInWhichItIsObtained() {
        assertThat(coverage(
                        "recruited",
                        "社区工作者岗位资格证",
                        "period",
                        "holders",
                        "required_people",
                        "required_holders",
                        "coverage_rate"))
                .containsExactly("2025-12 0 2 0 0.000000", "2026-01 1 2 1 0.500000");
    }

    @Test
    void highestValidLevelCountsElseTheHighest() {
        // expert: the middle level lapsed on 2025-12-15, three years after its registration, and the junior one will on
        // 2026-05-01, 90 days after January; lapsed: in 2013
        assertThat(coverage(
                        "committee",
                        "助理社会工作师",
                        "period",
                        "holders",
                        "valid_holders",
                        "expiring_90d",
                        "counted_at_another_level",
                        "coverage_rate"))
                .containsExactly("2025-12 1 1 0 0 0.333333", "2026-01 1 1 1 0 0.333333");
        assertThat(coverage("committee", "社会工作师", "period", "holders", "valid_holders", "counted_at_another_level"))
                .containsExactly("2025-12 1 0 1", "2026-01 1 0 1");
    }

    @Test
    void registrationOfTheFileReceivedLastCountsAndExpiryIsSeenNinetyDaysAhead() {
        // valid until 2026-03-31: 90 days after 2025-12-31
        assertThat(coverage("committee", "高级社会工作师", "period", "holders", "valid_holders", "expiring_90d"))
                .containsExactly("2025-12 1 1 1", "2026-01 1 1 1");
        assertThat(tables.rows(
                        Certificates.NAME, "person_key = 'senior'", "registered_on", "expires_on", "stated_in_rows"))
                .containsExactly("2023-03-31 2026-03-31 2");
    }

    @Test
    void certificateFollowsThePersonToAnotherDistrict() {
        assertThat(tables.rows(
                        CertificateCoverage.NAME,
                        "district_code = '320902' AND certificate = '社区工作者岗位资格证'",
                        "period",
                        "people",
                        "valid_holders",
                        "required_people",
                        "requirement_status"))
                .containsExactly("2026-01 2 1 - no_rule");
    }

    @Test
    void whomTheSchemeDoesNotCountItDoesNotAsk() {
        assertThat(coverage("public_welfare", "助理社会工作师", "period", "people", "holders", "required_people"))
                .containsExactly("2025-12 1 0 -", "2026-01 1 0 -");
        assertThat(coverage("public_welfare", "社区工作者岗位资格证", "people")).isEmpty();
    }

    @Test
    void everyCellHasTheThreeLevelsAndWhatTheSchemeAsksFor() {
        assertThat(tables.rows(
                        CertificateCoverage.NAME,
                        "district_code = '330105' AND period = '2025-12-01' AND staff_group = 'committee'",
                        "certificate",
                        "requirement_status",
                        "basis"))
                .containsExactly(
                        "助理社会工作师 no_rule -",
                        "劳动保障协理员 ruled cited",
                        "社会工作师 no_rule -",
                        "社区工作者岗位资格证 ruled cited",
                        "计算机操作合格证 ruled interpreted",
                        "高级社会工作师 no_rule -");
    }

    @Test
    void lostRuleLeavesTheRequirementOpen() {
        assertThat(tables.rows(
                        CertificateCoverage.NAME,
                        "district_code = '110102' AND certificate = '社会工作师'",
                        "required_people",
                        "requirement_status",
                        "missing"))
                .singleElement()
                .asString()
                .startsWith("- missing 缺参数")
                .endsWith("missing: rules on certificates, 《虚构办法》, art. 9");
    }

    @Test
    void certificateOfNobodyInTheRegistersIsOutside() {
        assertThat(tables.rows(
                        Certificates.NAME,
                        "outside_because IS NOT NULL",
                        "person_key",
                        "certificate",
                        "outside_because"))
                .containsExactly("stranger 社会工作师 not_in_register", "welfare 无 no_certificate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holders - 1                         | holders         | these among the holders
            people + 1                          | people          | each cell has the people of the registers
            coalesce(required_people, 0L)       | required_people | only what is ruled is required
            CAST(NULL AS STRING)                | rule            | a ruled row names its scheme and article
            CAST(1.5 AS DECIMAL(18, 6))         | coverage_rate   | rates are fractions
            counted_at_another_level + 1        | counted_at_another_level | no certificate of anybody in the registers is dropped
            lower('社会工作师')                     | certificate     | keys are unique
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(CertificateCoverage.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(
                        CertificateCoverage.NAME, new CertificateCoverage(schemes).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.certificate_coverage", rule));
    }
}
