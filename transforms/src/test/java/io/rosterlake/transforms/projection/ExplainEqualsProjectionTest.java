package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.explain.Attendance;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.PaidPerson;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.explain.PayEvidence;
import io.rosterlake.transforms.explain.PayTotal;
import io.rosterlake.transforms.explain.PayTotalExplainer;
import io.rosterlake.transforms.explain.PublishedPay;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What explanations compute of everybody of a district, person by person, is what the projection publishes: by component
 * and by source of funding, to the fen, in every month that is looked at.
 */
@ExtendWith(SharedSpark.class)
class ExplainEqualsProjectionTest {
    private static final int HORIZON = 40;
    private static final int PEOPLE = 12;
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final List<String> SCHEMES = List.of("ladder", "coefficients", "average");
    private static final List<Integer> MONTHS = List.of(1, 6, 7, 9, 13, 20, 27, 40);

    @TempDir
    private Path folder;

    @Test
    void toTheFenInEveryScenario(SparkSession spark) {
        SchemeCatalogue schemes = InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.coefficients("coefficients"),
                InventedPay.onLastYear("average"));
        List<PayPersonRow> people = people();
        List<Scenario> scenarios = scenarios();
        Map<String, List<PublishedPay>> published = new HashMap<>();
        for (Row row : new Projection(schemes)
                .of(PayPersonRow.table(spark, people), scenarios)
                .months(spark)
                .collectAsList()) {
            YearMonth month = YearMonth.from(row.getDate(2).toLocalDate());
            published
                    .computeIfAbsent(row.getString(0) + row.getString(1) + month, ignored -> new ArrayList<>())
                    .add(published(row, month));
        }
        PayEvidence evidence = new PayEvidence(
                people.stream().map(ExplainEqualsProjectionTest::explained).toList(),
                new ScenarioCatalogue(scenarios),
                (district, asOf, scenario) -> Attendance.CERTAIN);

        int compared = 0;
        for (Scenario scenario : scenarios) {
            for (String district : SCHEMES) {
                for (int ahead : MONTHS) {
                    YearMonth month = AS_OF.plusMonths(ahead);
                    List<PublishedPay> rows = published.getOrDefault(scenario.id() + district + month, List.of());
                    Explanation explanation = PayTotalExplainer.explain(
                            new PayTotal(district, district, AS_OF, scenario.id(), List.of(month), null, 0, rows),
                            evidence,
                            schemes);
                    assertThat(explanation.differing())
                            .as("%s %s %s", scenario.id(), district, month)
                            .isEmpty();
                    compared += rows.size();
                }
            }
        }
        assertThat(compared).as("rows that were compared").isGreaterThan(1000);
    }

    @Test
    void personThatTheTableDoesNotHaveIsFound() {
        SchemeCatalogue schemes = InventedScheme.load(folder, InventedPay.ladder("ladder"));
        PayEvidence evidence = new PayEvidence(
                people().stream()
                        .filter(person -> person.district().equals("ladder"))
                        .map(ExplainEqualsProjectionTest::explained)
                        .toList(),
                new ScenarioCatalogue(scenarios()),
                (district, asOf, scenario) -> Attendance.CERTAIN);
        YearMonth month = AS_OF.plusMonths(1);

        Explanation explanation = PayTotalExplainer.explain(
                new PayTotal("ladder", "ladder", AS_OF, "as-is", List.of(month), null, 0, List.of()),
                evidence,
                schemes);

        assertThat(explanation.differing())
                .extracting(figure -> figure.column())
                .contains("total", "basic");
        assertThat(explanation.whatToDo().orElseThrow().en()).contains("rosterlake project --scenario as-is");
    }

    @Test
    void peopleOneByOneAddUpToTheTotalHoweverTheirFractionsAreRounded() {
        SchemeCatalogue schemes = InventedScheme.load(folder, InventedPay.ladder("ladder"));
        List<PaidPerson> people = people().stream()
                .filter(person -> person.district().equals("ladder"))
                .map(ExplainEqualsProjectionTest::explained)
                .toList();
        for (String presence : List.of("0.111111", "0.333333", "0.777777", "0.98765", "0.123457")) {
            Explanation explanation = PayTotalExplainer.explain(
                    new PayTotal("ladder", "ladder", AS_OF, "as-is", List.of(AS_OF.plusMonths(1)), null, 0, List.of()),
                    new PayEvidence(
                            people,
                            new ScenarioCatalogue(scenarios()),
                            (district, asOf, scenario) -> everybody(new BigDecimal(presence))),
                    schemes);

            String total = explanation.figures().stream()
                    .filter(figure -> figure.column().equals("total"))
                    .map(figure -> Figure.text(figure.computed()))
                    .findFirst()
                    .orElseThrow();
            assertThat(explanation.parts())
                    .filteredOn(Part.Sources.class::isInstance)
                    .extracting(part -> ((Part.Sources) part).heading().en())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(total + " yuan");
        }
    }

    private static Attendance everybody(BigDecimal presence) {
        return new Attendance() {
            @Override
            public BigDecimal of(PaidPerson person, YearMonth month) {
                return presence;
            }

            @Override
            public List<PaidPerson> hired() {
                return List.of();
            }
        };
    }

    private static PublishedPay published(Row row, YearMonth month) {
        return new PublishedPay(
                month,
                row.getAs("staff_group"),
                row.getAs("post_level"),
                row.getAs("component"),
                row.getAs("funding_source"),
                row.getAs("people"),
                row.getAs("amount"),
                row.getAs("basis"));
    }

    private static PaidPerson explained(PayPersonRow row) {
        PayPerson person = row.person();
        YearMonth probation = person.probationUntil();
        YearMonth began = probation == null ? null : probation.minusMonths(PayPersonRow.PROBATION - 1);
        PayPerson facts = new PayPerson(
                person.personKey(),
                person.staffGroup(),
                person.postLevel(),
                person.post(),
                person.grade(),
                person.gradeSince(),
                null,
                person.certificates(),
                person.appraisals(),
                null,
                null);
        return new PaidPerson(
                row.district(),
                row.asOf(),
                row.scheme(),
                "",
                "",
                facts,
                null,
                new PaidPerson.Contract(began, began == null ? null : began.atDay(1), null, began != null),
                retirements(person.retiresIn()),
                null);
    }

    private static Map<String, YearMonth> retirements(@Nullable YearMonth statutory) {
        return statutory == null
                ? Map.of()
                : Map.of(
                        "retires_statutory",
                        statutory,
                        "retires_earliest",
                        statutory.minusMonths(PayPersonRow.EARLIER));
    }

    private static List<Scenario> scenarios() {
        Change rise = new Change(new ScenarioMonth.Next(Month.JULY), new BigDecimal("5"), Change.Every.ONCE);
        Retirement statutory = new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER);
        Retirement earliest = new Retirement(Retirement.Age.EARLIEST, Retirement.UnknownClass.LATER);
        return List.of(
                scenario("as-is", List.of(), statutory, Appraisal.QUALIFIED, null),
                scenario("wage-plus-5", List.of(rise), statutory, Appraisal.QUALIFIED, null),
                scenario(
                        "adopt-scheme",
                        List.of(),
                        statutory,
                        Appraisal.QUALIFIED,
                        new Adoption("average", new ScenarioMonth.Next(Month.JANUARY))),
                scenario(
                        "adopt-within-a-year",
                        List.of(rise),
                        statutory,
                        Appraisal.LAST_YEAR,
                        new Adoption("average", new ScenarioMonth.InMonths(9))),
                scenario("earliest-last-year", List.of(), earliest, Appraisal.LAST_YEAR, null));
    }

    private static Scenario scenario(
            String id, List<Change> wages, Retirement retirement, Appraisal appraisal, @Nullable Adoption adoption) {
        return new Scenario(
                id,
                new BilingualText(id, id),
                new BilingualText(id, id),
                HORIZON,
                null,
                Set.of(),
                wages,
                List.of(),
                List.of(),
                new Hiring.None(),
                new Attrition.None(),
                retirement,
                appraisal,
                adoption,
                null);
    }

    private static List<PayPersonRow> people() {
        Random random = new Random(20261122);
        List<PayPersonRow> people = new ArrayList<>();
        for (String scheme : SCHEMES) {
            for (int number = 0; number < PEOPLE; number++) {
                PayPerson person = RandomPerson.of(random, AS_OF, !scheme.equals("coefficients"));
                people.add(new PayPersonRow(scheme, AS_OF, scheme, named(person, scheme + number)));
            }
        }
        return people;
    }

    private static PayPerson named(PayPerson person, String key) {
        return new PayPerson(
                key,
                person.staffGroup(),
                person.postLevel(),
                person.post(),
                person.grade(),
                person.gradeSince(),
                person.probationUntil(),
                person.certificates(),
                person.appraisals(),
                person.retiresIn(),
                null);
    }
}
