package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who is not in the lake: what would a scheme pay them?
 *
 * @param schemeId id of the scheme
 * @param person the person, with the grade of the month
 * @param month the month, in which everything is as it was in the month before
 */
public record PayWhatIf(String schemeId, PayPerson person, YearMonth month) {
    private static final BilingualText SUPPOSED = new BilingualText("假设", "supposed");

    /** The answer of the version in force in the month before. */
    public Explanation explain(SchemeCatalogue schemes) {
        PaidPerson invented = new PaidPerson(
                "", month.minusMonths(1), schemeId, "", "", person, null, PaidPerson.Contract.NONE, Map.of(), null);
        PayCase asked = PayCase.of(schemes, schemeId, invented.asOf(), asIs());
        BilingualText title = Texts.of(
                "办法怎么说：%s，%s 的薪酬",
                "What a scheme says: %s, pay in %s",
                asked.own().scheme().map(scheme -> scheme.name()).orElse(Texts.same(schemeId)),
                month);
        return new PayPersonExplainer(invented, asked, month).explanation(title, List.of(), null);
    }

    private static Scenario asIs() {
        return new Scenario(
                "as-is",
                SUPPOSED,
                new BilingualText("一切维持现状", "nothing changes"),
                1,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                new Hiring.None(),
                new Attrition.None(),
                new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER),
                Outlook.Appraisal.QUALIFIED,
                null,
                null);
    }
}
