package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Parameter;
import io.rosterlake.transforms.scheme.ParameterShape;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTermsTest {
    private static final String BUNDLE = "io.rosterlake.transforms.cli.Terms";
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private static Stream<SchemeRule> rules() {
        return SchemeCatalogue.loadBuiltIn().schemes().stream()
                .flatMap(scheme -> Stream.of(Section.values()).flatMap(section -> scheme.rules(section).stream()));
    }

    @Test
    void bothLanguagesHaveTheSameTerms() {
        ResourceBundle english = ResourceBundle.getBundle(
                BUNDLE, Locale.ENGLISH, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(CHINESE.keySet()));
    }

    @Test
    void everyShippedRuleHasATitle() {
        assertThat(rules().map(rule -> "topic." + rule.id())).isSubsetOf(CHINESE.keySet());
    }

    @Test
    void everyCodeHasAName() {
        Stream<String> choices = Stream.of(Section.values())
                .flatMap(section -> section.parameters().stream())
                .filter(parameter -> parameter.shape() != ParameterShape.TEXTS)
                .map(Parameter::choices)
                .flatMap(codes -> codes.stream().filter(code -> code.chars().allMatch(letter -> letter < 128)));
        Stream<String> keys = rules().flatMap(rule -> rule.parameters().values().stream())
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).values().keySet().stream())
                .filter(key -> key.matches("[a-z_]+"));

        assertThat(Stream.concat(choices, keys).map(code -> "code." + code)).isSubsetOf(CHINESE.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "art. 7(2), 第7条(2)",
        "'arts. 8, 11', 第8、11条",
        "after art. 7(2), 第7条(2)之后",
        "before art. 8, 第8条之前",
        "ch. 3, 第3章",
        "'sections 3, 4', '第3, 4部分'",
        "1(2)1, 一（二）1",
        "5, 五",
        "3(2), 三（二）",
        "none, 未载"
    })
    void namesPlacesAsAChineseReaderLooksForThem(String article, String chinese) {
        Citation citation = new Citation("示例办法", article, null);

        assertThat(new SchemeTerms(Locale.CHINESE).article(citation)).isEqualTo(chinese);
        assertThat(new SchemeTerms(Locale.ENGLISH).article(citation))
                .isEqualTo(article.equals("none") ? "not stated" : article);
    }
}
