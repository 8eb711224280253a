package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.ContributionChange;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scenario.ScenarioMonth.InMonths;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented scenarios that assume anything at all. */
public final class RandomScenario {
    private final Random random;

    public RandomScenario(Random random) {
        this.random = random;
    }

    /** Nothing changes over so many months. */
    public static Scenario asIs(String id, int months) {
        return new Scenario(
                id,
                new BilingualText(id, id),
                new BilingualText(id, id),
                months,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                new Hiring.None(),
                new Attrition.None(),
                new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER),
                Appraisal.QUALIFIED,
                null,
                null);
    }

    /**
     * A scenario of which each aspect may be another one.
     *
     * @param schemes the schemes that it may adopt
     */
    public Scenario of(String id, int months, List<String> schemes) {
        Scenario asIs = asIs(id, months);
        return new Scenario(
                id,
                asIs.name(),
                asIs.asks(),
                months,
                null,
                Set.of(),
                changes(),
                changes(),
                rare()
                        ? List.of(new ContributionChange(month(), Component.EMPLOYER_PENSION, new BigDecimal("14.5")))
                        : List.of(),
                rare() ? new Hiring.Replace(NewEntrant.ANYBODY) : asIs.hiring(),
                rare() ? new Attrition.Rate(new BigDecimal("7.5")) : asIs.attrition(),
                new Retirement(
                        Retirement.Age.values()[random.nextInt(Retirement.Age.values().length)],
                        Retirement.UnknownClass.LATER),
                Appraisal.values()[random.nextInt(2)],
                rare() ? new Adoption(schemes.get(random.nextInt(schemes.size())), month()) : null,
                null);
    }

    private List<Change> changes() {
        return rare()
                ? List.of(new Change(month(), new BigDecimal("3.3"), Change.Every.values()[random.nextInt(2)]))
                : List.of();
    }

    private ScenarioMonth month() {
        return new InMonths(1 + random.nextInt(18));
    }

    private boolean rare() {
        return random.nextInt(2) == 0;
    }
}
