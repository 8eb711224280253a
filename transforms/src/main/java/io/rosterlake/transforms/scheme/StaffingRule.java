package io.rosterlake.transforms.scheme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule about how many workers a community needs.
 *
 * <p>Several rules on one group hold together: the largest floor and the smallest ceiling count ({@link Bounds#and}),
 * and one undefined rule leaves the answer for the whole group undefined.
 */
public sealed interface StaffingRule
        permits FixedBand, SizeSteps, HouseholdsPerWorker, WorkersPerResidents, StaffingNote {
    /** Unique within its scheme. */
    String id();

    /** Whom the rule counts. */
    RuledGroup group();

    /** Citation, status and reading. */
    Grounds grounds();

    /**
     * What the rule demands of a community; empty when that is undefined: the parameter is missing from our copy of
     * the document, or the rule needs a size that is not known. The table jobs compute the same with column
     * expressions; this is their reference.
     *
     * @param households number of households; null when unknown
     * @param residents number of residents; null when unknown
     */
    Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents);

    /**
     * True when the rule takes part in the figures: it gives bounds, or it is known to exist and missing from our
     * copy, which makes the figures of its group undefined. False for what is only recorded.
     */
    default boolean decides() {
        return grounds().status().isUsable() || grounds().status() == RuleStatus.MISSING;
    }

    /** True when the document has all or a part of the rule that our copy has not. */
    default boolean isIncomplete() {
        return grounds().status() == RuleStatus.MISSING;
    }
}
