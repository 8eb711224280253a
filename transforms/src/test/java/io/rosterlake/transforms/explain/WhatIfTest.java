package io.rosterlake.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {
    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.loadBuiltIn();

    private static Explanation ask(
            String scheme,
            String group,
            @Nullable Integer households,
            @Nullable Integer residents,
            @Nullable Long headcount) {
        List<Scheme> versions = SCHEMES.versions(scheme);
        return new WhatIf(
                        versions.get(versions.size() - 1),
                        null,
                        List.of(RuledGroup.fromCode(group).orElseThrow()),
                        households,
                        residents,
                        headcount)
                .explain(Map.of());
    }

    private static String figure(Explanation explanation, String column) {
        return explanation.figures().stream()
                .filter(figure -> figure.column().equals(column))
                .map(figure -> Figure.text(figure.computed()))
                .findFirst()
                .orElseThrow();
    }

    private static List<AppliedRule> rules(Explanation explanation) {
        return explanation.parts().stream()
                .flatMap(part -> part instanceof Part.Rules rules ? rules.rules().stream() : Stream.empty())
                .toList();
    }

    private static List<AppliedRule> cited(Explanation explanation) {
        return explanation.parts().stream()
                .flatMap(part -> part instanceof Part.Steps steps ? steps.steps().stream() : Stream.empty())
                .flatMap(step -> step.cited().stream())
                .toList();
    }

    @Test
    void rulesThatContradictOneAnotherAreBothCitedWithTheirWords() {
        // 亭湖 1(1)1: 5 to 7 people, and not more than 500 households per worker: 8
        Explanation explanation = ask("yancheng-tinghu", "all", 4000, null, 7L);

        assertThat(figure(explanation, "status")).isEqualTo("contradictory");
        assertThat(figure(explanation, "required_low") + " > " + figure(explanation, "required_high"))
                .isEqualTo("8 > 7");
        assertThat(figure(explanation, "shortage")).isEqualTo("1");
        assertThat(cited(explanation))
                .extracting(rule -> rule.entry().grounds().citation().words())
                .containsExactly("社区居委会社区专职工作者的设置,原则上由5—7人组成", "对于规模较大的社区,按不超过500户配备1名社区工作者");
        assertThat(explanation.answer().zh()).startsWith("规定矛盾");
    }

    @Test
    void bandThatOurCopyHasLostLeavesTheAnswerUndefinedAndNamesTheArticle() {
        Explanation explanation = ask("hangzhou-gongshu", "committee", 2500, null, 7L);

        assertThat(figure(explanation, "status")).isEqualTo("undefined");
        assertThat(List.of(figure(explanation, "required_low"), figure(explanation, "shortage")))
                .as("nothing is taken as 0")
                .containsOnly("");
        assertThat(rules(explanation))
                .filteredOn(rule -> rule.effect() == Effect.MISSING)
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.entry().grounds().citation().article()).isEqualTo("art. 7(2)"));
    }

    @Test
    void edgeOfABandShowsTheReadingChosenAndItsAlternative() {
        Explanation explanation = ask("jinan-lixia", "recruited", 3000, null, 7L);

        assertThat(figure(explanation, "required_high")).isEqualTo("6");
        assertThat(figure(explanation, "surplus")).isEqualTo("1");
        Grounds grounds = rules(explanation).get(0).entry().grounds();
        assertThat(grounds.reading()).isNotNull();
        assertThat(grounds.alternatives()).singleElement().satisfies(other -> assertThat(other.zh())
                .contains("归入较高一档"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yancheng-tinghu | all       | 3601 |       | ⌈3601 ÷ 500⌉ = 8                       | ⌊3601 ÷ 300⌋ = 12
            yancheng-tinghu | all       | 3800 |       | 3800 ÷ 400，四舍五入 = 10                  | 下限 5 人，上限 7 人
            jinan-lixia     | recruited | 3001 |       | 3001 户在“3001-4000 户”一档：上限 7 人        | 上限 7
            taiyuan-2020    | recruited | 6249 |       | ⌊(6249 − 5000) ÷ 500⌋ = 2              | 8 人
            gansu-2023      | all       |      | 10001 | ⌈10001 × 18 ÷ 10000⌉ = 19              | 10001
            national-2024   | all       | 3000 | 10000 | 不约束单个社区                                | 总量
            """)
    void everyKindOfRuleShowsItsArithmetic(
            String scheme,
            String group,
            @Nullable Integer households,
            @Nullable Integer residents,
            String one,
            String other) {
        List<String> working = rules(ask(scheme, group, households, residents, null)).stream()
                .map(rule -> rule.here().zh())
                .toList();

        assertThat(String.join("\n", working)).contains(one, other);
    }

    @Test
    void householdsThatNobodyKnowsLeaveUndefinedWhatNeedsThem() {
        Explanation explanation = ask("yancheng-tinghu", "all", null, 8000, 6L);

        assertThat(figure(explanation, "status")).isEqualTo("undefined");
        assertThat(rules(explanation))
                .filteredOn(rule -> rule.effect() == Effect.INPUT_UNKNOWN)
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.here().zh()).contains("户数未知"));
    }

    @Test
    void schemeWithoutARuleOnTheGroupSaysSo() {
        Explanation explanation = ask("jinan-lixia", "grid", 3000, null, 4L);

        assertThat(figure(explanation, "status")).isEqualTo("no_rule");
        assertThat(explanation.answer().en()).contains("no staffing rule on 'grid workers'");
    }

    @Test
    void withoutHeadcountThereIsNeitherShortageNorSurplus() {
        Explanation explanation = ask("jinan-lixia", "committee", 3000, null, null);

        assertThat(figure(explanation, "required_low")).isEqualTo("6");
        assertThat(List.of(figure(explanation, "status"), figure(explanation, "shortage")))
                .containsOnly("");
        assertThat(explanation.isPublished()).isFalse();
    }
}
