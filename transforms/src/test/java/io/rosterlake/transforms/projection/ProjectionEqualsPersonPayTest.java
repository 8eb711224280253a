package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.ContributionChange;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The projection gives each person, in each month and part, the amount that {@link PersonPay} gives. Everybody is the
 * only worker of a district of their own, so that amounts can be told apart.
 */
@ExtendWith(SharedSpark.class)
class ProjectionEqualsPersonPayTest {
    private static final int HORIZON = 60;
    private static final int PEOPLE = 25;
    private static final Set<String> HAVE_PROBATION = Set.of("ladder", "average");

    @TempDir
    private Path folder;

    @Test
    void toTheFenForEverySchemeAndScenario(SparkSession spark) throws IOException {
        SchemeCatalogue schemes = schemes();
        List<PayPersonRow> people = people();
        List<Scenario> scenarios = List.of(
                scenario("as-is", Appraisal.QUALIFIED, List.of(), List.of(), List.of()),
                scenario(
                        "changed",
                        Appraisal.LAST_YEAR,
                        List.of(new Change(new ScenarioMonth.Next(Month.JULY), new BigDecimal("5"), Change.Every.YEAR)),
                        List.of(new Change(new ScenarioMonth.InMonths(9), new BigDecimal("3.3"), Change.Every.ONCE)),
                        List.of(new ContributionChange(
                                new ScenarioMonth.InMonths(4), Component.EMPLOYER_PENSION, new BigDecimal("15.5")))));

        Map<String, Map<String, Long>> projected = new HashMap<>();
        for (Row row : new Projection(schemes)
                .of(PayPersonRow.table(spark, people), scenarios)
                .months(spark)
                .collectAsList()) {
            assertThat(row.<BigDecimal>getAs("people")).isEqualByComparingTo("1");
            projected
                    .computeIfAbsent(row.getString(0) + " " + row.getString(1), ignored -> new TreeMap<>())
                    .merge(
                            row.getDate(2).toString().substring(0, 7) + " " + row.getAs("component"),
                            row.<BigDecimal>getAs("amount").movePointRight(2).longValueExact(),
                            Long::sum);
        }

        for (Scenario scenario : scenarios) {
            for (PayPersonRow person : people) {
                assertThat(projected.getOrDefault(scenario.id() + " " + person.district(), Map.of()))
                        .as("%s %s %s", scenario.id(), person.scheme(), person.person())
                        .isEqualTo(one(schemes, scenario, person));
            }
        }
    }

    private static Map<String, Long> one(SchemeCatalogue schemes, Scenario scenario, PayPersonRow row) {
        Scheme scheme = schemes.find(row.scheme(), row.asOf().atEndOfMonth()).orElseThrow();
        PayRules rules = PayRules.of(scheme, scheme, Optional.empty()).withRates(scenario.rates(row.asOf()));
        YearMonth until = scenario.lastMonth(row.asOf());
        PersonPay pay = new PersonPay(row.person(), rules, scenario.outlook(row.asOf()), until);
        Map<String, Long> amounts = new TreeMap<>();
        for (YearMonth month = row.asOf().plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            for (PayLine line : pay.in(month).lines()) {
                amounts.put(
                        month + " " + line.component().code(),
                        line.amount().movePointRight(2).longValueExact());
            }
        }
        return amounts;
    }

    static Scenario scenario(
            String id,
            Appraisal appraisal,
            List<Change> wages,
            List<Change> averageWage,
            List<ContributionChange> contributions) {
        return new Scenario(
                id,
                new BilingualText(id, id),
                new BilingualText(id, id),
                HORIZON,
                null,
                Set.of(),
                wages,
                averageWage,
                contributions,
                new Hiring.None(),
                new Attrition.None(),
                new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER),
                appraisal,
                null,
                null);
    }

    private static List<PayPersonRow> people() {
        Random random = new Random(20261122);
        List<PayPersonRow> people = new ArrayList<>();
        for (String scheme : List.of(
                "xiamen-2009",
                "xiamen-xiangan-2013",
                "yancheng-tinghu",
                "ningde-fuan",
                "ladder",
                "coefficients",
                "average")) {
            for (int number = 0; number < PEOPLE; number++) {
                YearMonth asOf = YearMonth.of(2026, 1 + random.nextInt(12));
                people.add(new PayPersonRow(
                        scheme + number, asOf, scheme, RandomPerson.of(random, asOf, HAVE_PROBATION.contains(scheme))));
            }
        }
        return people;
    }

    private SchemeCatalogue schemes() throws IOException {
        for (String shipped : List.of("xiamen-2009", "xiamen-xiangan-2013", "yancheng-tinghu", "ningde-fuan")) {
            Files.copy(Path.of("schemes", shipped + ".yaml"), folder.resolve(shipped + ".yaml"));
        }
        return InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.coefficients("coefficients"),
                InventedPay.onLastYear("average"));
    }
}
