package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Why there is no answer: one of these for every row that is {@code undefined} or {@code no_rule}, and for no other. */
enum StatusReason {
    /** The document has the rule, but our copy has lost what it says of communities of this size. */
    PARAMETER_MISSING(StaffingStatus.UNDEFINED, new BilingualText("办法缺参数", "a parameter is missing")),
    /** A rule needs households, and the register does not give them. */
    HOUSEHOLDS_MISSING(StaffingStatus.UNDEFINED, new BilingualText("台账缺户数", "households are missing")),
    /** A rule needs residents, and the register does not give them. */
    RESIDENTS_MISSING(StaffingStatus.UNDEFINED, new BilingualText("台账缺常住人口", "residents are missing")),
    /** No scheme is assigned to the district in the month. */
    NO_SCHEME(StaffingStatus.NO_RULE, new BilingualText("区县未指定办法", "no scheme is assigned")),
    /** A scheme is assigned of which there is no file. */
    UNKNOWN_SCHEME(StaffingStatus.NO_RULE, new BilingualText("所指定的办法没有文件", "the scheme has no file")),
    /** No version of the district's scheme is in force in the month. */
    NOT_IN_FORCE(StaffingStatus.NO_RULE, new BilingualText("办法当月无有效版本", "no version of the scheme is in force")),
    /** The scheme in force has no rule on the group. */
    NO_RULE(StaffingStatus.NO_RULE, new BilingualText("办法无此规定", "the scheme has no such rule"));

    private final StaffingStatus status;
    private final BilingualText label;

    StatusReason(StaffingStatus status, BilingualText label) {
        this.status = status;
        this.label = label;
    }

    /** The status that it is a reason for. */
    StaffingStatus status() {
        return status;
    }

    BilingualText label() {
        return label;
    }

    /** The value in tables, such as {@code no_scheme}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes with their meanings, for labels of columns. */
    static BilingualText legend() {
        return new BilingualText(
                Arrays.stream(values())
                        .map(reason -> reason.code() + " " + reason.label.zh())
                        .collect(Collectors.joining(",")),
                Arrays.stream(values()).map(StatusReason::code).collect(Collectors.joining(", ")));
    }

    /**
     * Over {@code scheme_id}, of a district and month to which no scheme applies.
     *
     * @param known the schemes that a district may have
     */
    static Column withoutScheme(List<Scheme> known) {
        Object[] ids = known.stream().map(Scheme::id).distinct().toArray();
        return when(col("scheme_id").isNull(), NO_SCHEME.code())
                .when(coalesce(col("scheme_id").isin(ids), lit(false)), NOT_IN_FORCE.code())
                .otherwise(UNKNOWN_SCHEME.code());
    }

    /**
     * Over {@code households, resident_population}, of a group on which the scheme has these rules; null where the rules
     * are defined. A size that is missing comes before a parameter: without it nobody knows which parameter it would be.
     *
     * @param defined whether all rules can be applied
     */
    static Column ofRules(List<StaffingRule> rules, Column defined) {
        return when(defined, lit(null).cast(DataTypes.StringType))
                .when(lacks(rules, SizeSteps.Size.HOUSEHOLDS), HOUSEHOLDS_MISSING.code())
                .when(lacks(rules, SizeSteps.Size.RESIDENTS), RESIDENTS_MISSING.code())
                .otherwise(PARAMETER_MISSING.code());
    }

    private static Column lacks(List<StaffingRule> rules, SizeSteps.Size size) {
        boolean isNeeded = rules.stream().anyMatch(rule -> needs(rule, size));
        return lit(isNeeded)
                .and(col(size == SizeSteps.Size.HOUSEHOLDS ? "households" : "resident_population")
                        .isNull());
    }

    private static boolean needs(StaffingRule rule, SizeSteps.Size size) {
        return rule instanceof SizeSteps steps && steps.size() == size
                || rule instanceof HouseholdsPerWorker && size == SizeSteps.Size.HOUSEHOLDS
                || rule instanceof WorkersPerResidents && size == SizeSteps.Size.RESIDENTS;
    }
}
