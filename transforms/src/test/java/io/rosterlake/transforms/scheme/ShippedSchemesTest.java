package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The scheme files that come with the program. Golden numbers are those of the documents that the files quote. */
class ShippedSchemesTest {
    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.loadBuiltIn();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** Numbers that a file takes from elsewhere than the quoted words, each with its reading in the file. */
    private static final Set<String> NOT_IN_WORDS = Set.of("jinan-lixia/split/30");

    private static final Map<String, Integer> CHINESE_NUMBERS =
            Map.of("一", 1, "二", 2, "三", 3, "两", 2, "五", 5, "六", 6, "十五", 15);

    private static Scheme scheme(String id) {
        return CATALOGUE.find(id, DAY).orElseThrow();
    }

    private static Optional<Bounds> demand(Scheme scheme, RuledGroup group, @Nullable Integer households) {
        Optional<Bounds> demand = Optional.of(Bounds.NONE);
        for (StaffingRule rule : scheme.staffingOf(group)) {
            Optional<Bounds> next = rule.demand(households, null);
            demand = demand.flatMap(bounds -> next.map(bounds::and));
        }
        return demand;
    }

    static List<Scheme> schemes() {
        return CATALOGUE.schemes();
    }

    @Test
    void allSchemesAreThere() {
        assertThat(CATALOGUE.schemes())
                .extracting(Scheme::id)
                .containsExactly(
                        "anhui",
                        "beijing-2021",
                        "fuzhou",
                        "gansu-2023",
                        "generic-templates",
                        "hangzhou-gongshu",
                        "jinan-lixia",
                        "jinzhou-2022",
                        "lianyungang-2024",
                        "national-2024",
                        "national-rules",
                        "ningbo",
                        "ningde-fuan",
                        "shanxi",
                        "taiyuan-2020",
                        "wuhan-2020",
                        "xiamen-2009",
                        "xiamen-xiangan-2013",
                        "yancheng-tinghu");
    }

    @Test
    void templatesAndNationalRulesAreNobodysScheme() {
        assertThat(CATALOGUE.schemes().stream()
                        .filter(scheme -> !scheme.role().isAssignable())
                        .map(Scheme::id))
                .containsExactly("generic-templates", "national-rules");
        assertThat(CATALOGUE.assignable())
                .hasSize(17)
                .extracting(Scheme::id)
                .doesNotContain("generic-templates", "national-rules");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySectionHasRulesOrSaysThatItHasNone(Scheme scheme) {
        assertThat(scheme.staffing()).isNotEmpty();
        assertThat(Section.values())
                .filteredOn(section -> section != Section.CAREER)
                .allSatisfy(section -> assertThat(scheme.rules(section)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "jinan-lixia, committee, 1800, 6, , ",
        "jinan-lixia, committee, , 6, , ",
        "jinan-lixia, recruited, 2999, , 6, ",
        "jinan-lixia, recruited, 3000, , 6, ",
        "jinan-lixia, recruited, 3001, , 7, ",
        "jinan-lixia, recruited, 4000, , 7, ",
        "jinan-lixia, recruited, 4001, , 8, ",
        "jinan-lixia, recruited, 5000, , 8, ",
        "jinan-lixia, recruited, 5001, , 9, ",
        "hangzhou-gongshu, committee, 1999, 5, 9, ",
        "yancheng-tinghu, all, 1200, 5, 4, 3",
        "yancheng-tinghu, all, 3000, 6, 7, 8",
        "yancheng-tinghu, all, 4000, 8, 7, 10",
        "ningde-fuan, all, , 4, 8, ",
        "taiyuan-2020, all, , , 17, ",
        "taiyuan-2020, committee, , 5, 9, ",
        "taiyuan-2020, recruited, 2000, 3, 3, 3",
        "taiyuan-2020, recruited, 2001, 4, 4, 4",
        "taiyuan-2020, recruited, 3001, 5, 5, 5",
        "taiyuan-2020, recruited, 4001, 6, 6, 6",
        "taiyuan-2020, recruited, 5499, 6, 6, 6",
        "taiyuan-2020, recruited, 5500, 7, 7, 7",
        "taiyuan-2020, recruited, 6000, 8, 8, 8",
        "beijing-2021, all, 1500, 10, 13, ",
        "beijing-2021, all, 900, 9, 8, ",
        "wuhan-2020, committee, , 5, 9, ",
        "wuhan-2020, recruited, 2750, 6, 9, ",
        "lianyungang-2024, all, , 5, , ",
        "ningbo, all, 3125, , , 13"
    })
    void staffingFollowsTheDocuments(
            String id,
            String group,
            @Nullable Integer households,
            @Nullable Integer floor,
            @Nullable Integer ceiling,
            @Nullable Integer target) {
        RuledGroup ruled = RuledGroup.fromCode(group).orElseThrow();

        assertThat(demand(scheme(id), ruled, households)).contains(new Bounds(floor, ceiling, target));
    }

    @Test
    void gongshuIsUndefinedWhereTheCopyBreaksOff() {
        RuledGroup committee = new RuledGroup(StaffGroup.COMMITTEE);

        assertThat(demand(scheme("hangzhou-gongshu"), committee, 2000)).isEmpty();
        assertThat(demand(scheme("hangzhou-gongshu"), committee, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4000, 9", "4999, 9", "5000, 9", "5001, 10", "10000, 18"})
    void gansuAsksForNineInSmallCommunities(int residents, int floor) {
        assertThat(scheme("gansu-2023").staffingOf(RuledGroup.ALL).stream()
                        .map(rule -> rule.demand(null, residents).orElseThrow())
                        .reduce(Bounds.NONE, Bounds::and))
                .isEqualTo(new Bounds(floor, null, null));
    }

    @Test
    void nationalStandardIsForTheTotalOfADistrict() {
        Scheme national = scheme("national-2024");

        assertThat(national.ruledGroups()).isEmpty();
        assertThat(national.staffing()).singleElement().satisfies(rule -> assertThat(rule.demand(null, 100_000))
                .contains(new Bounds(null, null, 180)));
    }

    @ParameterizedTest
    @CsvSource({"fuzhou", "anhui", "shanxi", "jinzhou-2022"})
    void staffingIsUndefinedWhereTheCopyHasNone(String id) {
        assertThat(scheme(id).ruledGroups()).containsExactly(RuledGroup.ALL);
        assertThat(demand(scheme(id), RuledGroup.ALL, 3000)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xiamen-2009", "xiamen-xiangan-2013", "generic-templates"})
    void schemeWithoutStaffingRuleSaysSo(String id) {
        Scheme without = scheme(id);

        assertThat(without.ruledGroups()).isEmpty();
        assertThat(without.staffing())
                .singleElement()
                .satisfies(rule -> assertThat(rule.grounds().status()).isEqualTo(RuleStatus.ABSENT));
    }

    @ParameterizedTest
    @CsvSource({
        "jinan-lixia, committee+recruited",
        "fuzhou, committee+recruited",
        "national-2024, committee+recruited",
        "taiyuan-2020, committee+recruited",
        "hangzhou-gongshu, committee+recruited+street_hired",
        "yancheng-tinghu, committee+recruited+street_hired+grid+public_welfare+dispatch+retained_retiree",
        "ningde-fuan, committee+recruited+street_hired+grid+public_welfare+dispatch+retained_retiree"
    })
    void scopeIsWhomTheSchemeCounts(String id, String groups) {
        assertThat(scheme(id).scope().counts().stream().map(StaffGroup::code).collect(Collectors.joining("+")))
                .isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource({
        "jinan-lixia, art. 6",
        "hangzhou-gongshu, art. 7(2)",
        "yancheng-tinghu, 1(1)1",
        "ningde-fuan, 3(1)",
    })
    void decidingRulesCiteTheirArticle(String id, String article) {
        assertThat(scheme(id).staffing().stream().filter(StaffingRule::decides))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.grounds().citation().article()).isEqualTo(article));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyNumberStandsInTheQuotedWords(Scheme scheme) {
        List<String> strangers = new ArrayList<>();
        scheme.staffing().forEach(rule -> compare(scheme, rule.id(), numbers(rule), rule.grounds(), strangers));
        scheme.sections().values().stream()
                .flatMap(List::stream)
                .forEach(rule -> compare(
                        scheme,
                        rule.id(),
                        rule.parameters().values().stream()
                                .flatMap(ShippedSchemesTest::numbers)
                                .toList(),
                        rule.grounds(),
                        strangers));

        strangers.removeAll(NOT_IN_WORDS);
        assertThat(strangers).isEmpty();
    }

    private static void compare(
            Scheme scheme, String id, List<BigDecimal> numbers, Grounds grounds, List<String> strangers) {
        String words = grounds.citation().words();
        if (words == null) {
            boolean quotable = scheme.document().copy() != SchemeDocument.Copy.SECONDARY
                    && grounds.citation().document().equals(scheme.document().title());
            assertThat(!quotable || numbers.isEmpty())
                    .as("%s/%s has numbers and no words", scheme.id(), id)
                    .isTrue();
            return;
        }
        Set<BigDecimal> quoted = quotedNumbers(words);
        numbers.stream()
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> !quoted.contains(number))
                .forEach(number -> strangers.add(scheme.id() + "/" + id + "/" + number.toPlainString()));
    }

    private static Set<BigDecimal> quotedNumbers(String words) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Pattern.compile("(\\d+(?:\\.\\d+)?)(万?)").matcher(words).results().forEach(match -> numbers.add(value(match)));
        CHINESE_NUMBERS.forEach((text, value) -> {
            if (words.contains(text)) {
                numbers.add(BigDecimal.valueOf(value).stripTrailingZeros());
            }
        });
        if (words.contains("半年")) {
            numbers.add(new BigDecimal("0.5"));
        }
        return numbers;
    }

    private static BigDecimal value(MatchResult match) {
        BigDecimal value = new BigDecimal(match.group(1));
        return match.group(2).isEmpty() ? value : value.movePointRight(4);
    }

    private static List<BigDecimal> numbers(StaffingRule rule) {
        Stream<@Nullable Integer> numbers = Stream.empty();
        if (rule instanceof FixedBand band) {
            numbers = of(band.bounds());
        } else if (rule instanceof HouseholdsPerWorker ratio) {
            numbers = Stream.of(ratio.atMost(), ratio.atLeast(), ratio.about());
        } else if (rule instanceof SizeSteps steps) {
            numbers = steps.steps().stream()
                    .flatMap(step -> Stream.concat(Stream.of(step.to(), step.oneMorePer()), of(step.bounds())));
        }
        return numbers.filter(Objects::nonNull).map(BigDecimal::valueOf).toList();
    }

    private static Stream<@Nullable Integer> of(Bounds bounds) {
        return Stream.of(bounds.floor(), bounds.ceiling(), bounds.target());
    }

    private static Stream<BigDecimal> numbers(ParameterValue value) {
        if (value instanceof ParameterValue.Figure figure) {
            return Stream.of(figure.value());
        }
        if (value instanceof ParameterValue.Items items) {
            return items.values().stream().flatMap(ShippedSchemesTest::numbers);
        }
        if (value instanceof ParameterValue.Table table) {
            return table.values().values().stream().flatMap(ShippedSchemesTest::numbers);
        }
        return Stream.empty();
    }

    @Test
    void fuzhouIsInForceFromTheDayThatItsDocumentNames() {
        assertThat(CATALOGUE.find("fuzhou", LocalDate.of(2021, 4, 6))).isEmpty();
        assertThat(CATALOGUE.find("fuzhou", LocalDate.of(2021, 4, 7))).isPresent();
    }

    @Test
    void xiangansLadderIsThatOfTheCityPlusThreeHundred() {
        List<BigDecimal> city = ladder("xiamen-2009");

        assertThat(ladder("xiamen-xiangan-2013"))
                .hasSize(12)
                .isEqualTo(city.stream()
                        .map(yuan -> yuan.add(BigDecimal.valueOf(300)))
                        .toList());
    }

    private static List<BigDecimal> ladder(String id) {
        return scheme(id).rules(Section.PAY).stream()
                .flatMap(rule -> Stream.ofNullable(rule.parameters().get("ladder")))
                .flatMap(ShippedSchemesTest::numbers)
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void schemaForEditorsKnowsTheSameSectionsAndParameters() throws IOException {
        Path file = Path.of("schemes", "scheme.schema.json");
        Map<String, Object> schema = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file, StandardCharsets.UTF_8));
        Map<String, Object> definitions = (Map<String, Object>) schema.get("$defs");

        assertThat(at(definitions, "scheme", "properties"))
                .containsKeys(Section.codes().toArray(String[]::new));
        for (Section section : Section.values()) {
            List<String> missing = (List<String>)
                    at(definitions, section.code(), "properties", "rules", "items", "properties", "missing", "items")
                            .get("enum");
            assertThat(missing).as(section.code()).containsExactlyInAnyOrderElementsOf(section.parameterNames());
            Map<String, Object> values = at(
                    definitions,
                    section.code(),
                    "properties",
                    "rules",
                    "items",
                    "properties",
                    "parameters",
                    "properties");
            assertThat(values).containsOnlyKeys(section.parameterNames().toArray(String[]::new));
            section.parameters()
                    .forEach(parameter ->
                            compare(parameter, (Map<String, Object>) values.getOrDefault(parameter.name(), Map.of())));
        }
        assertThat(definitions)
                .containsKeys(Stream.of(ParameterShape.values())
                        .filter(shape -> shape != ParameterShape.CHOICE && shape != ParameterShape.CHOICES)
                        .map(ParameterShape::code)
                        .toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static void compare(Parameter parameter, Map<String, Object> value) {
        if (parameter.shape() == ParameterShape.CHOICE) {
            assertThat(value).as(parameter.name()).containsEntry("enum", parameter.choices());
        } else if (parameter.shape() == ParameterShape.CHOICES) {
            assertThat((List<Map<String, Object>>) value.get("oneOf"))
                    .as(parameter.name())
                    .first()
                    .isEqualTo(Map.of("enum", parameter.choices()));
        } else {
            assertThat(value)
                    .as(parameter.name())
                    .containsEntry("$ref", "#/$defs/" + parameter.shape().code());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> tree, String... keys) {
        Map<String, Object> node = tree;
        for (String key : keys) {
            node = (Map<String, Object>) node.get(key);
        }
        return node;
    }
}
