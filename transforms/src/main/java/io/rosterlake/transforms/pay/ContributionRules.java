package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.ParameterValue;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The employer's contributions. Which insurances there are and what they are computed of is the scheme's; rates and
 * average wages are those of the place, which the district's own scheme or its overlay has; what both leave open, the
 * national rules say, unless they give a range.
 */
record ContributionRules(SchemeQuestions scheme, SchemeQuestions local, Optional<SchemeQuestions> national) {
    private static final String RATES = "rates";
    private static final String BASE = "base";
    private static final BigDecimal NO_CEILING = BigDecimal.valueOf(1_000_000);

    /** The rate of a contribution, as a share of the base. */
    Answer<DatedNumber> rate(Component component) {
        return isDue(component)
                ? localNumber(parameter(component), RATES).map(ContributionRules::share)
                : new Absent<>();
    }

    /** Of what contributions are computed. */
    Answer<ContributionBase> base() {
        Answer<ContributionBase.Kind> kind = orNational(scheme.parameter(Section.CONTRIBUTIONS, BASE), BASE)
                .map(value -> ContributionBase.Kind.valueOf(value.toString().toUpperCase(Locale.ROOT)));
        Answer<DatedNumber> wage = localNumber("average_wage_yuan", BASE);
        Answer<ParameterValue> floor = bound("base_floor_percent");
        Answer<ParameterValue> ceiling = bound("base_ceiling_percent");
        Answer<ContributionBase> base = Answer.both(
                kind,
                wage,
                chosen -> average -> new ContributionBase(
                        chosen, share(floor, BigDecimal.ZERO), share(ceiling, NO_CEILING), average));
        return base.restingOn(floor).restingOn(ceiling);
    }

    /** An insurance that a scheme does not list is not paid; what it says nothing about is due by law. */
    private boolean isDue(Component component) {
        if (component == Component.HOUSING_FUND) {
            return scheme.parameter(Section.CONTRIBUTIONS, "housing_fund")
                    .given()
                    .map(given -> given.value().toString().equals("yes"))
                    .orElse(true);
        }
        String insurance = component.code().substring("employer_".length());
        return scheme.words(Section.CONTRIBUTIONS, "insurances")
                .given()
                .map(given -> given.value().contains(insurance))
                .orElse(true);
    }

    /** The parameter of schemes that has a contribution's rate, such as {@code pension_employer_percent}. */
    static String parameter(Component component) {
        return component == Component.HOUSING_FUND
                ? "housing_fund_percent"
                : component.code().substring("employer_".length()) + "_employer_percent";
    }

    /** A number of the place: the local scheme's, else the country's where that is one number. */
    private Answer<DatedNumber> localNumber(String name, String standsFor) {
        Answer<DatedNumber> here = local.dated(Section.CONTRIBUTIONS, name, standsFor);
        if (here.given().isPresent()) {
            return here;
        }
        Answer<DatedNumber> everywhere =
                national.map(rules -> rules.dated(Section.CONTRIBUTIONS, name)).orElseGet(Absent::new);
        if (everywhere.given().isPresent()) {
            return everywhere;
        }
        return here instanceof Missing<DatedNumber> ? here : notSaid(everywhere, name);
    }

    /** Nobody says the number: it is missing in the section that ought to have it, never left out. */
    private Answer<DatedNumber> notSaid(Answer<DatedNumber> everywhere, String name) {
        return everywhere instanceof Missing<DatedNumber>
                ? everywhere
                : new Missing<>(List.of(new MissingParameter(
                        name,
                        Section.CONTRIBUTIONS.parameter(name).orElseThrow().label(),
                        local.scheme().document().title(),
                        "-")));
    }

    private Answer<ParameterValue> orNational(Answer<ParameterValue> answer, String name) {
        return answer.given().isPresent()
                ? answer
                : national.map(rules -> rules.parameter(Section.CONTRIBUTIONS, name))
                        .filter(found -> found.given().isPresent())
                        .orElse(answer);
    }

    private Answer<ParameterValue> bound(String name) {
        return orNational(local.parameter(Section.CONTRIBUTIONS, name), name);
    }

    private static BigDecimal share(Answer<ParameterValue> percent, BigDecimal otherwise) {
        return percent.given()
                .map(Given::value)
                .map(SchemeQuestions::number)
                .map(number -> number.movePointLeft(2))
                .orElse(otherwise);
    }

    private static DatedNumber share(DatedNumber percent) {
        TreeMap<YearMonth, BigDecimal> from = new TreeMap<>();
        percent.from().forEach((month, number) -> from.put(month, number.movePointLeft(2)));
        return new DatedNumber(from);
    }
}
