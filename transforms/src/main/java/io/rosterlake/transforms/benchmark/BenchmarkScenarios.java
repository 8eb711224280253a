package io.rosterlake.transforms.benchmark;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.ContributionChange;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Set;

/** The scenarios that are projected: the first ones of a list. Nobody is hired and nobody leaves but who retires. */
final class BenchmarkScenarios {
    private static final List<Change> NONE = List.of();
    private static final ScenarioMonth JULY = new ScenarioMonth.Next(Month.JULY);
    private static final ScenarioMonth JANUARY = new ScenarioMonth.Next(Month.JANUARY);

    /** How many there are. */
    static final int MOST = 6;

    private BenchmarkScenarios() {}

    static List<Scenario> first(int number, int months) {
        return List.of(
                        scenario("as-is", months, Retirement.Age.STATUTORY, NONE, NONE, List.of()),
                        scenario(
                                "wage-plus-5",
                                months,
                                Retirement.Age.STATUTORY,
                                wages("5", Change.Every.ONCE),
                                NONE,
                                List.of()),
                        scenario("retire-latest", months, Retirement.Age.LATEST, NONE, NONE, List.of()),
                        scenario(
                                "yearly-rise",
                                months,
                                Retirement.Age.STATUTORY,
                                wages("3.5", Change.Every.YEAR),
                                List.of(new Change(JANUARY, new BigDecimal("2.5"), Change.Every.YEAR)),
                                List.of(new ContributionChange(
                                        JANUARY, Component.EMPLOYER_PENSION, new BigDecimal("15.5")))),
                        scenario("retire-earliest", months, Retirement.Age.EARLIEST, NONE, NONE, List.of()),
                        scenario(
                                "wage-minus-2",
                                months,
                                Retirement.Age.LATEST,
                                wages("-2", Change.Every.ONCE),
                                NONE,
                                List.of()))
                .subList(0, number);
    }

    private static List<Change> wages(String percent, Change.Every every) {
        return List.of(new Change(JULY, new BigDecimal(percent), every));
    }

    private static Scenario scenario(
            String id,
            int months,
            Retirement.Age age,
            List<Change> wages,
            List<Change> averageWage,
            List<ContributionChange> contributions) {
        BilingualText name = new BilingualText(id, id);
        return new Scenario(
                id,
                name,
                name,
                months,
                null,
                Set.of(),
                wages,
                averageWage,
                contributions,
                new Hiring.None(),
                new Attrition.None(),
                new Retirement(age, Retirement.UnknownClass.LATER),
                Appraisal.QUALIFIED,
                null,
                null);
    }
}
