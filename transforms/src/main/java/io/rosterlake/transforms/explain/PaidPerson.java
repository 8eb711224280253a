package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.Probation;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Retirement.Age;
import io.rosterlake.transforms.scenario.Retirement.UnknownClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose pay is asked for, as {@code silver.pay_person} has them, or invented.
 *
 * @param district district code; empty for somebody invented
 * @param asOf month of the register
 * @param schemeId scheme of the district; null when it has none
 * @param street street
 * @param community community
 * @param facts what pay depends on; of people who are hired together, that of one of them; without probation and retirement, which depend on rules and scenario
 * @param gradeSinceFrom where the month is from since which the grade is held: {@code register} or {@code history}
 * @param contract the contract
 * @param retirements months of retirement by the name of their column, such as {@code retires_statutory}
 * @param row where the register has them; null for somebody invented
 */
public record PaidPerson(
        String district,
        YearMonth asOf,
        @Nullable String schemeId,
        String street,
        String community,
        PayPerson facts,
        @Nullable String gradeSinceFrom,
        Contract contract,
        Map<String, YearMonth> retirements,
        @Nullable RowReference row) {
    /** What stands before the month in the key of people who are hired together. */
    public static final String HIRED = "+";

    private static final String RECRUITED = "recruited";
    private static final int YEAR = 12;

    public PaidPerson {
        retirements = Collections.unmodifiableMap(new HashMap<>(retirements));
    }

    /**
     * A contract, and since when they do the work.
     *
     * @param workSince month of the first community work
     * @param start first day of the contract
     * @param end last day of it; null when open or not given
     * @param openEnded whether it has no end
     */
    public record Contract(
            @Nullable YearMonth workSince,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean openEnded) {
        /** Nothing is known of it. */
        public static final Contract NONE = new Contract(null, null, null, false);
    }

    /** The beginning of the key, by which pages name the person. */
    public String pseudonym() {
        return Pseudonym.of(facts.personKey());
    }

    /** True for people who are hired later, who stand for all who are hired together. */
    boolean isHired() {
        return facts.comesIn() != null;
    }

    /** The column of the month of retirement under an assumption. */
    String retirementColumn(Retirement retirement) {
        String column = "retires_" + retirement.age().code();
        String earlier = column + "_if_earlier";
        return retirement.unknownClass() == UnknownClass.EARLIER && retirements.containsKey(earlier) ? earlier : column;
    }

    /**
     * The last month that is paid; somebody who is still in the register after the month of retirement stays. Who may have
     * retired early before the register, and is not of the age of the law, does so in the month after it.
     */
    Optional<YearMonth> retiresIn(Retirement retirement) {
        Optional<YearMonth> month = ahead(retirement);
        if (month.isPresent() || retirement.age() != Age.EARLIEST) {
            return month;
        }
        return ahead(new Retirement(Age.STATUTORY, retirement.unknownClass())).map(statutory -> asOf.plusMonths(1));
    }

    private Optional<YearMonth> ahead(Retirement retirement) {
        return Optional.ofNullable(retirements.get(retirementColumn(retirement)))
                .filter(month -> month.isAfter(asOf));
    }

    /**
     * The last month of probation: recruited people whose contract began with their work, within the last year, by the
     * rules of a scheme.
     */
    Optional<YearMonth> probationUntil(PayRules rules) {
        LocalDate start = contract.start();
        if (start == null || !facts.staffGroup().equals(RECRUITED)) {
            return facts.probationUntil() == null ? Optional.empty() : Optional.of(facts.probationUntil());
        }
        YearMonth began = YearMonth.from(start);
        if (!began.equals(contract.workSince()) || !began.isAfter(asOf.minusMonths(YEAR))) {
            return Optional.empty();
        }
        LocalDate end = contract.openEnded() ? null : contract.end();
        Optional<Probation> probation = rules.probation().given().map(given -> given.value());
        return probation
                .map(rule -> rule.months(start, end))
                .filter(months -> months > 0)
                .map(months -> began.plusMonths(months - 1L));
    }

    /** The person as the first rules of a scenario pay them. */
    PayPerson paidBy(PayRules rules, Retirement retirement) {
        return new PayPerson(
                facts.personKey(),
                facts.staffGroup(),
                facts.postLevel(),
                facts.post(),
                facts.grade(),
                facts.gradeSince(),
                probationUntil(rules).orElse(null),
                facts.certificates(),
                facts.appraisals(),
                retiresIn(retirement).orElse(null),
                null,
                facts.comesIn());
    }
}
