package io.rosterlake.transforms.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.scenario.Change.Every;
import io.rosterlake.transforms.scheme.InvalidFilesException;
import io.rosterlake.transforms.scheme.Problem;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The scenarios that come with the program, and the schema for editors beside them. */
class ShippedScenariosTest {
    private static final Path FOLDER = Path.of("scenarios");
    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.loadBuiltIn();
    private static final ScenarioCatalogue CATALOGUE = ScenarioCatalogue.loadBuiltIn(SCHEMES);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @TempDir
    private Path folder;

    private static Scenario scenario(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    @Test
    void fiveScenariosCome() {
        assertThat(CATALOGUE.scenarios())
                .extracting(Scenario::id)
                .containsExactly("adopt-scheme", "as-is", "fill-to-minimum", "turnover-as-observed", "wage-plus-5");
        assertThat(ScenarioCatalogue.load(List.of(FOLDER), SCHEMES)).isEqualTo(CATALOGUE);
    }

    @Test
    void asIsIsWhatHoldsWhereAFileSaysNothing() throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), """
                format: 1
                id: as-is
                name: {zh: 维持现状, en: As is}
                asks: {zh: 政策和标准都不变，现有人员今后的薪酬成本是多少？, en: "If no rule and no amount changes, what will today's people cost?"}
                """);

        assertThat(ScenarioCatalogue.load(List.of(folder), SCHEMES).scenarios()).containsExactly(scenario("as-is"));
        assertThat(scenario("as-is").outlook(JUNE)).isEqualTo(Outlook.unchanged(JUNE));
    }

    @Test
    void theOthersDifferFromItInOneQuestionEach() {
        assertThat(scenario("wage-plus-5").wages())
                .containsExactly(new Change(
                        ScenarioMonth.fromCode("next-july").orElseThrow(), BigDecimal.valueOf(5), Every.ONCE));
        assertThat(scenario("fill-to-minimum").hiring())
                .isEqualTo(new Hiring.FillToMinimum(new ScenarioMonth.InMonths(1), NewEntrant.ANYBODY));
        assertThat(scenario("adopt-scheme").adoption())
                .isEqualTo(new Adoption(
                        "xiamen-xiangan-2013",
                        ScenarioMonth.fromCode("next-january").orElseThrow()));
        assertThat(scenario("turnover-as-observed").attrition()).isEqualTo(new Attrition.Observed12Months());
        assertThat(scenario("turnover-as-observed").hiring()).isEqualTo(new Hiring.Replace(NewEntrant.ANYBODY));
        assertThat(scenario("turnover-as-observed").monteCarlo()).isEqualTo(new MonteCarlo(500, 20260630));
        assertThat(CATALOGUE.scenarios())
                .filteredOn(scenario -> !scenario.id().equals("turnover-as-observed"))
                .extracting(Scenario::attrition)
                .containsOnly(new Attrition.None());
        assertThat(CATALOGUE.scenarios()).allSatisfy(scenario -> {
            assertThat(scenario.lastMonth(JUNE)).isEqualTo(YearMonth.of(2031, 6));
            assertThat(scenario.retirement()).isEqualTo(scenario("as-is").retirement());
        });
    }

    @Test
    void theSchemeThatIsAdoptedIsCompleteWithoutOverlayAndLeavesWhoPaysToTheDistrict() {
        Adoption adoption =
                Optional.ofNullable(scenario("adopt-scheme").adoption()).orElseThrow();
        Scheme adopted = SCHEMES.versions(adoption.scheme()).get(0);
        Scheme own = SCHEMES.versions("yancheng-tinghu").get(0);

        PayRules rules = PayRules.of(adopted, own, Optional.empty());

        assertThat(List.of(rules.basic(), rules.steps(), rules.postAllowances()))
                .allMatch(Given.class::isInstance);
        assertThat(rules.funding())
                .isEqualTo(PayRules.of(own, own, Optional.empty()).funding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adopt-scheme", "as-is", "fill-to-minimum", "turnover-as-observed", "wage-plus-5"})
    void everyLineIsExplainedInBothLanguages(String id) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(id + ".yaml"));

        assertThat(lines)
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .filteredOn(line -> !line.matches("(name|asks): .*|[a-z_]+:"))
                .allMatch(line -> line.matches(".*# .*\\p{IsHan}.* \\| .*[a-z].*"));
    }

    @Test
    void anIdInTwoFilesIsRefusedWithBoth() throws IOException {
        Path copy = Files.copy(FOLDER.resolve("as-is.yaml"), folder.resolve("as-is-again.yaml"));
        Files.copy(FOLDER.resolve("as-is.yaml"), folder.resolve("as-is.yaml"));

        InvalidFilesException invalid = catchThrowableOfType(
                InvalidFilesException.class, () -> ScenarioCatalogue.load(List.of(folder), SCHEMES));

        assertThat(invalid.kind().zh()).isEqualTo("情景文件");
        assertThat(invalid.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.ID_TWICE);
            assertThat(problem.file()).endsWith("as-is.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message().en()).isEqualTo("the scenario id 'as-is' is already used in " + copy);
        });
    }

    @Test
    void templatesAndNationalRulesCannotBeAdopted() throws IOException {
        String text = Files.readString(FOLDER.resolve("adopt-scheme.yaml"));
        Files.writeString(folder.resolve("a.yaml"), text.replace("xiamen-xiangan-2013", "national-rules"));

        InvalidFilesException invalid = catchThrowableOfType(
                InvalidFilesException.class, () -> ScenarioCatalogue.load(List.of(folder), SCHEMES));

        assertThat(invalid.problems()).extracting(Problem::code).containsExactly(Problem.Code.VALUE_UNKNOWN);
    }

    @Test
    void schemaForEditorsKnowsTheSameKeysCodesAndBounds() throws IOException {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(FOLDER.resolve("scenario.schema.json"), StandardCharsets.UTF_8));

        assertThat(at(schema, "properties").keySet()).isEqualTo(ScenarioReader.KEYS);
        assertThat(at(schema, "properties", "horizon_months"))
                .isEqualTo(Map.of(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        ScenarioReader.LONGEST,
                        "default",
                        ScenarioReader.USUAL,
                        "description",
                        "测算月数 | months projected"));
        assertThat(codes(schema, "properties", "retirement")).isEqualTo(codes(Retirement.Age.values()));
        assertThat(codes(schema, "properties", "unknown_class")).isEqualTo(codes(Retirement.UnknownClass.values()));
        assertThat(codes(schema, "properties", "appraisal")).isEqualTo(codes(Outlook.Appraisal.values()));
        assertThat(codes(schema, "$defs", "change", "properties", "every")).isEqualTo(codes(Every.values()));
        assertThat(codes(schema, "$defs", "contribution", "properties", "component"))
                .isEqualTo(
                        Component.contributions().stream().map(Component::code).toList());
        assertThat(bounds(schema, "$defs", "change", "properties", "percent"))
                .containsExactly(ScenarioReader.LOWEST_CHANGE, ScenarioReader.HIGHEST_CHANGE);
        assertThat(bounds(schema, "$defs", "contribution", "properties", "percent"))
                .containsExactly(0, ScenarioReader.HIGHEST_CHANGE);
        assertThat(bounds(schema, "$defs", "grade")).containsExactly(1, PlanReader.HIGHEST_GRADE);
        assertThat(bounds(schema, "properties", "monte_carlo", "properties", "runs"))
                .containsExactly(PlanReader.FEWEST_RUNS, PlanReader.MOST_RUNS);
        assertKinds(schema, "hiring", PlanReader.HIRING);
        assertKinds(schema, "attrition", PlanReader.ATTRITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-07", "next-month", "next-july", "next-december", "+6", "+120", "2027-13", "soon", "+0"})
    void schemaForEditorsKnowsTheSameMonths(String written) throws IOException {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(FOLDER.resolve("scenario.schema.json"), StandardCharsets.UTF_8));
        List<?> forms = (List<?>) at(schema, "$defs", "month").get("anyOf");
        String pattern = (String) ((Map<?, ?>) forms.get(0)).get("pattern");

        assertThat(written.matches(pattern))
                .isEqualTo(ScenarioMonth.fromCode(written).isPresent());
    }

    /** After the plain words, one form for each kind, with its keys. */
    private static void assertKinds(Map<?, ?> schema, String key, Map<String, Set<String>> kinds) {
        List<?> forms = (List<?>) at(schema, "$defs", key).get("oneOf");
        assertThat(forms).hasSize(kinds.size() + 1);
        for (Object form : forms.subList(1, forms.size())) {
            Map<?, ?> properties = at((Map<?, ?>) form, "properties");
            String kind = (String) ((List<?>) at(properties, "kind").get("enum")).get(0);
            assertThat(kinds).containsKey(kind);
            assertThat(properties.keySet()).isEqualTo(PlanReader.withKind(kinds.getOrDefault(kind, Set.of())));
        }
    }

    private static List<?> codes(Map<?, ?> schema, String... path) {
        return (List<?>) at(schema, path).get("enum");
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(ScenarioReader::code).toList();
    }

    private static List<Object> bounds(Map<?, ?> schema, String... path) {
        Map<?, ?> value = at(schema, path);
        return List.of(value.get("minimum"), value.get("maximum"));
    }

    private static Map<?, ?> at(Map<?, ?> tree, String... keys) {
        Map<?, ?> node = tree;
        for (String key : keys) {
            node = (Map<?, ?>) node.get(key);
        }
        return node;
    }
}
