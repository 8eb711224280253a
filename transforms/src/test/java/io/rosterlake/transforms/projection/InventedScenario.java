package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scenarios over 60 months in which wages and rates stay. */
final class InventedScenario {
    static final int HORIZON = 60;

    static final Retirement STATUTORY = new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER);

    private InventedScenario() {}

    static Scenario of(String id, Hiring hiring, Attrition attrition, @Nullable Adoption adoption) {
        return new Scenario(
                id,
                new BilingualText(id, id),
                new BilingualText(id, id),
                HORIZON,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                hiring,
                attrition,
                STATUTORY,
                Appraisal.QUALIFIED,
                adoption,
                null);
    }
}
