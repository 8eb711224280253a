package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.ruling.SchemesInForce;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.StaffingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The schemes as one column expression: for a community and month the staff groups that figures are made for, each with
 * its headcount, demand and grounds.
 */
final class RuledGroups {
    private static final Column NO_TEXT = lit(null).cast(DataTypes.StringType);
    private static final Column NO_NUMBER = lit(null).cast(DataTypes.LongType);

    private RuledGroups() {}

    /**
     * An array of structs, over the columns {@code scheme_id, period, households, resident_population} and the
     * headcounts of {@link #headcount}. The scheme in force on the month's last day decides; a district without one
     * has the group {@code all} alone, of everybody in the register and without a rule.
     */
    static Column of(SchemeCatalogue catalogue) {
        Column groups = array(withoutScheme(catalogue.assignable()));
        for (Scheme scheme : catalogue.assignable()) {
            groups = when(appliesTo(scheme), array(groupsOf(scheme))).otherwise(groups);
        }
        return groups;
    }

    /** Name of the column that counts the people of a group in a community; {@code everybody} counts all of them. */
    static String headcount(String group) {
        return "people_" + group;
    }

    private static Column appliesTo(Scheme scheme) {
        return SchemesInForce.applies(scheme, last_day(col("period")));
    }

    private static Column[] groupsOf(Scheme scheme) {
        Set<String> codes = new TreeSet<>();
        codes.add(RuledGroup.ALL_CODE);
        scheme.ruledGroups().forEach(group -> codes.add(group.code()));
        return codes.stream()
                .map(code -> groupOf(scheme, RuledGroup.fromCode(code).orElseThrow()))
                .toArray(Column[]::new);
    }

    private static Column groupOf(Scheme scheme, RuledGroup group) {
        Set<StaffGroup> members = group.membersIn(scheme.scope().counts());
        Column headcount =
                members.stream().map(member -> col(headcount(member.code()))).reduce(lit(0L), Column::plus);
        List<StaffingRule> rules = scheme.staffingOf(group);
        Optional<DemandColumns> demand = rules.stream().map(DemandColumns::of).reduce(DemandColumns::and);
        return group(
                scheme.version(),
                group.code(),
                headcount,
                demand.orElse(null),
                lit(articles(rules)),
                basis(scheme, group, rules).map(basis -> lit(basis.code())).orElse(NO_TEXT),
                demand.map(columns -> undefinedBecause(scheme, rules, columns)).orElse(NO_TEXT),
                demand.map(columns -> StatusReason.ofRules(rules, columns.defined()))
                        .orElse(lit(StatusReason.NO_RULE.code())));
    }

    private static Column withoutScheme(List<Scheme> known) {
        return group(
                null,
                RuledGroup.ALL_CODE,
                col(headcount("everybody")),
                null,
                NO_TEXT,
                NO_TEXT,
                NO_TEXT,
                StatusReason.withoutScheme(known));
    }

    private static Column group(
            @Nullable String version,
            String code,
            Column headcount,
            @Nullable DemandColumns demand,
            Column rule,
            Column basis,
            Column undefinedBecause,
            Column statusReason) {
        return struct(
                lit(version).cast(DataTypes.StringType).as("scheme_version"),
                lit(code).as("staff_group"),
                headcount.as("headcount"),
                lit(demand != null).as("is_ruled"),
                (demand == null ? lit(false) : demand.defined()).as("is_defined"),
                (demand == null ? NO_NUMBER : demand.floor()).as("floor"),
                (demand == null ? NO_NUMBER : demand.ceiling()).as("ceiling"),
                (demand == null ? NO_NUMBER : demand.target()).as("about"),
                (demand == null ? NO_TEXT : rule).as("rule"),
                basis.as("basis"),
                undefinedBecause.as("undefined_because"),
                statusReason.as("status_reason"));
    }

    private static String articles(List<StaffingRule> rules) {
        return rules.stream()
                .map(rule -> rule.grounds().citation().article())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The weakest of the rules; whom {@code all} counts is decided by the scope, so its grounds count there too. */
    private static Optional<Basis> basis(Scheme scheme, RuledGroup group, List<StaffingRule> rules) {
        Stream<Grounds> grounds = rules.stream().map(StaffingRule::grounds);
        Stream<Grounds> scope = rules.isEmpty() || group.only() != null
                ? Stream.empty()
                : Stream.of(scheme.scope().grounds());
        return Stream.concat(grounds, scope)
                .flatMap(ground -> ground.basis().stream())
                .reduce(Basis::weaker);
    }

    private static Column undefinedBecause(Scheme scheme, List<StaffingRule> rules, DemandColumns demand) {
        Column because = NO_TEXT;
        for (StaffingRule rule : rules) {
            String title = scheme.document().title();
            String article = rule.grounds().citation().article();
            DemandColumns columns = DemandColumns.of(rule);
            because = when(
                            columns.defined().equalTo(false).and(columns.sizeKnown()),
                            lit(
                                    "缺参数：该户数档的配备人数，《%s》%s | parameter missing: staffing of communities of this size, 《%s》, %s"
                                            .formatted(title, article, title, article)))
                    .otherwise(because);
        }
        return when(demand.defined(), NO_TEXT)
                .when(demand.sizeKnown().equalTo(false), lit("台账缺户数或人口数 | households or residents missing"))
                .otherwise(because);
    }

    /** Everything in a catalogue that decides staffing figures, for fingerprints. */
    static List<String> settings(SchemeCatalogue catalogue) {
        return catalogue.assignable().stream()
                .map(scheme -> concatenated(
                        scheme.id(),
                        scheme.version(),
                        scheme.effective(),
                        scheme.scope(),
                        scheme.staffing(),
                        scheme.document()))
                .toList();
    }

    private static String concatenated(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining("\n"));
    }
}
