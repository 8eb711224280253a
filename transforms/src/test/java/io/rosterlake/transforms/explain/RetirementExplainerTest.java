package io.rosterlake.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementExplainerTest {
    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.loadBuiltIn();

    private static Explanation ask(@Nullable String sex, String born, @Nullable String code, @Nullable String asOf) {
        return RetirementExplainer.explain(
                new RetirementCase(sex, YearMonth.parse(born), code, asOf == null ? null : YearMonth.parse(asOf), null),
                SCHEMES);
    }

    private static List<String> working(Explanation explanation) {
        return explanation.parts().stream()
                .flatMap(part -> part instanceof Part.Steps steps ? steps.steps().stream() : Stream.empty())
                .map(step -> step.working().en())
                .toList();
    }

    @Test
    void womanOfFiftySixWithoutClassGetsBothAnswers() {
        Explanation explanation = ask("female", "1970-03", null, "2026-06");

        assertThat(explanation.answer().en())
                .contains("F55: statutory 2025-04 (earliest 2025-03, latest 2028-04)", "F50: statutory 2020-03");
        assertThat(working(explanation)).contains("min(36, ⌊2 ÷ 4⌋ + 1)", "born before 1975-01: no delay");
        assertThat(explanation.parts().get(0))
                .satisfies(inputs -> assertThat(inputs.toString()).contains("aged 56", "both answers are shown"));
    }

    @Test
    void sexThatTheRegisterLacksIsNotTakenForOne() {
        Explanation explanation = ask(null, "1970-03", null, null);

        assertThat(explanation.title().en()).endsWith("not known");
        assertThat(explanation.answer().en()).contains("M60: ", "F55: ", "F50: ");
        assertThat(explanation.parts().get(0).toString()).contains("neither sex nor class is known");
    }

    @Test
    void classThatIsKnownGivesOneAnswer() {
        assertThat(ask("female", "1970-03", "F50", null).answer().en()).doesNotContain("F55");
    }

    // The decision of 2024-09-13, table of the annex
    @ParameterizedTest
    @CsvSource({
        "male, 1964-12, M60, 2024-12",
        "male, 1965-01, M60, 2025-02",
        "male, 1976-09, M60, 2039-09",
        "female, 1981-09, F55, 2039-09",
        "female, 1984-11, F50, 2039-11"
    })
    void statutoryMonthIsThatOfTheAnnex(String sex, String born, String code, String month) {
        assertThat(ask(sex, born, code, null).figures().get(0).computed()).isEqualTo(month);
    }

    @Test
    void schemeFilesWithoutNationalRulesAreRefused() {
        SchemeCatalogue none = new SchemeCatalogue(SCHEMES.assignable());

        assertThatThrownBy(() -> RetirementExplainer.explain(
                        new RetirementCase("male", YearMonth.of(1970, 1), null, null, null), none))
                .isInstanceOf(ExplainException.class)
                .hasMessageContaining("no national rules");
    }
}
