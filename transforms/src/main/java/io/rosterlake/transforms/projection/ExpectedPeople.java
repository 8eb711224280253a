package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.AttritionHazards;
import io.rosterlake.transforms.attrition.Hazards;
import io.rosterlake.transforms.attrition.ObservedHazards;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.staffing.Staffing;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who of a district is expected to be there in the months of a scenario: which share of somebody of the register has not
 * left otherwise than by retiring, and who is hired.
 */
public final class ExpectedPeople {
    private final Survival survival;
    private final int first;
    private final List<Hired> hired;

    /**
     * People who are hired together.
     *
     * @param staffGroup staff group
     * @param postLevel post level
     * @param grade their grade
     * @param comesIn the first month that is paid
     * @param present how many are expected to be there, by month
     */
    public record Hired(
            String staffGroup, String postLevel, int grade, YearMonth comesIn, Map<YearMonth, BigDecimal> present) {
        public Hired {
            present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
        }
    }

    private ExpectedPeople(Survival survival, int first, List<Hired> hired) {
        this.survival = survival;
        this.first = first;
        this.hired = List.copyOf(hired);
    }

    /** False when a scenario has everybody stay until retirement, and hires nobody. */
    public static boolean isAsked(Scenario scenario) {
        return !(scenario.attrition() instanceof Attrition.None && scenario.hiring() instanceof Hiring.None);
    }

    /**
     * Of a district's people.
     *
     * @param people rows of {@code silver.pay_person} of one district
     * @param asOf the last month to know; empty for all that there is
     */
    public static ExpectedPeople of(
            Tables tables,
            SchemeCatalogue schemes,
            Dataset<Row> people,
            String district,
            YearMonth register,
            Optional<YearMonth> asOf,
            Scenario scenario) {
        boolean isObserved = scenario.attrition() instanceof Attrition.Observed12Months;
        boolean isFilled = scenario.hiring() instanceof Hiring.FillToMinimum;
        Circumstances circumstances = new Circumstances(
                isObserved
                        ? ObservedHazards.of(AttritionHazards.asOf(tables, asOf))
                                .hazards()
                        : Hazards.none(),
                isFilled ? Shortages.of(tables.read(Staffing.NAME), people) : Shortages.none());
        List<Hired> hired = new ArrayList<>();
        if (!(scenario.hiring() instanceof Hiring.None)) {
            new Projection(schemes, circumstances, List.of(projected -> hired.addAll(hired(projected))))
                    .of(people, List.of(scenario));
        }
        int first = MonthNumber.of(register.plusMonths(1));
        Survival survival =
                new Survival(scenario.attrition(), circumstances.hazards().of(district), first, scenario.horizon());
        return new ExpectedPeople(survival, first, hired);
    }

    private static List<Hired> hired(DistrictProjection projected) {
        YearMonth begin = projected.path().own().first();
        int horizon = projected.scenario().horizon();
        return projected.cohorts().stream()
                .filter(Cohort::isHired)
                .map(cohort -> {
                    Map<YearMonth, BigDecimal> present = new LinkedHashMap<>();
                    for (int month = 0; month < horizon; month++) {
                        long people = cohort.presence().present(month);
                        if (people > 0) {
                            present.put(begin.plusMonths(month), BigDecimal.valueOf(people, People.DIGITS));
                        }
                    }
                    Profile profile = cohort.profile();
                    return new Hired(
                            profile.staffGroup(),
                            profile.postLevel(),
                            profile.grade(),
                            MonthNumber.month(profile.comesIn()),
                            present);
                })
                .toList();
    }

    /**
     * Which share of somebody of the register has not left otherwise than by retiring.
     *
     * @param worksSince the month in which the community work began; null when nobody knows
     * @param month a month that is projected
     * @return 0 to 1, to nine decimals
     */
    public BigDecimal present(String staffGroup, @Nullable YearMonth worksSince, YearMonth month) {
        long[] path = survival.of(staffGroup, worksSince == null ? 0 : MonthNumber.of(worksSince));
        return BigDecimal.valueOf(path[MonthNumber.of(month) - first], People.DIGITS);
    }

    /** Who is hired. */
    public List<Hired> hired() {
        return hired;
    }
}
