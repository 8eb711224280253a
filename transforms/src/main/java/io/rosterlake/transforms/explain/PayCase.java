package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which rules, and under which assumptions, the people of a district are paid.
 *
 * @param scenario what is assumed
 * @param asOf month of the register that is projected from
 * @param own the district's scheme
 * @param national the rules of the country
 * @param terms whose rules on pay hold from which month on, ascending; none without a scheme
 */
record PayCase(Scenario scenario, YearMonth asOf, SchemeInForce own, Optional<Scheme> national, List<Terms> terms) {
    PayCase {
        terms = List.copyOf(terms);
    }

    /**
     * Rules from a month on.
     *
     * @param from the first month
     * @param scheme the scheme
     * @param rules what it says about pay, with what the scenario changes
     */
    record Terms(YearMonth from, Scheme scheme, PayRules rules) {
        /** True when the scheme counts a staff group; people who stay on past retirement are paid where it says so. */
        boolean counts(String staffGroup) {
            return staffGroup.equals(StaffGroup.RETAINED_RETIREE.code())
                    ? !(rules.retained() instanceof Answer.Absent<?>)
                    : scheme.scope().counts().stream()
                            .anyMatch(group -> group.code().equals(staffGroup));
        }
    }

    static PayCase of(SchemeCatalogue schemes, @Nullable String schemeId, YearMonth asOf, Scenario scenario) {
        Optional<Scheme> national = schemes.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer);
        SchemeInForce own = SchemeInForce.of(schemes, schemeId, asOf.atEndOfMonth());
        List<Terms> terms = own.scheme()
                .map(scheme -> terms(schemes, scheme, national, asOf, scenario))
                .orElse(List.of());
        return new PayCase(scenario, asOf, own, national, terms);
    }

    private static List<Terms> terms(
            SchemeCatalogue schemes, Scheme own, Optional<Scheme> national, YearMonth asOf, Scenario scenario) {
        Terms first = new Terms(
                asOf.plusMonths(1), own, PayRules.of(own, own, national).withRates(scenario.rates(asOf)));
        Adoption adoption = scenario.adoption();
        if (adoption == null) {
            return List.of(first);
        }
        YearMonth month = adoption.from().after(asOf);
        YearMonth from = month.isAfter(first.from()) ? month : first.from();
        return SchemeInForce.of(schemes, adoption.scheme(), month.atEndOfMonth())
                .scheme()
                .map(adopted -> new Terms(
                        from, adopted, PayRules.of(adopted, own, national).withRates(scenario.rates(asOf))))
                .map(then -> then.from().equals(first.from()) ? List.of(then) : List.of(first, then))
                .orElse(List.of(first));
    }

    /** What is assumed of wages and appraisals. */
    Outlook outlook() {
        return scenario.outlook(asOf);
    }

    /** True when everybody stays until retirement, and nobody is hired. */
    boolean isCertain() {
        return scenario.attrition() instanceof Attrition.None && scenario.hiring() instanceof Hiring.None;
    }

    /** The first month that is projected. */
    YearMonth first() {
        return asOf.plusMonths(1);
    }

    /** The last month that is projected. */
    YearMonth last() {
        return scenario.lastMonth(asOf);
    }

    /** Whose rules hold in a month; empty without a scheme. */
    Optional<Terms> termsIn(YearMonth month) {
        return terms.stream().filter(one -> !one.from().isAfter(month)).reduce((earlier, later) -> later);
    }

    /** All schemes that may have a say, each once. */
    List<Scheme> schemes() {
        return Stream.of(terms.stream().map(Terms::scheme), own.scheme().stream(), national.stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }
}
