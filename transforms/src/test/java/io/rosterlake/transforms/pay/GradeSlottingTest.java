package io.rosterlake.transforms.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.GradeSlotting.Slot;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** First grades by the shipped schemes, worked out by hand. 历下 has its years per grade from the illustrative overlay. */
final class GradeSlottingTest {
    private static final YearMonth MONTH = YearMonth.of(2027, 1);
    private static final SchemeCatalogue SHIPPED = SchemeCatalogue.loadBuiltIn();
    private static final SchemeCatalogue ILLUSTRATIVE =
            SchemeCatalogue.loadBuiltIn(List.of(Path.of("schemes", "illustrative")));

    private static GradeSlotting slotting(SchemeCatalogue catalogue, String id) {
        Scheme scheme = catalogue.schemes().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return PayRules.of(scheme, scheme, Optional.empty()).slotting();
    }

    private static Slot slot(SchemeCatalogue catalogue, String id, ServiceRecord record) {
        return slotting(catalogue, id).slot(record, MONTH).given().orElseThrow().value();
    }

    @Test
    void fiveYearsInXiamenAreTwoStepsAndAYearTowardsTheNext() {
        Slot slot = slot(SHIPPED, "xiamen-2009", ServiceRecord.newcomer("staff", YearMonth.of(2022, 1)));

        assertThat(slot.grade()).isEqualTo(3);
        assertThat(slot.since()).isEqualTo(YearMonth.of(2026, 1));
    }

    @Test
    void aNewcomerHasTheLowestGradeOfThePost() {
        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", ServiceRecord.newcomer("staff", MONTH))
                        .grade())
                .isEqualTo(1);
        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", ServiceRecord.newcomer("deputy", MONTH))
                        .grade())
                .isEqualTo(4);
        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", ServiceRecord.newcomer("head", MONTH))
                        .grade())
                .isEqualTo(7);
    }

    @Test
    void bothPapersCountAsGradesAndOneAsYears() {
        ServiceRecord newcomer = ServiceRecord.newcomer("staff", MONTH);
        ServiceRecord diplomaAlone =
                new ServiceRecord("staff", MONTH, Education.of("硕士研究生"), Education.of("无"), Optional.empty(), Map.of());

        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", newcomer.with(Education.MASTER)))
                .as("master: two grades on the first")
                .returns(3, Slot::grade)
                .returns(MONTH, Slot::since);
        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", diplomaAlone))
                .as("three years: one grade of two years, and a year left")
                .returns(2, Slot::grade)
                .returns(YearMonth.of(2026, 1), Slot::since);
    }

    @Test
    void theLowerOfTwoPapersIsTheOneThatBothAreOf() {
        ServiceRecord record = new ServiceRecord(
                "staff", MONTH, Education.of("在职研究生"), Education.of("学士"), Optional.empty(), Map.of());

        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", record).grade()).isEqualTo(2);
    }

    @Test
    void honoursStayWithinThePostsRange() {
        ServiceRecord veteran =
                ServiceRecord.newcomer("staff", YearMonth.of(1997, 1)).with(Honour.NATIONAL);
        ServiceRecord newcomer = ServiceRecord.newcomer("staff", MONTH).with(Honour.MERITORIOUS);

        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", newcomer).grade()).isEqualTo(6);
        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", veteran).grade()).isEqualTo(12);
    }

    @Test
    void aYearThatDoesNotCountIsNoYearOfService() {
        ServiceRecord record = new ServiceRecord(
                "staff",
                YearMonth.of(2025, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(2025, "不合格", 2026, "合格"));

        assertThat(slot(ILLUSTRATIVE, "jinan-lixia", record))
                .returns(1, Slot::grade)
                .returns(YearMonth.of(2026, 1), Slot::since);
    }

    @Test
    void citesTheArticlesThatWereApplied() {
        assertThat(slotting(ILLUSTRATIVE, "jinan-lixia")
                        .slot(
                                ServiceRecord.newcomer("staff", MONTH)
                                        .with(Education.BACHELOR)
                                        .with(Honour.PROVINCIAL),
                                MONTH)
                        .given()
                        .orElseThrow()
                        .rules())
                .extracting(rule -> rule.grounds().citation().article())
                .contains("art. 26", "art. 40");
    }

    @Test
    void whatTheDocumentLacksIsMissingAndPayWithoutGradesHasNone() {
        ServiceRecord newcomer = ServiceRecord.newcomer("staff", MONTH);
        ServiceRecord unknown =
                new ServiceRecord("staff", null, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        assertThat(slotting(SHIPPED, "jinan-lixia").slot(newcomer, MONTH).missing())
                .extracting(MissingParameter::name)
                .contains("years_per_grade");
        assertThat(slotting(SHIPPED, "xiamen-2009").slot(unknown, MONTH).missing())
                .extracting(MissingParameter::name)
                .containsExactly("community_work_since");
        assertThat(slotting(SHIPPED, "yancheng-tinghu").slot(unknown, MONTH)).isInstanceOf(Answer.Absent.class);
    }
}
