package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What today's people would cost under schemes, held against what each of them is paid. */
@ExtendWith(SharedSpark.class)
class SchemeCostsTest {
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);

    @TempDir
    private Path folder;

    private static PayPerson person(String group, int grade, @Nullable YearMonth retires) {
        return new PayPerson(
                "a" + grade + group,
                group,
                "staff",
                "member",
                grade,
                AS_OF.minusMonths(20),
                null,
                Map.of(),
                Map.of(),
                retires,
                null,
                null);
    }

    @Test
    void everybodyStaysAndIsPaidByTheRulesOfTheOtherSchemeAtTheRatesOfTheirOwn(SparkSession spark) {
        SchemeCatalogue schemes =
                InventedScheme.load(folder, InventedPay.ladder("ladder"), InventedPay.onLastYear("average"));
        List<PayPerson> people = List.of(
                person("committee", 2, AS_OF.plusMonths(3)),
                person("committee", 3, null),
                person("recruited", 1, null));
        List<PayPersonRow> rows = people.stream()
                .map(person -> new PayPersonRow("d", AS_OF, "ladder", person))
                .toList();

        List<SchemeCost> costs =
                new SchemeCosts(schemes).of(PayPersonRow.table(spark, rows), List.of("average", "ladder"));

        assertThat(costs).hasSize(2).allSatisfy(cost -> {
            assertThat(cost.people()).isEqualTo(3);
            assertThat(cost.isWhole()).isTrue();
            assertThat(cost.missing()).isEmpty();
            assertThat(cost.entrant()).isPositive();
            assertThat(cost.known()).isEqualByComparingTo(paid(schemes, cost.scheme(), people));
            assertThat(cost.wages()).isLessThan(cost.known());
        });
    }

    /** Twelve months of people who stay. */
    private static BigDecimal paid(SchemeCatalogue schemes, String scheme, List<PayPerson> people) {
        Scheme own = schemes.versions("ladder").get(0);
        PayRules rules = PayRules.of(schemes.versions(scheme).get(0), own, Optional.empty());
        BigDecimal sum = BigDecimal.ZERO;
        for (PayPerson person : people) {
            PersonPay pay = new PersonPay(
                    person(person.staffGroup(), person.grade(), null),
                    rules,
                    Outlook.unchanged(AS_OF),
                    AS_OF.plusMonths(12));
            for (int month = 1; month <= 12; month++) {
                sum = sum.add(pay.in(AS_OF.plusMonths(month)).total());
            }
        }
        return sum;
    }
}
