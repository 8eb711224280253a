package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A projection of the person whom a projection gives for a later register goes on as the first one would have. */
class ContinuedProjectionTest {
    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.coefficients("coefficients"),
                InventedPay.onLastYear("average"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients", "average"})
    void sixtyMonthsAreTwentyFourAndThirtySixMoreOfTheResult(String id) {
        Random random = new Random(id.hashCode());
        for (int number = 0; number < 60; number++) {
            YearMonth asOf = YearMonth.of(2026, 1 + random.nextInt(12));
            PayPerson person = RandomPerson.of(random, asOf, !id.equals("coefficients"));
            Outlook outlook = new Outlook(
                    asOf,
                    Outlook.Appraisal.values()[random.nextInt(2)],
                    new TreeMap<>(Map.of(YearMonth.of(2027, 7), new BigDecimal("1.05"))),
                    new TreeMap<>(Map.of(YearMonth.of(2028, 1), new BigDecimal("1.03"))));
            assertContinues(rules(id), person, outlook, asOf.plusMonths(1 + random.nextInt(40)));
        }
    }

    private static void assertContinues(PayRules rules, PayPerson person, Outlook outlook, YearMonth pause) {
        YearMonth until = outlook.asOf().plusMonths(60);
        PersonPay whole = new PersonPay(person, rules, outlook, until);
        PayPerson then = new PersonPay(person, rules, outlook, pause).at(pause);
        PersonPay rest = new PersonPay(then, rules, outlook.from(pause), until);
        for (YearMonth month = pause.plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            assertThat(rest.in(month))
                    .as("%s of %s, continued from %s", month, person, pause)
                    .isEqualTo(whole.in(month));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients", "average"})
    void moreMonthsNeverChangeEarlierOnes(String id) {
        Random random = new Random(id.hashCode());
        for (int number = 0; number < 30; number++) {
            YearMonth asOf = YearMonth.of(2026, 1 + random.nextInt(12));
            PayPerson person = RandomPerson.of(random, asOf, !id.equals("coefficients"));
            PersonPay less = new PersonPay(person, rules(id), Outlook.unchanged(asOf), asOf.plusMonths(24));
            PersonPay more = new PersonPay(person, rules(id), Outlook.unchanged(asOf), asOf.plusMonths(120));
            for (int month = 1; month <= 24; month++) {
                assertThat(less.in(asOf.plusMonths(month))).isEqualTo(more.in(asOf.plusMonths(month)));
            }
        }
    }

    private static PayRules rules(String id) {
        Scheme scheme = schemes.versions(id).get(0);
        return PayRules.of(scheme, scheme, Optional.empty());
    }
}
