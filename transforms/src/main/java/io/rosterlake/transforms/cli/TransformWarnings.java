package io.rosterlake.transforms.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.Boundaries;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a finished run has to tell whoever keeps the list of districts and the scheme files. */
final class TransformWarnings {
    private final Lake lake;
    private final SchemeCatalogue catalogue;
    private final LocaleOption locale;

    TransformWarnings(Lake lake, SchemeCatalogue catalogue, LocaleOption locale) {
        this.lake = lake;
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** One line each: what, where, what to do. */
    List<String> lines() {
        return Stream.concat(unknownSchemes(), registersOfAbolished()).toList();
    }

    private Stream<String> unknownSchemes() {
        Object[] known = catalogue.schemes().stream().map(Scheme::id).distinct().toArray();
        return rows(DistrictMonths.NAME)
                .map(months -> months.filter(col("scheme_id").isNotNull())
                        .filter(col("scheme_id").isin(known).equalTo(false))
                        .groupBy("district_code", "scheme_id")
                        .agg(
                                max_by(col("district_name"), col("period")),
                                date_format(min("period"), "yyyy-MM"),
                                date_format(max("period"), "yyyy-MM"))
                        .orderBy("district_code", "scheme_id")
                        .collectAsList())
                .stream()
                .flatMap(List::stream)
                .map(row -> locale.text(
                                "提示：%s（%s）指定的办法 %s 没有文件，%s 至 %s 按“无规定”（unknown_scheme）处理。请把它的文件放进方案文件夹，或在 districts.yaml 中改正。",
                                "Note: %s (%s) is assigned the scheme %s, of which there is no file; %s to %s have no rules"
                                        + " (unknown_scheme). Put its file into the folder of schemes, or mend districts.yaml.")
                        .formatted(
                                row.getString(2),
                                row.getString(0),
                                row.getString(1),
                                row.getString(3),
                                row.getString(4)));
    }

    private Stream<String> registersOfAbolished() {
        return rows(BronzeTables.BOUNDARY_CHANGE)
                .flatMap(changes ->
                        rows(SubmissionVersions.NAME).map(versions -> after(versions, Boundaries.abolished(changes))))
                .stream()
                .flatMap(List::stream)
                .map(row -> locale.text(
                                "提示：%s 自 %s 起已撤销，其后的 %d 份花名册或台账不计入。请由接收其人员的区县报送，或在 districts.yaml 的 changes 中改正。",
                                "Note: %s was abolished from %s on; %d registers of later months do not count. Let the district"
                                        + " that took over send them, or mend changes in districts.yaml.")
                        .formatted(row.getString(0), row.getString(1), row.getLong(2)));
    }

    private static List<Row> after(Dataset<Row> versions, Dataset<Row> abolished) {
        return versions.filter(col("register").isin("workers", "communities"))
                .join(abolished, "district_code")
                .filter(col("period").geq(col("abolished_from")))
                .groupBy(col("district_code"), date_format(col("abolished_from"), "yyyy-MM"))
                .agg(count(lit(1)))
                .orderBy("district_code")
                .collectAsList();
    }

    private Optional<Dataset<Row>> rows(TableName table) {
        return lake.version(table).map(version -> lake.read(table, version));
    }
}
