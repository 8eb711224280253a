package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's pay that is asked for.
 *
 * @param title the district as people know it
 * @param person the person
 * @param scenario what is assumed
 * @param month a month that is projected
 * @param sources the rows of registers behind the person
 * @param projectedWithOverlay whether the district's published figures rest on an overlay; null when there are none
 */
public record PayOfPerson(
        String title,
        PaidPerson person,
        Scenario scenario,
        YearMonth month,
        List<Part> sources,
        @Nullable Boolean projectedWithOverlay) {
    public PayOfPerson {
        sources = List.copyOf(sources);
    }

    /** Explains it. */
    public Explanation explain(SchemeCatalogue schemes) {
        int months = Math.max(scenario.horizon(), (int) ChronoUnit.MONTHS.between(person.asOf(), month));
        PayCase asked = PayCase.of(schemes, person.schemeId(), person.asOf(), scenario.over(months, null));
        BilingualText heading = Texts.of(
                "薪酬：%s，人员 %s，%s，情景 %s",
                "Pay: %s, person %s, %s, scenario %s", title, person.pseudonym(), month, scenario.id());
        return new PayPersonExplainer(person, asked, month).explanation(heading, sources, projectedWithOverlay);
    }
}
