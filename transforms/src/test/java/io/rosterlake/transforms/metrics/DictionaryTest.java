package io.rosterlake.transforms.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final List<String> problems = new ArrayList<>();

    private List<String> problemsOf(String text) {
        TableMeaning meaning = MeaningReader.read(text, "gold.example.yaml", problems);
        TableDefinition definition = new TableDefinition(
                TableName.gold("example"),
                "例:每区一行",
                "example: one row per district",
                List.of("district_code"),
                List.of(
                        ColumnDefinition.text("district_code", "区划代码", "district code"),
                        ColumnDefinition.whole("people", "人数", "people"),
                        ColumnDefinition.rate("share", "占比", "share")));
        problems.addAll(MeaningChecks.problems(
                List.of(new DocumentedTable(definition, List.of(BronzeTables.WORKERS), meaning))));
        return problems;
    }

    private static final String WHOLE = """
            about:
              - {zh: 说明, en: words}
            rules: [staffing]
            columns:
              district_code: {zh: 区划, en: district, from: [bronze.workers.district_code]}
              people: {zh: 人数, en: people, unit: people, from: [bronze.workers]}
              share: {zh: 占比, en: share, unit: fraction, numerator: people, denominator: people}
            """;

    private List<String> problemsWith(String old, String replacement) {
        assertThat(WHOLE).contains(old);
        return problemsOf(WHOLE.replace(old, replacement));
    }

    @Test
    void everyColumnOfEveryGoldTableIsExplained() {
        Dictionary dictionary = Dictionary.of(Pipeline.tables());

        assertThat(dictionary.gold()).hasSizeGreaterThanOrEqualTo(13).allSatisfy(table -> assertThat(table.columns())
                .allSatisfy(column -> assertThat(column.meaning()).isPresent()));
        assertThat(dictionary.tables())
                .hasSameSizeAs(Pipeline.tables())
                .hasSizeGreaterThan(Pipeline.jobs().size());
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(Dictionary.of(Pipeline.tables()).tables())
                .flatMap(table -> Stream.concat(
                                table.about().stream(),
                                table.columns().stream()
                                        .flatMap(column -> column.meaning().stream())
                                        .flatMap(DictionaryTest::texts))
                        .toList())
                .allSatisfy(text -> {
                    assertThat(text.zh()).containsPattern(CHINESE);
                    assertThat(text.en()).isNotEqualTo(text.zh()).containsPattern("[a-z]{2}");
                });
    }

    private static Stream<BilingualText> texts(ColumnMeaning meaning) {
        return Stream.concat(Stream.of(meaning.definition()), Stream.ofNullable(meaning.empty()));
    }

    @Test
    void ratesPerPersonNameTheirDenominatorInTheirName() {
        assertThat(Dictionary.of(Pipeline.tables())
                        .find("turnover")
                        .orElseThrow()
                        .columns())
                .filteredOn(column -> column.name().contains("turnover_on_"))
                .hasSize(4)
                .allSatisfy(column -> assertThat(column.name())
                        .endsWith(column.meaning()
                                .orElseThrow()
                                .ratio()
                                .denominator()
                                .replace("opening_12m", "opening")));
    }

    @Test
    void everyCodeOfARequirementIsExplained() {
        assertThat(Dictionary.of(Pipeline.tables()).tables())
                .flatMap(DocumentedTable::columns)
                .filteredOn(column -> column.name().equals("requirement_status"))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(RulingStatus.values()).allSatisfy(status -> {
                    BilingualText words = column.meaning().orElseThrow().definition();
                    assertThat(words.zh()).contains(status.code() + " ");
                    assertThat(words.en()).contains(status.code());
                }));
    }

    @Test
    void wholeMeaningHasNoProblem() {
        assertThat(problemsOf(WHOLE)).isEmpty();
    }

    @Test
    void columnWithoutMeaningIsAProblem() {
        assertThat(problemsWith("  people: {zh: 人数, en: people, unit: people, from: [bronze.workers]}\n", ""))
                .containsExactly("gold.example.people: the column has no meaning");
    }

    @Test
    void meaningOfAColumnThatDoesNotExistIsAProblem() {
        assertThat(problemsWith("people: {zh", "peoples: {zh"))
                .contains("gold.example: no column 'peoples'; did you mean 'people'?");
    }

    @Test
    void missingLanguageIsAProblem() {
        assertThat(problemsWith("zh: 占比, en: share", "zh: 占比"))
                .containsExactly("gold.example.yaml: share: 'en' is missing or no text");
    }

    @Test
    void rateWithoutNumeratorAndDenominatorIsAProblem() {
        assertThat(problemsWith(", numerator: people, denominator: people", ", from: [bronze.workers]"))
                .containsExactly("gold.example.share: a rate needs numerator and denominator");
        problems.clear();
        assertThat(problemsWith(", denominator: people", ""))
                .contains("gold.example.yaml: share: 'denominator' is missing or no text");
    }

    @Test
    void denominatorMustBeAColumn() {
        assertThat(problemsWith("denominator: people", "denominator: headcount"))
                .containsExactly("gold.example.share: no column 'headcount'");
    }

    @Test
    void numberNeedsAUnitAndATextHasNone() {
        assertThat(problemsWith("unit: people, ", "")).containsExactly("gold.example.people: a number needs a unit");
        problems.clear();
        assertThat(problemsWith("en: district, ", "en: district, unit: people, "))
                .containsExactly("gold.example.district_code: only numbers have a unit");
        problems.clear();
        assertThat(problemsWith("unit: people", "unit: peple"))
                .contains("gold.example.yaml: people: no unit 'peple'; did you mean 'people'?");
    }

    @Test
    void sourcesMustBeWhatTheTableIsComputedFrom() {
        assertThat(problemsWith("from: [bronze.workers]", "from: [bronze.payroll]"))
                .containsExactly("gold.example.people: the table is not computed from bronze.payroll");
        problems.clear();
        assertThat(problemsWith("bronze.workers.district_code", "bronze.workers.district"))
                .containsExactly("gold.example.district_code: bronze.workers: no column 'district'");
        problems.clear();
        assertThat(problemsWith("from: [bronze.workers]", "from: [scheme.training]"))
                .containsExactly("gold.example.people: scheme.training is not among the sections that rule the table");
        problems.clear();
        assertThat(problemsWith(", from: [bronze.workers]", ""))
                .containsExactly("gold.example.people: the column has no source");
    }

    @Test
    void unknownKeysSectionsAndBrokenFilesAreProblems() {
        assertThat(problemsWith("about:", "abot:"))
                .containsExactly(
                        "gold.example.yaml: unknown key 'abot'; did you mean 'about'?",
                        "gold.example: nothing is said about the table");
        problems.clear();
        assertThat(problemsWith("rules: [staffing]", "rules: [staff]"))
                .containsExactly("gold.example: schemes have no section 'staff'");
        problems.clear();
        assertThat(problemsWith("{zh: 说明, en: words}", "{zh: 说明, en: words"))
                .first()
                .asString()
                .startsWith("gold.example.yaml: ");
    }
}
