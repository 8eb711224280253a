package io.rosterlake.transforms.explain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.certificate.CertificateCoverage;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.explain.Source;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.Turnover;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.staffing.Staffing;
import io.rosterlake.transforms.training.TrainingCompliance;
import io.rosterlake.transforms.training.TrainingEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class ExplainedLakeScenarioTest {
    private static final long SEED = 20_260_630L;

    private static SchemeCatalogue schemes;
    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        schemes = new SchemeCatalogue(SchemeCatalogue.loadBuiltIn().schemes().stream()
                .filter(scheme -> !scheme.role().isAssignable() || InventedDistricts.SCHEMES.contains(scheme.id()))
                .toList());
        tables = InMemory.run(
                spark,
                new InventedDistricts(SEED).registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new CommunityMonths(),
                        new Movements(),
                        new Staffing(schemes),
                        new WorkforceFlow(),
                        new Turnover(),
                        new TrainingEvents(),
                        new TrainingCompliance(schemes),
                        new Certificates(),
                        new CertificateCoverage(schemes)));
    }

    private static ExplainedLake lake() {
        return new ExplainedLake(tables, schemes);
    }

    private static Explanation staffing(String community, String month, Wish... more) {
        List<Wish> wishes = new ArrayList<>(Arrays.asList(more));
        wishes.add(new Wish(Kind.COMMUNITY, community));
        wishes.add(new Wish(Kind.PERIOD, month));
        wishes.add(new Wish(Kind.GROUP, "all"));
        return lake().explain(ExplainedTable.STAFFING, wishes);
    }

    private static List<Source> sources(Explanation explanation) {
        return explanation.parts().stream()
                .filter(Part.Sources.class::isInstance)
                .flatMap(part -> ((Part.Sources) part).rows().stream())
                .toList();
    }

    @Test
    void everyFigureOfFiftyRowsAtRandomOfEachTableReAdds() {
        List<ReAdded> results = lake().readd(50, SEED);

        assertThat(results.stream().collect(Collectors.groupingBy(ReAdded::table, Collectors.counting())))
                .as("the small districts have fewer trainings than that")
                .containsEntry(ExplainedTable.STAFFING, 50L)
                .containsEntry(ExplainedTable.TURNOVER, 50L)
                .containsEntry(ExplainedTable.CERTIFICATES, 50L)
                .hasEntrySatisfying(
                        ExplainedTable.TRAINING, rows -> assertThat(rows).isGreaterThan(20));
        assertThat(results.stream().filter(one -> !one.isSame()))
                .as("seed %d", SEED)
                .extracting(one -> one.table() + " " + one.difference())
                .isEmpty();
    }

    @Test
    void figuresThatWereComputedOtherwiseAreFound() {
        TableName staffing = TableName.gold("staffing");
        Tables faulty = table -> table.equals(staffing)
                ? tables.read(table).withColumn("headcount", functions.expr("headcount + 1L"))
                : tables.read(table);

        assertThat(new ExplainedLake(faulty, schemes).readd(5, SEED))
                .filteredOn(one -> one.table() == ExplainedTable.STAFFING)
                .extracting(ReAdded::difference)
                .hasSize(5)
                .allMatch(difference -> difference.contains("headcount: "));
    }

    @Test
    void tableThatWasComputedUnderOtherRulesDoesNotReAdd() {
        SchemeCatalogue others = new SchemeCatalogue(schemes.schemes().stream()
                .filter(scheme -> !scheme.id().equals("yancheng-tinghu"))
                .toList());
        List<ReAdded> results = new ExplainedLake(tables, others).readd(20, SEED);

        assertThat(results.stream().filter(one -> !one.isSame()))
                .extracting(one -> one.row().values().get("scheme_id"))
                .isNotEmpty()
                .containsOnly("yancheng-tinghu");
    }

    @Test
    void everyCountedPersonIsTracedToARowOfAFile() {
        Explanation explanation = lake().explain(
                        ExplainedTable.TURNOVER,
                        List.of(
                                new Wish(Kind.DISTRICT, "区370102"),
                                new Wish(Kind.STREET, ""),
                                new Wish(Kind.PERIOD, "2026-02"),
                                new Wish(Kind.GROUP, "all")));

        assertThat(sources(explanation)).hasSizeGreaterThan(12).allSatisfy(source -> assertThat(
                        source.place().orElseThrow().file())
                .endsWith(".csv"));
    }

    @Test
    void communityThatIsNotThereSuggestsTheNearest() {
        assertThatThrownBy(() -> staffing("一社", "2026-02"))
                .isInstanceOfSatisfying(ExplainException.class, missing -> assertThat(missing.message(Locale.CHINESE))
                        .contains("没有社区“一社”", "相近的有：", "370102 区370102 甲街道 一社区"));
    }

    @Test
    void nameThatSeveralCommunitiesHaveListsThem() {
        assertThatThrownBy(() -> staffing("一社区", "2026-02"))
                .isInstanceOf(ExplainException.class)
                .hasMessageContainingAll("370102 区370102 甲街道 一社区", "320902 区320902 甲街道 一社区", "--district");
    }

    @Test
    void communityIsOneWhateverCodeItHasInOtherMonths() {
        TableName staffing = TableName.gold("staffing");
        Tables coded = table -> table.equals(staffing)
                ? tables.read(table)
                        .withColumn(
                                "community_code",
                                functions.expr("CASE WHEN period >= '2026-01-01' AND district_code = '370102'"
                                        + " THEN concat(street, community_name, 'code') END"))
                : tables.read(table);

        for (String name : List.of("一社区", "甲街道一社区code")) {
            Explanation explanation = new ExplainedLake(coded, schemes)
                    .explain(
                            ExplainedTable.STAFFING,
                            List.of(
                                    new Wish(Kind.DISTRICT, "370102"),
                                    new Wish(Kind.STREET, "甲街道"),
                                    new Wish(Kind.COMMUNITY, name),
                                    new Wish(Kind.PERIOD, "2025-12"),
                                    new Wish(Kind.GROUP, "all")));

            assertThat(explanation.title().en()).contains("一社区", "2025-12");
            assertThat(explanation.differing()).isEmpty();
        }
    }

    @Test
    void districtIsKnownByEveryNameThatItHad() {
        Tables renamed = table -> table.equals(DistrictMonths.NAME)
                ? tables.read(table)
                        .withColumn(
                                "district_name",
                                functions.expr("CASE WHEN district_code <> '370102' THEN '同名区'"
                                        + " WHEN period < '2025-09-01' THEN '旧名区' ELSE '新名区' END"))
                : tables.read(table);
        ExplainedLake lake = new ExplainedLake(renamed, schemes);

        for (String name : List.of("旧名区", "新名区")) {
            assertThat(turnover(lake, name).title().en()).contains("新名区 370102");
        }
        assertThatThrownBy(() -> turnover(lake, "同名区"))
                .isInstanceOf(ExplainException.class)
                .hasMessageContainingAll("may mean 3: ", "320902 同名区", "Give the district code.");
        assertThatThrownBy(() -> turnover(lake, "没有区")).hasMessageContaining("370102 新名区");
    }

    private static Explanation turnover(ExplainedLake lake, String district) {
        return lake.explain(
                ExplainedTable.TURNOVER,
                List.of(
                        new Wish(Kind.DISTRICT, district),
                        new Wish(Kind.STREET, ""),
                        new Wish(Kind.PERIOD, "2025-12"),
                        new Wish(Kind.GROUP, "all")));
    }

    @Test
    void monthThatIsNotThereListsThoseThatAre() {
        assertThatThrownBy(() ->
                        staffing("一社区", "2030-01", new Wish(Kind.DISTRICT, "370102"), new Wish(Kind.STREET, "甲街道")))
                .isInstanceOf(ExplainException.class)
                .hasMessageContainingAll("no month '2030-01'", "2025-06", "2026-02");
    }

    @Test
    void whatIsNotClearWithoutIsAskedFor() {
        assertThatThrownBy(() -> lake().explain(
                                ExplainedTable.TRAINING,
                                List.of(new Wish(Kind.DISTRICT, "370102"), new Wish(Kind.YEAR, "2025"))))
                .isInstanceOf(ExplainException.class)
                .hasMessageContaining("Name the street with --street: 乙街道, 甲街道");
    }

    @Test
    void personIsFoundByTheBeginningOfTheirKey() {
        assertThat(sources(lake().retirement("370102-00", null)))
                .singleElement()
                .satisfies(source -> assertThat(source.who()).isEqualTo("370102-00"));
        assertThatThrownBy(() -> lake().retirement("370102-", null)).hasMessageContaining("give more of it");
        assertThatThrownBy(() -> lake().retirement("nobody", null)).hasMessageContaining("No register has a person");
    }

    @Test
    void tableOfAnEarlierProgramAsksForTransform() {
        Tables earlier = table ->
                table.equals(PersonMonths.NAME) ? tables.read(table).drop("submission_id") : tables.read(table);

        assertThatThrownBy(() -> new ExplainedLake(earlier, schemes).readd(1, SEED))
                .isInstanceOf(ExplainException.class)
                .hasMessageContainingAll("silver.person_month", "submission_id", "rosterlake transform");
    }
}
