package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is assumed of the months ahead.
 *
 * @param asOf the month of the last register; the first month that is projected is the one after it
 * @param appraisal how people will be appraised
 * @param wages by what wages exceed those of the scheme from certain months on; 1 before the first
 * @param averageWage the same for the average wage that bounds contributions
 */
public record Outlook(
        YearMonth asOf,
        Appraisal appraisal,
        NavigableMap<YearMonth, BigDecimal> wages,
        NavigableMap<YearMonth, BigDecimal> averageWage) {
    public Outlook {
        wages = Collections.unmodifiableNavigableMap(new TreeMap<>(wages));
        averageWage = Collections.unmodifiableNavigableMap(new TreeMap<>(averageWage));
    }

    /** How people will be appraised in years for which there is no result yet. */
    public enum Appraisal {
        /** Everybody is 合格. */
        QUALIFIED,
        /** Everybody as in the newest result; who has none is 合格. */
        LAST_YEAR
    }

    /** Nothing changes. */
    public static Outlook unchanged(YearMonth asOf) {
        return new Outlook(asOf, Appraisal.QUALIFIED, new TreeMap<>(), new TreeMap<>());
    }

    /** The same, seen from a later register. */
    public Outlook from(YearMonth laterAsOf) {
        return new Outlook(laterAsOf, appraisal, wages, averageWage);
    }

    /** The first month that is projected. */
    public YearMonth firstMonth() {
        return asOf.plusMonths(1);
    }

    /** By what wages exceed those of the scheme. */
    public BigDecimal wagesIn(YearMonth month) {
        return factor(wages, month);
    }

    /** By what the average wage exceeds that of the scheme. */
    public BigDecimal averageWageIn(YearMonth month) {
        return factor(averageWage, month);
    }

    /** How somebody is appraised for a year. */
    String appraisalOf(PayPerson person, int year) {
        String recorded = person.appraisals().get(year);
        if (recorded != null) {
            return recorded;
        }
        return appraisal == Appraisal.LAST_YEAR ? person.lastAppraisal().orElse("合格") : "合格";
    }

    private static BigDecimal factor(NavigableMap<YearMonth, BigDecimal> factors, YearMonth month) {
        var entry = factors.floorEntry(month);
        return entry == null ? BigDecimal.ONE : entry.getValue();
    }
}
