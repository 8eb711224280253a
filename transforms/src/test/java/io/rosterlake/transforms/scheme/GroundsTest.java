package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GroundsTest {
    private static Grounds grounds(RuleStatus status, RuleSource source) {
        return new Grounds(status, new Citation("示例办法", "art. 1", "原文"), null, List.of(), source);
    }

    @ParameterizedTest
    @CsvSource({
        "CITED, DOCUMENT, CITED",
        "INTERPRETED, DOCUMENT, INTERPRETED",
        "CITED, USER, USER",
        "INTERPRETED, USER, USER",
        "CITED, ILLUSTRATIVE, ILLUSTRATIVE"
    })
    void basisFollowsFromStatusAndSource(RuleStatus status, RuleSource source, Basis basis) {
        assertThat(grounds(status, source).basis()).contains(basis);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleStatus.class,
            names = {"CITED", "INTERPRETED"},
            mode = Mode.EXCLUDE)
    void ruleThatGivesNoFiguresHasNoBasis(RuleStatus status) {
        assertThat(grounds(status, RuleSource.DOCUMENT).basis()).isEmpty();
    }

    @Test
    void figureIsOnlyAsFirmAsItsWeakestRule() {
        assertThat(Basis.CITED.weaker(Basis.INTERPRETED)).isEqualTo(Basis.INTERPRETED);
        assertThat(Basis.ILLUSTRATIVE.weaker(Basis.USER)).isEqualTo(Basis.ILLUSTRATIVE);
        assertThat(Basis.CITED.weaker(Basis.CITED).code()).isEqualTo("cited");
    }
}
