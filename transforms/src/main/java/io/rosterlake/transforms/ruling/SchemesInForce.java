package io.rosterlake.transforms.ruling;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.scheme.Effective;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The schemes as column expressions over {@code scheme_id}: of each row the version that is in force on a day. */
public final class SchemesInForce {
    private SchemesInForce() {}

    /** Whether a row's scheme is this one and this version is in force on the day. */
    public static Column applies(Scheme scheme, Column day) {
        Effective effective = scheme.effective();
        Column applies = col("scheme_id").equalTo(scheme.id());
        if (effective.from() != null) {
            applies = applies.and(day.geq(lit(effective.from())));
        }
        return effective.to() == null ? applies : applies.and(day.leq(lit(effective.to())));
    }

    /**
     * What the version in force says.
     *
     * @param answer what a version says
     * @param silence what stands there when no version is in force, by the reason
     */
    public static Column choose(
            SchemeCatalogue catalogue,
            Column day,
            Function<Scheme, Column> answer,
            Function<RulingStatus, Column> silence) {
        Object[] ids =
                catalogue.assignable().stream().map(Scheme::id).distinct().toArray();
        Column chosen = when(coalesce(col("scheme_id").isin(ids), lit(false)), silence.apply(RulingStatus.NOT_IN_FORCE))
                .when(col("scheme_id").isNotNull(), silence.apply(RulingStatus.UNKNOWN_SCHEME))
                .otherwise(silence.apply(RulingStatus.NO_SCHEME));
        for (Scheme scheme : catalogue.assignable()) {
            chosen = when(applies(scheme, day), answer.apply(scheme)).otherwise(chosen);
        }
        return chosen;
    }

    /** A ruling as a struct: {@code status, scheme_version, rule, basis, missing}, and the columns given. */
    public static Column asStruct(Ruling ruling, @Nullable String schemeVersion, Column... more) {
        return struct(Stream.concat(
                        Stream.of(
                                lit(ruling.status().code()).as("status"),
                                text(schemeVersion).as("scheme_version"),
                                text(ruling.articles()).as("rule"),
                                text(ruling.basis() == null
                                                ? null
                                                : ruling.basis().code())
                                        .as("basis"),
                                text(ruling.missing()).as("missing")),
                        Arrays.stream(more))
                .toArray(Column[]::new));
    }

    private static Column text(@Nullable String text) {
        return lit(text).cast(DataTypes.StringType);
    }

    /** The columns of a table that say what its figures are held against; {@code what} names it. */
    public static List<ColumnDefinition> columns(String whatZh, String whatEn) {
        return List.of(
                ColumnDefinition.text(
                        "requirement_status",
                        whatZh + "(" + RulingStatus.legendZh() + ")",
                        whatEn + " (" + RulingStatus.legendEn() + ")"),
                ColumnDefinition.text("missing", "缺哪个参数,哪份文件哪一条", "parameter missing, with document and article"),
                ColumnDefinition.text("scheme_id", "适用办法", "scheme"),
                ColumnDefinition.text("scheme_version", "办法版本", "version of the scheme"),
                ColumnDefinition.text("rule", "依据条款", "citation of the rule"),
                ColumnDefinition.text(
                        "basis",
                        "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                        "basis (cited, interpreted, user, illustrative)"));
    }

    /** Everything in a catalogue that decides figures under the rules of a section, for fingerprints. */
    public static List<String> settings(SchemeCatalogue catalogue, Section section) {
        return catalogue.assignable().stream()
                .map(scheme -> Stream.of(
                                scheme.id(),
                                scheme.version(),
                                scheme.effective(),
                                scheme.scope(),
                                scheme.rules(section),
                                scheme.document())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    /** Some columns, then those of {@link #columns}. */
    public static List<ColumnDefinition> with(List<ColumnDefinition> columns, String whatZh, String whatEn) {
        List<ColumnDefinition> all = new ArrayList<>(columns);
        all.addAll(columns(whatZh, whatEn));
        return List.copyOf(all);
    }
}
