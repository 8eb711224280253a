package io.rosterlake.transforms.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up numbers that come with the program, in {@code schemes/illustrative}. */
class IllustrativeOverlayTest {
    private static final SchemeCatalogue WITHOUT = SchemeCatalogue.loadBuiltIn();
    private static final SchemeCatalogue WITH =
            SchemeCatalogue.loadBuiltIn(List.of(Path.of("schemes", "illustrative")));

    /** The questions that need the numbers which the copies of both documents have lost. */
    private static final List<Function<PayRules, Answer<?>>> LOST =
            List.of(PayRules::basic, PayRules::steps, PayRules::base);

    @ParameterizedTest
    @ValueSource(strings = {"jinan-lixia", "ningde-fuan"})
    void everyQuestionOfPayIsAnsweredAndSaysThatItsNumbersAreMadeUp(String id) {
        PayRules rules = rules(WITH, id);

        assertThat(LOST)
                .allSatisfy(question -> assertThat(basis(question.apply(rules))).contains(Basis.ILLUSTRATIVE));
        rules.rates().forEach((component, rate) -> assertThat(
                        rate instanceof Absent<DatedNumber> || basis(rate).equals(Optional.of(Basis.ILLUSTRATIVE)))
                .as(component.code())
                .isTrue());
        assertThat(rules.funding()).isInstanceOf(Given.class);
        assertThat(missing(rules)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jinan-lixia", "ningde-fuan"})
    void nothingOfItIsThereUnlessAskedFor(String id) {
        Scheme scheme = WITHOUT.versions(id).get(0);

        assertThat(rules(WITHOUT, id).basic().missing()).isNotEmpty();
        assertThat(rules(WITHOUT, id).base().missing()).isNotEmpty();
        assertThat(scheme.sections().values()).allSatisfy(section -> assertThat(section)
                .extracting(rule -> rule.grounds().source())
                .containsOnly(RuleSource.DOCUMENT));
    }

    @Test
    void whatTheDocumentSaysStaysWhatItIs() {
        PayRules rules = rules(WITH, "jinan-lixia");

        assertThat(basis(rules.certificates())).contains(Basis.CITED);
        assertThat(basis(rules.retained())).contains(Basis.CITED);
    }

    @Test
    void everyComponentOfSomebodyInLixiaCanBeTold() {
        PayPerson person = new PayPerson(
                "p", "committee", "head", "secretary", 9, YearMonth.of(2025, 1), null, Map.of(), Map.of(), null, null);
        YearMonth asOf = YearMonth.of(2026, 6);
        MonthPay pay = new PersonPay(person, rules(WITH, "jinan-lixia"), Outlook.unchanged(asOf), asOf.plusMonths(12))
                .in(asOf.plusMonths(1));

        assertThat(pay.missing()).isEmpty();
        assertThat(amounts(pay))
                .containsEntry(Component.BASIC, new BigDecimal("2989.00"))
                .containsEntry(Component.PERFORMANCE, new BigDecimal("1281.00"))
                .containsEntry(Component.EMPLOYER_PENSION, new BigDecimal("683.20"))
                .containsEntry(Component.HOUSING_FUND, new BigDecimal("341.60"));
    }

    private static Map<Component, BigDecimal> amounts(MonthPay pay) {
        Map<Component, BigDecimal> amounts = new HashMap<>();
        pay.lines().forEach(line -> amounts.put(line.component(), line.amount()));
        return amounts;
    }

    private static PayRules rules(SchemeCatalogue catalogue, String id) {
        Scheme scheme = catalogue.versions(id).get(0);
        return PayRules.of(
                scheme, scheme, Optional.of(catalogue.versions("national-rules").get(0)));
    }

    private static Optional<Basis> basis(Answer<?> answer) {
        return answer.given().map(Given::basis);
    }

    private static List<MissingParameter> missing(PayRules rules) {
        List<Answer<?>> answers = new ArrayList<>(List.of(
                rules.basic(),
                rules.steps(),
                rules.postAllowances(),
                rules.certificates(),
                rules.bonus(),
                rules.retained(),
                rules.probation(),
                rules.base(),
                rules.funding()));
        answers.addAll(rules.rates().values());
        return answers.stream().flatMap(answer -> answer.missing().stream()).toList();
    }
}
