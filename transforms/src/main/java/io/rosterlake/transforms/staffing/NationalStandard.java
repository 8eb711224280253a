package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.scheme.Effective;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The workers per ten thousand residents that the country asks of a city or county as a whole: the rule of level {@code
 * district} in the scheme file {@code national-2024}. Without that file, or such a rule in force, there is no standard.
 */
final class NationalStandard {
    private static final String SCHEME = "national-2024";
    private static final DataType RATE = DataTypes.createDecimalType(18, 4);

    private final SchemeCatalogue catalogue;

    NationalStandard(SchemeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Workers per ten thousand in the version in force at the end of {@code period}; else null. */
    Column perTenThousand() {
        return chosen(rule -> Optional.ofNullable(rule.about()), RATE);
    }

    /** Document and article of the same. */
    Column citation() {
        return chosen(rule -> Optional.of(citation(rule.grounds())), DataTypes.StringType);
    }

    /** Everything that decides the columns, for fingerprints. */
    List<String> settings() {
        return catalogue.versions(SCHEME).stream()
                .flatMap(scheme -> rule(scheme).stream().map(rule -> scheme.effective() + "\n" + rule))
                .toList();
    }

    private <V> Column chosen(Function<WorkersPerResidents, Optional<V>> value, DataType type) {
        Column chosen = lit(null).cast(type);
        for (Scheme scheme : catalogue.versions(SCHEME)) {
            Column given = lit(rule(scheme).flatMap(value).orElse(null)).cast(type);
            chosen = when(isInForce(scheme.effective()), given).otherwise(chosen);
        }
        return chosen;
    }

    private static Optional<WorkersPerResidents> rule(Scheme scheme) {
        return scheme.staffing().stream()
                .filter(rule -> rule.grounds().status().isUsable())
                .flatMap(NationalStandard::ofDistricts)
                .findFirst();
    }

    private static Stream<WorkersPerResidents> ofDistricts(StaffingRule rule) {
        return rule instanceof WorkersPerResidents ratio && ratio.level() == Level.DISTRICT
                ? Stream.of(ratio)
                : Stream.empty();
    }

    private static String citation(Grounds grounds) {
        return "《%s》%s"
                .formatted(grounds.citation().document(), grounds.citation().article());
    }

    private static Column isInForce(Effective effective) {
        Column day = last_day(col("period"));
        Column from = effective.from() == null ? lit(true) : day.geq(lit(effective.from()));
        return effective.to() == null ? from : from.and(day.leq(lit(effective.to())));
    }
}
