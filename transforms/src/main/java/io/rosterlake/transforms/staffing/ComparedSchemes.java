package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** The schemes with rules on staffing or an amount of basic pay, as column expressions over {@code scheme_id, scheme_version}. */
final class ComparedSchemes {
    private final List<Scheme> schemes;

    ComparedSchemes(SchemeCatalogue catalogue) {
        this.schemes = catalogue.assignable().stream()
                .filter(scheme -> hasRules(scheme) || hasPay(scheme))
                .toList();
    }

    private static boolean hasRules(Scheme scheme) {
        return rules(scheme).findAny().isPresent();
    }

    /** True when our copy, or an overlay, tells what basic pay is. */
    private static boolean hasPay(Scheme scheme) {
        return PayRules.of(scheme, scheme, Optional.empty()).basic().given().isPresent();
    }

    /** The ids, each once. */
    List<String> ids() {
        return schemes.stream().map(Scheme::id).distinct().toList();
    }

    /** False of a scheme that has rules on pay only; true where no version is in force. */
    Column hasStaffing() {
        return chosen(scheme -> lit(hasRules(scheme)), lit(true));
    }

    /** One row for each scheme, whatever versions it has. */
    Column eachId() {
        Column[] ids = ids().stream().map(id -> lit(id)).toArray(Column[]::new);
        return explode(array(ids).cast("array<string>"));
    }

    /** How many staff groups the scheme counts. */
    Column scopeGroups() {
        return chosen(
                scheme -> lit((long) scheme.scope().counts().size()), lit(null).cast("bigint"));
    }

    /**
     * What holds for a district as a whole, as a struct {@code rule, basis, is_ruled, is_defined, floor, ceiling, target}
     * over the district's {@code households, resident_population}.
     */
    Column district() {
        Column nothing = lit(null)
                .cast("struct<rule:string,basis:string,is_ruled:boolean,is_defined:boolean,floor:bigint,ceiling:bigint,"
                        + "target:bigint>");
        return chosen(ComparedSchemes::ofDistrict, nothing);
    }

    private static Column ofDistrict(Scheme scheme) {
        Optional<DemandColumns> demand =
                ofDistricts(scheme).map(DemandColumns::of).reduce(DemandColumns::and);
        String articles = rules(scheme)
                .map(rule -> rule.grounds().citation().article())
                .distinct()
                .collect(Collectors.joining("; "));
        return struct(
                lit(hasRules(scheme) ? articles : null).cast("string").as("rule"),
                lit(hasRules(scheme) ? basis(scheme).map(Basis::code).orElse(null) : null)
                        .cast("string")
                        .as("basis"),
                lit(demand.isPresent()).as("is_ruled"),
                demand.map(DemandColumns::defined).orElse(lit(true)).as("is_defined"),
                bound(demand.map(DemandColumns::floor)).as("floor"),
                bound(demand.map(DemandColumns::ceiling)).as("ceiling"),
                bound(demand.map(DemandColumns::target)).as("target"));
    }

    private static Column bound(Optional<Column> bound) {
        return bound.orElse(lit(null)).cast("bigint");
    }

    /** The weakest of the rules and of the scope, which decides whom they count. */
    private static Optional<Basis> basis(Scheme scheme) {
        return Stream.concat(Stream.of(scheme.scope().grounds()), rules(scheme).map(StaffingRule::grounds))
                .flatMap(grounds -> grounds.basis().stream())
                .reduce(Basis::weaker);
    }

    private static Stream<StaffingRule> rules(Scheme scheme) {
        return Stream.concat(scheme.staffing().stream().filter(StaffingRule::decides), ofDistricts(scheme));
    }

    private static Stream<StaffingRule> ofDistricts(Scheme scheme) {
        return scheme.staffing().stream()
                .filter(rule -> rule instanceof WorkersPerResidents ratio && ratio.level() == Level.DISTRICT)
                .filter(rule -> rule.grounds().status().isUsable());
    }

    private Column chosen(Function<Scheme, Column> value, Column otherwise) {
        Column chosen = otherwise;
        for (Scheme scheme : schemes) {
            Column isIt = col("scheme_id")
                    .equalTo(scheme.id())
                    .and(col("scheme_version").equalTo(scheme.version()));
            chosen = when(isIt, value.apply(scheme)).otherwise(chosen);
        }
        return chosen;
    }
}
