package io.rosterlake.transforms.certificate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.ruling.SchemesInForce;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement.RequiredOf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What schemes ask, as column expressions over {@code staff_group}: a struct of {@code others}, the ruling on certificates
 * that nobody needs, and {@code requirements}, an array of {@code certificate}, {@code asked} and {@code ruling}.
 */
final class AskedCertificates {
    private static final int MONTHS_A_YEAR = 12;
    private static final DataType REQUIREMENTS = DataType.fromDDL("""
            ARRAY<STRUCT<certificate: STRING, asked: ARRAY<STRUCT<labour_posts: BOOLEAN, maximum_age: INT>>,
             ruling: STRUCT<status: STRING, scheme_version: STRING, rule: STRING, basis: STRING, missing: STRING>>>""");

    private AskedCertificates() {}

    /** A scheme asks the people whom it counts; it says nothing about others. */
    static Column of(Scheme scheme) {
        Object[] counted =
                scheme.scope().counts().stream().map(StaffGroup::code).toArray();
        Column requirements = array(CertificateNeed.of(scheme).stream()
                .map(need -> of(need, scheme.version()))
                .toArray(Column[]::new));
        return when(
                        coalesce(col("staff_group").isin(counted), lit(false)),
                        asked(CertificateNeed.ofOthers(scheme), scheme.version(), requirements))
                .otherwise(asked(Ruling.none(RulingStatus.NO_RULE), scheme.version(), array()));
    }

    static Column withoutScheme(RulingStatus status) {
        return asked(Ruling.none(status), null, array());
    }

    /** Whether a requirement means the person of the row. */
    static Column isMeant(Column requirement) {
        Column months = months_between(col("period"), col("birth_month")).cast("int");
        Column age = call_function("div", months, lit(MONTHS_A_YEAR));
        return exists(requirement.getField("asked"), asked -> asked.getField("labour_posts")
                .equalTo(false)
                .or(col("labour_post"))
                .and(asked.getField("maximum_age")
                        .isNull()
                        .or(coalesce(age.leq(asked.getField("maximum_age")), lit(false)))));
    }

    private static Column of(CertificateNeed need, String schemeVersion) {
        Column asked = array(need.asked().stream()
                .map(one -> struct(
                        lit(one.requiredOf() == RequiredOf.LABOUR_POSTS).as("labour_posts"),
                        lit(one.maximumAge()).cast("int").as("maximum_age")))
                .toArray(Column[]::new));
        return struct(
                lit(need.certificate()).as("certificate"),
                asked.as("asked"),
                SchemesInForce.asStruct(need.ruling(), schemeVersion).as("ruling"));
    }

    private static Column asked(Ruling others, @Nullable String schemeVersion, Column requirements) {
        return struct(
                SchemesInForce.asStruct(others, schemeVersion).as("others"),
                requirements.cast(REQUIREMENTS).as("requirements"));
    }
}
