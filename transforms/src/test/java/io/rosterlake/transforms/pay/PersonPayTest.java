package io.rosterlake.transforms.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are paid by the schemes that are shipped, worked out by hand. */
final class PersonPayTest {
    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.load(Path.of("schemes"));
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final YearMonth TEN_YEARS = AS_OF.plusYears(10);

    /** 厦民〔2009〕32号 and 厦翔民〔2013〕46号, as the specification gives them. */
    private static final List<Integer> XIAMEN =
            List.of(900, 930, 960, 1000, 1040, 1080, 1130, 1180, 1240, 1300, 1370, 1440);

    private static final List<Integer> XIANGAN =
            List.of(1200, 1230, 1260, 1300, 1340, 1380, 1430, 1480, 1540, 1600, 1670, 1740);

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})
    void climbsTheLadderOfXiamenEveryTwoYears(int grade) {
        PayPerson person = person(grade, YearMonth.of(2026, 1));

        assertThat(basicAtTheYearsEnds("xiamen-2009", person)).isEqualTo(byHand(XIAMEN, grade));
        assertThat(basicAtTheYearsEnds("xiamen-xiangan-2013", person)).isEqualTo(byHand(XIANGAN, grade));
    }

    /** In the grade since January 2026: the next ones come in January 2028, 2030, 2032, 2034 and 2036. */
    private static List<String> byHand(List<Integer> ladder, int grade) {
        int[] stepsBefore = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        List<String> amounts = new ArrayList<>();
        for (int steps : stepsBefore) {
            amounts.add(ladder.get(Math.min(ladder.size(), grade + steps) - 1) + ".00");
        }
        return amounts;
    }

    private static List<String> basicAtTheYearsEnds(String scheme, PayPerson person) {
        PersonPay pay = new PersonPay(person, rules(scheme), Outlook.unchanged(AS_OF), TEN_YEARS);
        List<String> amounts = new ArrayList<>();
        for (int year = 2026; year < 2036; year++) {
            amounts.add(pay.in(YearMonth.of(year, 12))
                    .amount(Component.BASIC)
                    .orElseThrow()
                    .toPlainString());
        }
        return amounts;
    }

    @Test
    void stepsInTheMonthInWhichTwoYearsAreFull() {
        PersonPay pay = new PersonPay(
                person(3, YearMonth.of(2024, 11)), rules("xiamen-2009"), Outlook.unchanged(AS_OF), TEN_YEARS);

        assertThat(pay.in(YearMonth.of(2026, 10)).total()).isEqualByComparingTo("960");
        assertThat(pay.in(YearMonth.of(2026, 11)).total()).isEqualByComparingTo("1000");
    }

    @Test
    void aYearThatDoesNotCountDelaysTheStepByAYear() {
        PayPerson failed = new PayPerson(
                "a",
                "recruited",
                "staff",
                "worker",
                3,
                YearMonth.of(2024, 11),
                null,
                Map.of(),
                Map.of(2025, "基本合格"),
                null,
                null);
        PersonPay pay = new PersonPay(failed, rules("xiamen-2009"), Outlook.unchanged(AS_OF), TEN_YEARS);

        assertThat(pay.in(YearMonth.of(2027, 10)).total()).isEqualByComparingTo("960");
        assertThat(pay.in(YearMonth.of(2027, 11)).total()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource({
        "head, both, 1100",
        "deputy, deputy_director, 900",
        "staff, member, 800",
        "staff, worker, 700",
        "staff, station_staff, 500"
    })
    void paysThePostWagesOfXiangan(String level, String post, String amount) {
        PayPerson person = new PayPerson("a", "committee", level, post, 1, AS_OF, null, Map.of(), Map.of(), null, null);
        MonthPay pay = new PersonPay(person, rules("xiamen-xiangan-2013"), Outlook.unchanged(AS_OF), TEN_YEARS)
                .in(AS_OF.plusMonths(1));

        assertThat(pay.amount(Component.POST_ALLOWANCE)).contains(new BigDecimal(amount + ".00"));
        assertThat(pay.lines().get(1).rules().get(0).grounds().citation().article())
                .isEqualTo("post wage");
    }

    @Test
    void isPaidForTheMonthOfRetirementAndNoLonger() {
        PayPerson person = new PayPerson(
                "a", "committee", "staff", "member", 1, AS_OF, null, Map.of(), Map.of(), YearMonth.of(2026, 9), null);
        PersonPay pay = new PersonPay(person, rules("xiamen-2009"), Outlook.unchanged(AS_OF), TEN_YEARS);

        assertThat(pay.in(YearMonth.of(2026, 9)).total()).isEqualByComparingTo("900");
        assertThat(pay.in(YearMonth.of(2026, 10)).lines()).isEmpty();
    }

    @Test
    void namesWhatLixiaLacks() {
        PersonPay pay = new PersonPay(
                person(7, YearMonth.of(2025, 1)), rules("jinan-lixia"), Outlook.unchanged(AS_OF), TEN_YEARS);

        MonthPay month = pay.in(AS_OF.plusMonths(1));

        assertThat(month.lines()).isEmpty();
        assertThat(month.missing().get(Component.BASIC))
                .extracting(parameter -> parameter.text(Locale.ENGLISH))
                .contains(
                        "reference wage (yuan a month), 《济南市历下区社区工作者管理办法》, art. 24",
                        "pay coefficient of each grade, 《济南市历下区社区工作者管理办法》, art. 23");
        assertThat(month.missing()).containsKeys(Component.EMPLOYER_MEDICAL, Component.HOUSING_FUND);
        assertThat(month.missing()).doesNotContainKeys(Component.POST_ALLOWANCE, Component.BONUS);
    }

    @Test
    void paysWhatFuanSaysAndNamesTheTableThatItLacks() {
        PayPerson head = new PayPerson(
                "a",
                "dispatch",
                "head",
                "station_head",
                3,
                AS_OF,
                null,
                Map.of(CertificateLevel.MIDDLE, YearMonth.of(2026, 3)),
                Map.of(),
                null,
                null);
        PersonPay pay = new PersonPay(head, rules("ningde-fuan"), Outlook.unchanged(AS_OF), TEN_YEARS);

        assertThat(pay.in(YearMonth.of(2026, 12)).lines())
                .extracting(PayLine::component, line -> line.amount().toPlainString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Component.POST_ALLOWANCE, "150.00"));
        assertThat(pay.in(YearMonth.of(2027, 1)).amount(Component.CERTIFICATE_ALLOWANCE))
                .as("from the year after")
                .contains(new BigDecimal("150.00"));
        assertThat(pay.in(YearMonth.of(2027, 1)).missing().get(Component.BASIC))
                .extracting(MissingParameter::name)
                .contains("basic_table");
    }

    @Test
    void paysRetainedRetireesTheirSubsidyAndNothingElse() {
        PayPerson retained = new PayPerson(
                "a", "retained_retiree", "deputy", "deputy_secretary", 9, AS_OF, null, Map.of(), Map.of(), null, null);

        MonthPay pay = new PersonPay(retained, rules("jinan-lixia"), Outlook.unchanged(AS_OF), TEN_YEARS)
                .in(AS_OF.plusMonths(1));

        assertThat(pay.missing()).isEmpty();
        assertThat(pay.lines())
                .extracting(PayLine::component, line -> line.amount().toPlainString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Component.RETAINED_SUBSIDY, "5300.00"));
    }

    private static PayPerson person(int grade, @Nullable YearMonth since) {
        return new PayPerson("a", "recruited", "staff", "worker", grade, since, null, Map.of(), Map.of(), null, null);
    }

    private static PayRules rules(String id) {
        Scheme scheme = CATALOGUE.find(id, LocalDate.of(2026, 6, 30)).orElseThrow();
        Optional<Scheme> national = CATALOGUE.schemes().stream()
                .filter(file -> file.role() == SchemeRole.NATIONAL)
                .findFirst();
        return PayRules.of(scheme, scheme, national);
    }
}
