package io.rosterlake.transforms.scheme.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped schemes say of one another. */
class ComparisonTest {
    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.loadBuiltIn();

    private static Scheme scheme(String id) {
        return CATALOGUE.versions(id).get(0);
    }

    private static Comparison compare(String left, String right) {
        return Comparison.of(scheme(left), scheme(right));
    }

    private static Map<String, ComparedTopic> byTopic(Comparison comparison) {
        return comparison.topics().stream()
                .collect(Collectors.toMap(topic -> topic.part() + "/" + topic.topic(), Function.identity()));
    }

    static List<Scheme> schemes() {
        return CATALOGUE.schemes();
    }

    @ParameterizedTest
    @CsvSource({
        "jinan-lixia, ningde-fuan, scope/scope, DIFFERENT",
        "jinan-lixia, taiyuan-2020, scope/scope, SAME",
        "hangzhou-gongshu, wuhan-2020, staffing/committee, DIFFERENT",
        "taiyuan-2020, wuhan-2020, staffing/committee, SAME",
        "jinan-lixia, ningde-fuan, staffing/all, DIFFERENT",
        "xiamen-2009, ningde-fuan, staffing/all, ONLY_RIGHT",
        "fuzhou, ningde-fuan, staffing/all, MISSING_LEFT",
        "jinan-lixia, ningde-fuan, certificates/certificate-allowance, DIFFERENT",
        "jinan-lixia, ningde-fuan, training/training-amount, ONLY_LEFT",
        "jinan-lixia, hangzhou-gongshu, training/training-amount, MISSING_RIGHT",
        "jinan-lixia, taiyuan-2020, retirement/cut-over, MISSING_RIGHT",
        "jinan-lixia, hangzhou-gongshu, exits/exits_rules, MISSING_BOTH",
        "jinan-lixia, ningde-fuan, appraisal/cut-offs, NEITHER",
        "xiamen-2009, xiamen-xiangan-2013, posts/grades-of-posts, SAME",
        "xiamen-2009, xiamen-xiangan-2013, pay/basic-ladder, DIFFERENT"
    })
    void judgesTopicByTopic(String left, String right, String topic, Verdict verdict) {
        assertThat(byTopic(compare(left, right)).get(topic))
                .as(topic)
                .extracting(ComparedTopic::verdict)
                .isEqualTo(verdict);
    }

    @Test
    void pairsRulesOfOtherNamesByTheParametersThatTheyShare() {
        ComparedTopic topic =
                byTopic(compare("generic-templates", "wuhan-2020")).get("appraisal/grades-of-chengzhi");

        assertThat(topic.verdict()).isEqualTo(Verdict.MISSING_RIGHT);
        assertThat(topic.right()).singleElement().extracting(Entry::id).isEqualTo("grades");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySchemeIsTheSameAsItself(Scheme scheme) {
        assertThat(Comparison.of(scheme, scheme).topics())
                .extracting(ComparedTopic::verdict)
                .isSubsetOf(Verdict.SAME, Verdict.MISSING_BOTH, Verdict.NEITHER);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void noRuleIsLeftOut(Scheme scheme) {
        Comparison comparison = Comparison.of(scheme("jinan-lixia"), scheme);

        long rules = 1
                + scheme.staffing().size()
                + scheme.sections().values().stream().mapToLong(List::size).sum();
        assertThat(comparison.topics().stream()
                        .flatMap(topic -> topic.right().stream())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo((int) rules - scheme.sections().size())
                .hasSizeLessThanOrEqualTo((int) rules);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void coverageCountsEveryRuleOnce(Scheme scheme) {
        Coverage.CoveredScheme covered = Coverage.of(CATALOGUE).schemes().stream()
                .filter(candidate -> candidate.scheme().equals(scheme))
                .findFirst()
                .orElseThrow();

        int rules = 1
                + scheme.staffing().size()
                + scheme.sections().values().stream().mapToInt(List::size).sum();
        int counted = 0;
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            counted += covered.count(kind);
        }
        assertThat(counted).isEqualTo(rules);
        assertThat(covered.parts())
                .extracting(Coverage.CoveredPart::part)
                .containsExactlyElementsOf(Comparison.parts());
    }

    @Test
    void ruleWithALostBandCountsAsMissing() {
        Coverage.CoveredPart staffing = Coverage.of(new SchemeCatalogue(List.of(scheme("hangzhou-gongshu"))))
                .schemes()
                .get(0)
                .parts()
                .get(1);

        assertThat(staffing.part()).isEqualTo("staffing");
        assertThat(staffing.count(Coverage.Kind.MISSING)).isEqualTo(1);
        assertThat(staffing.missing()).singleElement().extracting(Entry::id).isEqualTo("committee-by-households");
    }
}
