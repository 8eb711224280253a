package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.StaffingNote;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a staffing rule demands of a community, as column expressions over {@code households} and {@code
 * resident_population}. They compute what {@link StaffingRule#demand} computes.
 *
 * @param floor not fewer than this; null where there is no floor
 * @param ceiling not more than this; null where there is no ceiling
 * @param target about this many; null where there is no target
 * @param defined false where the rule cannot be applied: its parameter is missing, or the community's size is unknown
 * @param sizeKnown false where that is because the community's size is unknown
 */
record DemandColumns(Column floor, Column ceiling, Column target, Column defined, Column sizeKnown) {
    private static final Column NOTHING = lit(null).cast(DataTypes.LongType);

    static DemandColumns of(StaffingRule rule) {
        if (rule instanceof FixedBand band) {
            return constant(band.bounds());
        }
        if (rule instanceof SizeSteps steps) {
            return stepped(steps);
        }
        if (rule instanceof HouseholdsPerWorker ratio) {
            return perWorker(ratio);
        }
        if (rule instanceof WorkersPerResidents ratio) {
            return perResidents(ratio);
        }
        if (rule instanceof StaffingNote) {
            return new DemandColumns(NOTHING, NOTHING, NOTHING, lit(false), lit(true));
        }
        throw new IllegalArgumentException("No expression for rule " + rule.id());
    }

    private static DemandColumns constant(Bounds bounds) {
        return new DemandColumns(
                number(bounds.floor()), number(bounds.ceiling()), number(bounds.target()), lit(true), lit(true));
    }

    private static DemandColumns stepped(SizeSteps rule) {
        Column defined = lit(false);
        for (SizeSteps.Step step : rule.steps()) {
            defined = when(contains(rule, step), lit(!step.missing())).otherwise(defined);
        }
        return new DemandColumns(
                chosen(rule, Bounds::floor),
                chosen(rule, Bounds::ceiling),
                chosen(rule, Bounds::target),
                defined,
                counted(rule).isNotNull());
    }

    private static Column counted(SizeSteps rule) {
        return col(rule.size() == SizeSteps.Size.HOUSEHOLDS ? "households" : "resident_population");
    }

    private static Column chosen(SizeSteps rule, Function<Bounds, @Nullable Integer> bound) {
        Column chosen = NOTHING;
        for (SizeSteps.Step step : rule.steps()) {
            Column value = number(bound.apply(step.bounds()));
            if (step.oneMorePer() != null) {
                value = value.plus(wholePart(counted(rule).minus(step.from()), lit(step.oneMorePer())));
            }
            chosen = when(contains(rule, step), value).otherwise(chosen);
        }
        return chosen;
    }

    private static Column contains(SizeSteps rule, SizeSteps.Step step) {
        Column counted = counted(rule);
        Column above = counted.geq(step.first());
        return step.to() == null ? above : above.and(counted.leq(step.last()));
    }

    private static DemandColumns perWorker(HouseholdsPerWorker rule) {
        Column households = col("households");
        Column known = households.isNotNull();
        return new DemandColumns(
                rule.atMost() == null ? NOTHING : wholePart(households.plus(rule.atMost() - 1), lit(rule.atMost())),
                rule.atLeast() == null ? NOTHING : wholePart(households, lit(rule.atLeast())),
                rule.about() == null
                        ? NOTHING
                        : wholePart(households.multiply(2).plus(rule.about()), lit(2L * rule.about())),
                known,
                known);
    }

    private static DemandColumns perResidents(WorkersPerResidents rule) {
        Column known = col("resident_population").isNotNull();
        return new DemandColumns(
                rule.atLeast() == null ? NOTHING : whole(ceil(workers(rule.atLeast()))),
                rule.atMost() == null ? NOTHING : whole(org.apache.spark.sql.functions.floor(workers(rule.atMost()))),
                rule.about() == null ? NOTHING : whole(round(workers(rule.about()), 0)),
                known,
                known);
    }

    private static Column workers(BigDecimal perTenThousand) {
        return col("resident_population").cast("decimal(12,0)").multiply(lit(perTenThousand.movePointLeft(4)));
    }

    private static Column wholePart(Column dividend, Column divisor) {
        return whole(call_function("div", dividend, divisor));
    }

    private static Column whole(Column number) {
        return number.cast(DataTypes.LongType);
    }

    private static Column number(@Nullable Integer number) {
        return number == null ? NOTHING : whole(lit(number));
    }

    /** Both at once: the largest floor, the smallest ceiling and the target that is there, this one's first. */
    DemandColumns and(DemandColumns other) {
        return new DemandColumns(
                org.apache.spark.sql.functions.greatest(floor, other.floor),
                org.apache.spark.sql.functions.least(ceiling, other.ceiling),
                coalesce(target, other.target),
                defined.and(other.defined),
                sizeKnown.and(other.sizeKnown));
    }
}
