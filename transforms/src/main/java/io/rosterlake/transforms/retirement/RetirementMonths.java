package io.rosterlake.transforms.retirement;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.scheme.requirement.StatutoryRetirement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * The month in which somebody retires, as column expressions over a month of birth. They compute what {@link
 * StatutoryRetirement} computes.
 */
final class RetirementMonths {
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final Column NO_MONTH = lit(null).cast(DataTypes.DateType);

    private RetirementMonths() {}

    /**
     * The statutory month: birth plus the original age plus the delay. The delay is 0 for who was born before the first
     * delayed month, then it grows by one month with every step of birth months, the first step included.
     */
    static Column statutory(Column birthMonth, StatutoryRetirement rule) {
        Column first = lit(rule.firstDelayedBirthMonth().atDay(1));
        Column offset = Months.between(first, birthMonth);
        Column steps =
                call_function("div", offset, lit(rule.birthMonthsPerStep())).plus(1);
        Column delay = when(offset.lt(0), 0L).otherwise(least(lit((long) rule.largestDelayMonths()), steps));
        return add_months(originalAge(birthMonth, rule), delay.cast(DataTypes.IntegerType));
    }

    static Column of(Assumption assumption, Column birthMonth, StatutoryRetirement rule) {
        Column statutory = statutory(birthMonth, rule);
        return switch (assumption) {
            case STATUTORY -> statutory;
            case EARLIEST -> greatest(originalAge(birthMonth, rule), add_months(statutory, -rule.earlierMonths()));
            case LATEST -> add_months(statutory, rule.laterMonths());
        };
    }

    /**
     * All answers for a person, as an array of structs {@code assumption, retirement_month}, over the columns {@code
     * retirement_class, sex, birth_month}: those of the person's class; without one those of every class that the
     * person's sex allows. Without rules, or without month of birth, there is one answer for each assumption, and it is
     * empty.
     */
    static Column answers(Optional<RetirementRules> rules) {
        return rules.map(RetirementMonths::answers).orElseGet(() -> eachAssumption(assumption -> NO_MONTH));
    }

    private static Column answers(RetirementRules rules) {
        Column ofClasses = concat(rules.classes().stream()
                .map(rule -> when(mayBe(rule), eachAssumption(assumption -> of(assumption, col("birth_month"), rule)))
                        .otherwise(array().cast("array<struct<assumption:string,retirement_month:date>>")))
                .toArray(Column[]::new));
        return when(col("birth_month").isNull(), eachAssumption(assumption -> NO_MONTH))
                .otherwise(ofClasses);
    }

    private static Column eachAssumption(Function<Assumption, Column> month) {
        return array(Arrays.stream(Assumption.values())
                .map(assumption -> struct(
                        lit(assumption.code()).as("assumption"),
                        month.apply(assumption).as("retirement_month")))
                .toArray(Column[]::new));
    }

    private static Column mayBe(StatutoryRetirement rule) {
        Column sex = coalesce(col("sex"), lit(RetirementRules.sexOf(rule)));
        return coalesce(
                col("retirement_class").equalTo(rule.retirementClass()), sex.equalTo(RetirementRules.sexOf(rule)));
    }

    private static Column originalAge(Column birthMonth, StatutoryRetirement rule) {
        return add_months(birthMonth, rule.originalAge() * MONTHS_IN_A_YEAR);
    }
}
