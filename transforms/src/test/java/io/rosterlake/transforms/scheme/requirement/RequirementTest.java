package io.rosterlake.transforms.scheme.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement.RequiredOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped schemes ask of people. */
class RequirementTest {
    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.loadBuiltIn();

    private static Scheme scheme(String id) {
        return CATALOGUE.find(id, LocalDate.of(2026, 6, 30)).orElseThrow();
    }

    private static StatutoryRetirement retirement(String retirementClass) {
        return StatutoryRetirement.of(scheme("national-rules")).stream()
                .filter(rule -> rule.retirementClass().equals(retirementClass))
                .findFirst()
                .orElseThrow();
    }

    /** The vectors come from the published tables of the reform. */
    @ParameterizedTest
    @CsvSource({
        "M60, 1964-12, 0, 2024-12",
        "M60, 1965-01, 1, 2025-02",
        "M60, 1965-05, 2, 2025-07",
        "M60, 1970-01, 16, 2031-05",
        "M60, 1972-06, 23, 2034-05",
        "M60, 1976-08, 35, 2039-07",
        "M60, 1976-09, 36, 2039-09",
        "M60, 1986-01, 36, 2049-01",
        "F55, 1970-01, 1, 2025-02",
        "F55, 1975-06, 17, 2031-11",
        "F55, 1981-08, 35, 2039-07",
        "F55, 1981-09, 36, 2039-09",
        "F50, 1974-12, 0, 2024-12",
        "F50, 1975-01, 1, 2025-02",
        "F50, 1980-01, 31, 2032-08",
        "F50, 1984-10, 59, 2039-09",
        "F50, 1984-11, 60, 2039-11"
    })
    void retirementIsDelayedByMonthOfBirth(String retirementClass, YearMonth birth, int delay, YearMonth month) {
        StatutoryRetirement rule = retirement(retirementClass);

        assertThat(rule.delayMonths(birth)).isEqualTo(delay);
        assertThat(rule.statutory(birth)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "M60, 1964-12, 2024-12, 2027-12",
        "M60, 1970-01, 2030-01, 2034-05",
        "M60, 1986-01, 2046-01, 2052-01",
        "F50, 1984-11, 2036-11, 2042-11"
    })
    void flexibleRetirementNeverBeginsBeforeTheOriginalAge(
            String retirementClass, YearMonth birth, YearMonth earliest, YearMonth latest) {
        assertThat(retirement(retirementClass).earliest(birth)).isEqualTo(earliest);
        assertThat(retirement(retirementClass).latest(birth)).isEqualTo(latest);
    }

    @Test
    void lixiaAsksForTwoSessionsAndTinghuForThirtyClassHours() {
        assertThat(TrainingRequirement.of(scheme("jinan-lixia")))
                .singleElement()
                .satisfies(training -> {
                    assertThat(training.groups()).containsExactlyInAnyOrder(StaffGroup.COMMITTEE, StaffGroup.RECRUITED);
                    assertThat(training.sessions()).isEqualByComparingTo("2");
                    assertThat(training.classHours()).isNull();
                    assertThat(training.rule().grounds().citation().article()).isEqualTo("art. 12");
                });
        assertThat(TrainingRequirement.of(scheme("yancheng-tinghu")))
                .singleElement()
                .satisfies(training -> {
                    assertThat(training.groups()).containsExactlyInAnyOrder(StaffGroup.values());
                    assertThat(training.classHours()).isEqualByComparingTo("30");
                });
    }

    @ParameterizedTest
    @CsvSource({"hangzhou-gongshu", "ningde-fuan", "taiyuan-2020", "xiamen-2009"})
    void missingOrAbsentTrainingAsksNothing(String id) {
        assertThat(TrainingRequirement.of(scheme(id))).isEmpty();
    }

    @Test
    void gongshuAsksForThreeCertificates() {
        assertThat(CertificateRequirement.of(scheme("hangzhou-gongshu")))
                .extracting(
                        CertificateRequirement::certificate,
                        CertificateRequirement::requiredOf,
                        CertificateRequirement::maximumAge)
                .containsExactly(
                        tuple("社区工作者岗位资格证", RequiredOf.EVERYBODY, null),
                        tuple("计算机操作合格证", RequiredOf.AGED, 45),
                        tuple("劳动保障协理员", RequiredOf.LABOUR_POSTS, null));
        assertThat(CertificateRequirement.of(scheme("jinan-lixia"))).isEmpty();
    }

    @Test
    void fuanCapsTheExcellentAtAFifth() {
        AppraisalRequirement fuan = AppraisalRequirement.of(scheme("ningde-fuan"));

        assertThat(fuan.grades()).containsExactly("优秀", "合格", "不合格");
        assertThat(fuan.excellentFrom()).isEqualByComparingTo("90");
        assertThat(fuan.qualifiedFrom()).isEqualByComparingTo("70");
        assertThat(fuan.excellentCap()).isEqualTo(new BigDecimal("0.20"));
        assertThat(fuan.capRule()).isNotNull();
    }

    @Test
    void schemeWithoutCapOrCutOffsHasNone() {
        AppraisalRequirement lixia = AppraisalRequirement.of(scheme("jinan-lixia"));

        assertThat(lixia)
                .isEqualTo(new AppraisalRequirement(List.of("优秀", "合格", "基本合格", "不合格"), null, null, null, null));
    }
}
