package io.rosterlake.transforms.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.ExpectedPay.Terms;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String DISTRICT = "930001";
    private static final YearMonth AS_OF = YearMonth.of(2025, 6);
    private static final MissingParameter TABLE =
            new MissingParameter("basic_table", new BilingualText("基本工资表", "table of basic pay"), "虚构办法", "art. 5");

    private final List<Tally> tallies = new ArrayList<>();

    private Comparison compared(Set<Component> parts, Map<Component, Set<MissingParameter>> missing) {
        return Comparison.of(tallies, Map.of(DISTRICT, new Terms(AS_OF, "invented", "1", parts, missing)));
    }

    private Comparison compared(Component... parts) {
        return compared(Set.of(parts), Map.of());
    }

    private void tally(int monthsAhead, PayPart part, @Nullable MissCause cause, String expected, String paid) {
        boolean isExpected = !expected.equals("0");
        boolean isPaid = !paid.equals("0");
        tallies.add(new Tally(
                DISTRICT,
                AS_OF.plusMonths(monthsAhead),
                part,
                cause,
                1,
                new BigDecimal(expected).setScale(2),
                isExpected ? 1 : 0,
                0,
                isExpected ? 1 : 0,
                new BigDecimal(paid).setScale(2),
                isPaid ? 1 : 0,
                isPaid ? 1 : 0,
                isExpected ? Basis.USER.ordinal() + 1 : 0,
                List.of()));
    }

    @Test
    void causesAddUpToTheError() {
        tally(1, PayPart.BASIC, null, "1000", "1000");
        tally(1, PayPart.BASIC, MissCause.JOINED_SINCE, "0", "900.50");
        tally(1, PayPart.BASIC, MissCause.LEFT_SINCE, "1200", "0");

        Comparison comparison = compared(Component.BASIC);

        assertThat(comparison.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.projected()).isEqualByComparingTo("2200");
            assertThat(figure.actual()).isEqualByComparingTo("1900.50");
            assertThat(figure.error()).isEqualByComparingTo("299.50");
            assertThat(figure.errorRate()).isBetween(new BigDecimal("0.157590"), new BigDecimal("0.157591"));
            assertThat(figure.projectedPeople()).isEqualTo(2);
            assertThat(figure.actualPeople()).isEqualTo(2);
            assertThat(figure.basis()).isEqualTo(Basis.USER);
        });
        assertThat(comparison.misses())
                .extracting(Miss::cause, miss -> miss.error().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MissCause.JOINED_SINCE, "-900.50"),
                        org.assertj.core.groups.Tuple.tuple(MissCause.LEFT_SINCE, "1200.00"));
    }

    @Test
    void mapeIsTheMeanOfAbsoluteRatesOfTheMonthsSoFar() {
        tally(1, PayPart.BASIC, MissCause.RATE_DIFFERS, "110", "100");
        tally(2, PayPart.BASIC, MissCause.RATE_DIFFERS, "150", "200");
        tally(3, PayPart.BASIC, MissCause.RATE_DIFFERS, "50", "0");
        tally(4, PayPart.BASIC, null, "70", "70");

        assertThat(compared(Component.BASIC).figures())
                .extracting(
                        Figure::monthsAhead,
                        figure -> figure.mape() == null
                                ? null
                                : figure.mape()
                                        .setScale(6, java.math.RoundingMode.HALF_UP)
                                        .toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "0.100000"),
                        org.assertj.core.groups.Tuple.tuple(2L, "0.175000"),
                        org.assertj.core.groups.Tuple.tuple(3L, "0.175000"),
                        org.assertj.core.groups.Tuple.tuple(4L, "0.116667"));
    }

    @Test
    void whatTheSchemeLacksIsPaidWithoutAProjectionAndNotProjectedAsNothing() {
        tally(1, PayPart.PERFORMANCE, MissCause.RATE_DIFFERS, "0", "300");
        tally(1, PayPart.OTHER, MissCause.RATE_DIFFERS, "0", "12.50");

        Comparison comparison = compared(Component.BASIC);

        assertThat(comparison.figures())
                .extracting(Figure::part, Figure::reason, Figure::projected, Figure::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PayPart.PERFORMANCE, Incomparable.NOT_IN_SCHEME, null, null),
                        org.assertj.core.groups.Tuple.tuple(PayPart.OTHER, Incomparable.NOT_PROJECTED, null, null));
        assertThat(comparison.misses()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithDocumentAndArticle() {
        tallies.add(new Tally(
                DISTRICT,
                AS_OF.plusMonths(1),
                PayPart.BASIC,
                MissCause.PARAMETER_MISSING,
                2,
                BigDecimal.ZERO,
                0,
                2,
                0,
                new BigDecimal("800.00"),
                2,
                2,
                0,
                List.of()));

        assertThat(compared(Set.of(Component.BASIC), Map.of(Component.BASIC, Set.of(TABLE)))
                        .figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.reason()).isEqualTo(Incomparable.PARAMETER_MISSING);
                    assertThat(figure.missing()).isEqualTo("基本工资表，《虚构办法》art. 5 | table of basic pay, 《虚构办法》, art. 5");
                    assertThat(figure.untoldPeople()).isEqualTo(2);
                });
    }

    @Test
    void whatThePayrollDoesNotStateIsNotTakenAsPaidNothing() {
        tally(1, PayPart.EMPLOYER_PENSION, MissCause.RATE_DIFFERS, "160", "0");

        assertThat(compared(Component.EMPLOYER_PENSION).figures())
                .extracting(Figure::reason, Figure::actual, Figure::errorRate)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Incomparable.NOT_STATED, null, null));
    }

    @Test
    void ofWhatNeitherSideHasThereIsNoFigure() {
        tally(1, PayPart.EMPLOYER_MATERNITY, null, "0", "0");

        assertThat(compared(Component.EMPLOYER_MATERNITY).figures()).isEmpty();
    }

    @Test
    void insurancesInOneAmountAreComparedWhereTheSchemeHasAnyOfThem() {
        tally(1, PayPart.EMPLOYER_INSURANCE, MissCause.RATE_DIFFERS, "250", "240");

        assertThat(compared(Component.EMPLOYER_INJURY).figures())
                .extracting(figure -> figure.error().toPlainString())
                .containsExactly("10.00");
    }
}
