package io.rosterlake.transforms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.Section;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingTest {
    @TempDir
    private Path folder;

    private Ruling onCap(String rule) {
        Scheme scheme = InventedScheme.load(folder, InventedScheme.of("invented", """
                        appraisal:
                          rules:
                            - id: grades
                              says: {zh: 等次, en: grades}
                        %s      citation: {article: art. 20, words: 等次}
                        """.formatted(rule.indent(6))))
                .versions("invented")
                .get(0);
        return Ruling.of(
                scheme.rules(Section.APPRAISAL), Section.APPRAISAL, List.of("excellent_cap_percent"), List.of());
    }

    @Test
    void partThatIsMissingFromAKnownRuleIsMissingAndNotWithoutRule() {
        Ruling cap = onCap("parameters: {grades: [优秀, 合格]}\nmissing: [excellent_cap_percent]\nstatus: cited");

        assertThat(cap.status()).isEqualTo(RulingStatus.MISSING);
        assertThat(cap.missing()).endsWith("missing: at most 优秀 (%), 《虚构办法》, art. 20");
        assertThat(cap.basis()).isNull();
    }

    @Test
    void partThatIsMissingOfAnotherQuestionDoesNotMatter() {
        Ruling cap = onCap("parameters: {excellent_cap_percent: 20}\nmissing: [cut_offs]\nstatus: cited");

        assertThat(cap.status()).isEqualTo(RulingStatus.RULED);
        assertThat(cap.articles()).isEqualTo("art. 20");
    }

    @Test
    void whatIsNamedAsMissingOfAnAbsentRuleIsNotMissing() {
        assertThat(onCap("missing: [excellent_cap_percent]\nstatus: absent").status())
                .isEqualTo(RulingStatus.NO_RULE);
    }
}
