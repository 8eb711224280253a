package io.rosterlake.transforms.certificate;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.ruling.SchemesInForce;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.certificate_coverage}: how many people hold a certificate at a month's end, and how many of those who need
 * one.
 *
 * <p>Grain: district × street × month × staff group × certificate. Every cell has rows for the three levels of the
 * social-work qualification, for the certificates that the district's scheme asks for and for those that somebody in the
 * cell holds. Of several levels a person counts once, with the highest valid one.
 */
public final class CertificateCoverage implements TableJob {
    public static final TableName NAME = TableName.gold("certificate_coverage");

    private static final String[] CELL = {"district_code", "street", "period", "staff_group"};

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "持证情况:每个区县、街道、每月、每类人员、每种证书一行",
            "certificates: one row per district, street, month, staff group and certificate",
            List.of("district_code", "street", "period", "staff_group", "certificate"),
            SchemesInForce.with(
                    List.of(
                            text("district_code", "区划代码", "district code"),
                            text("street", "街道", "street"),
                            date("period", "月份", "month"),
                            text("staff_group", "人员类别", "staff group"),
                            text("certificate", "证书", "certificate"),
                            whole("people", "人数", "people"),
                            whole("holders", "持证人数(社会工作者按最高级别计)", "holders; of several social-work levels the highest"),
                            whole("valid_holders", "持有效证书人数", "holders of a valid certificate"),
                            whole(
                                    "expiring_90d",
                                    "其中 90 天内失效人数",
                                    "of these, expiring within 90 days of the month's end"),
                            whole(
                                    "counted_at_another_level",
                                    "另持此级、按其他级别计的人数",
                                    "who also hold this level and count at another"),
                            whole("required_people", "按规定须持证人数", "people who need it by the scheme"),
                            whole("required_holders", "其中持有效证书人数", "of these, holders of a valid one"),
                            rate("coverage_rate", "持证率(持有效证书人数 / 人数)", "valid_holders / people"),
                            rate("requirement_rate", "应持证者持证率(持有效证书人数 / 须持证人数)", "required_holders / required_people")),
                    "持证要求",
                    "what is asked"));

    private final SchemeCatalogue schemes;

    public CertificateCoverage(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, Certificates.NAME);
    }

    @Override
    public List<String> settings() {
        return SchemesInForce.settings(schemes, Section.CERTIFICATES);
    }

    /** Certificates follow the person from district to district: a change of one reaches everywhere. */
    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(DistrictMonths.NAME, DistrictMonths.SCHEMES, Reach.sameMonth())
                .with(PersonMonths.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> people = tables.read(PersonMonths.NAME);
        Dataset<Row> holdings = Holdings.of(people, tables.read(Certificates.NAME));
        Dataset<Row> districts = tables.read(DistrictMonths.NAME).select("district_code", "period", "scheme_id");
        Dataset<Row> cells = people.groupBy(col(CELL[0]), col(CELL[1]), col(CELL[2]), col(CELL[3]))
                .agg(count(lit(1)).as("people"))
                .join(districts, new String[] {"district_code", "period"})
                .withColumn("asked", asked());
        Dataset<Row> held = held(holdings);
        return withRates(grid(cells, held)
                .join(held, DEFINITION.key().toArray(String[]::new), "left")
                .join(required(people, cells, holdings), DEFINITION.key().toArray(String[]::new), "left"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return CertificateCoverageChecks.of(rows, tables.read(PersonMonths.NAME), tables.read(Certificates.NAME));
    }

    /** What the scheme in force at the month's end asks of the row's staff group: one element per certificate. */
    private Column asked() {
        return SchemesInForce.choose(
                schemes, last_day(col("period")), AskedCertificates::of, AskedCertificates::withoutScheme);
    }

    private static Dataset<Row> held(Dataset<Row> holdings) {
        Column counts = col("counts");
        return holdings.groupBy("district_code", "street", "period", "staff_group", "certificate")
                .agg(
                        count_if(counts).as("holders"),
                        count_if(counts.and(col("valid"))).as("valid_holders"),
                        count_if(counts.and(col("expiring"))).as("expiring_90d"),
                        count_if(counts.equalTo(false)).as("counted_at_another_level"));
    }

    /** All rows of the table, with {@code people} and what is asked. */
    private static Dataset<Row> grid(Dataset<Row> cells, Dataset<Row> held) {
        Column[] cell = Stream.of(CELL).map(name -> col(name)).toArray(Column[]::new);
        Column names = array(
                CertificateName.SOCIAL_WORK.stream().map(name -> lit(name)).toArray(Column[]::new));
        Dataset<Row> listed = cells.select(Stream.concat(
                        Stream.of(cell),
                        Stream.of(explode(org.apache.spark.sql.functions.array_union(
                                        names, col("asked.requirements.certificate")))
                                .as("certificate")))
                .toArray(Column[]::new));
        Dataset<Row> all = listed.unionAll(
                        held.select("district_code", "street", "period", "staff_group", "certificate"))
                .distinct();
        Column own = element_at(
                filter(col("asked.requirements"), one -> one.getField("certificate")
                        .equalTo(col("certificate"))),
                1);
        return all.join(cells, CELL)
                .withColumn(
                        "ruling",
                        when(
                                        array_contains(col("asked.requirements.certificate"), col("certificate")),
                                        own.getField("ruling"))
                                .otherwise(col("asked.others")));
    }

    /** People who need a certificate, and those of them who have a valid one. */
    private static Dataset<Row> required(Dataset<Row> people, Dataset<Row> cells, Dataset<Row> holdings) {
        Dataset<Row> valid = holdings.filter(col("counts").and(col("valid")))
                .select(col("district_code"), col("period"), col("person_key"), col("certificate"), col("valid"));
        return people.join(cells.select("district_code", "street", "period", "staff_group", "asked"), CELL)
                .withColumn("requirement", explode(col("asked.requirements")))
                .filter(AskedCertificates.isMeant(col("requirement")))
                .withColumn("certificate", col("requirement.certificate"))
                .join(valid, new String[] {"district_code", "period", "person_key", "certificate"}, "left")
                .groupBy("district_code", "street", "period", "staff_group", "certificate")
                .agg(
                        count(lit(1)).as("needing"),
                        count_if(coalesce(col("valid"), lit(false))).as("needing_and_having"));
    }

    private static Dataset<Row> withRates(Dataset<Row> rows) {
        Column isAsked = col("ruling.status").equalTo(RulingStatus.RULED.code());
        return rows.na()
                .fill(0L, new String[] {
                    "holders",
                    "valid_holders",
                    "expiring_90d",
                    "counted_at_another_level",
                    "needing",
                    "needing_and_having"
                })
                .withColumn("required_people", when(isAsked, col("needing")))
                .withColumn("required_holders", when(isAsked, col("needing_and_having")))
                .withColumn("coverage_rate", Rates.rate(col("valid_holders"), col("people")))
                .withColumn("requirement_rate", Rates.rate(col("required_holders"), col("required_people")))
                .withColumn("requirement_status", col("ruling.status"))
                .select(
                        col("*"),
                        col("ruling.missing"),
                        col("ruling.scheme_version"),
                        col("ruling.rule"),
                        col("ruling.basis"));
    }
}
