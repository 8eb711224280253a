package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.DatedNumber;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What finance assumes of the months ahead, as its file says. Months that depend on the last register ({@code
 * next-july}) are kept as they are written; methods that need months of the calendar are told the month of the last
 * register.
 *
 * @param id stable identifier, {@code scenario} in tables, such as {@code wage-plus-5}
 * @param name its name
 * @param asks the question that it answers
 * @param horizon how many months are projected, 1 to 120
 * @param asOf the month to project from; null for the last register of each district
 * @param districts codes of the districts that it is for; empty for all
 * @param wages changes of wages: of reference wages, ladders and fixed basic pay, and of what follows from them
 * @param averageWage changes of the average wage that bounds contributions
 * @param contributions other rates of contributions
 * @param hiring who is hired
 * @param attrition who leaves otherwise than by retiring
 * @param retirement when people retire
 * @param appraisal how people are appraised in years without result
 * @param adoption the scheme that is adopted; null for none
 * @param monteCarlo how often the projection is drawn at random; null for not at all
 */
public record Scenario(
        String id,
        BilingualText name,
        BilingualText asks,
        int horizon,
        @Nullable YearMonth asOf,
        Set<String> districts,
        List<Change> wages,
        List<Change> averageWage,
        List<ContributionChange> contributions,
        Hiring hiring,
        Attrition attrition,
        Retirement retirement,
        Outlook.Appraisal appraisal,
        @Nullable Adoption adoption,
        @Nullable MonteCarlo monteCarlo) {
    public Scenario {
        districts = Collections.unmodifiableSet(new LinkedHashSet<>(districts));
        wages = List.copyOf(wages);
        averageWage = List.copyOf(averageWage);
        contributions = List.copyOf(contributions);
    }

    /**
     * The same over another time.
     *
     * @param months another horizon; null to keep it
     * @param from another month to project from; null to keep it
     */
    public Scenario over(@Nullable Integer months, @Nullable YearMonth from) {
        return new Scenario(
                id,
                name,
                asks,
                months == null ? horizon : months,
                from == null ? asOf : from,
                districts,
                wages,
                averageWage,
                contributions,
                hiring,
                attrition,
                retirement,
                appraisal,
                adoption,
                monteCarlo);
    }

    /** True when the scenario is for a district. */
    public boolean isFor(String districtCode) {
        return districts.isEmpty() || districts.contains(districtCode);
    }

    /**
     * The last month that is projected.
     *
     * @param lastRegister month of the last register; the first month that is projected is the one after it
     */
    public YearMonth lastMonth(YearMonth lastRegister) {
        return lastRegister.plusMonths(horizon);
    }

    /**
     * What is assumed of wages and appraisals, for {@link io.rosterlake.transforms.pay.PersonPay}. A change in a month
     * of the calendar counts from that month on, also when it lies before the last register.
     *
     * @param lastRegister month of the last register
     */
    public Outlook outlook(YearMonth lastRegister) {
        YearMonth until = lastMonth(lastRegister);
        return new Outlook(
                lastRegister,
                appraisal,
                Change.factors(wages, lastRegister, until),
                Change.factors(averageWage, lastRegister, until));
    }

    /**
     * The rates that stand in for those of the schemes, by contribution, each from its months on, for good: later rates
     * of the scheme do not come back.
     *
     * @param lastRegister month of the last register
     * @return shares of the base, such as 0.16
     */
    public Map<Component, DatedNumber> rates(YearMonth lastRegister) {
        Map<Component, NavigableMap<YearMonth, BigDecimal>> rates = new EnumMap<>(Component.class);
        for (ContributionChange change : contributions) {
            rates.computeIfAbsent(change.component(), component -> new TreeMap<>())
                    .put(change.from().after(lastRegister), change.percent().movePointLeft(2));
        }
        Map<Component, DatedNumber> dated = new EnumMap<>(Component.class);
        rates.forEach((component, from) -> dated.put(component, new DatedNumber(from)));
        return Collections.unmodifiableMap(dated);
    }
}
