package io.rosterlake.transforms.backtest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.projection.ExpectedPay;
import io.rosterlake.transforms.run.Progress;
import io.rosterlake.transforms.run.PublishedTable;
import io.rosterlake.transforms.run.SliceCount;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Projects from earlier registers of a lake, compares with what was paid, and publishes {@code gold.pay_backtest} and
 * {@code gold.pay_backtest_miss}. Rows from other registers than those that are projected from stay.
 */
public final class BacktestRun {
    private static final int YEAR = 12;

    private static final List<TableName> INPUTS = List.of(
            PayrollMonths.NAME, PersonMonths.NAME, DistrictMonths.NAME, Certificates.NAME, AppraisalResults.NAME);

    private final SparkSession spark;
    private final Lake lake;
    private final SchemeCatalogue schemes;
    private final Progress progress;

    public BacktestRun(SparkSession spark, Lake lake, SchemeCatalogue schemes, Progress progress) {
        this.spark = spark;
        this.lake = lake;
        this.schemes = schemes;
        this.progress = progress;
    }

    /** The tables that are published. */
    public static List<PublishedTable> tables() {
        return List.of(
                new PublishedTable(PayBacktest.DEFINITION, INPUTS),
                new PublishedTable(PayBacktestMiss.DEFINITION, INPUTS));
    }

    /**
     * Compares and publishes.
     *
     * @param asked months to project from; without any, the one a year before the newest payroll, or that of the first
     *     register where this is later
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run, or there is no payroll
     * @throws io.rosterlake.transforms.run.ValidationFailedException if a table fails its checks
     */
    public BacktestResult run(List<YearMonth> asked) {
        List<PaidDistrict> districts = districts();
        PaidDistrict.requirePayroll(districts);
        List<YearMonth> months = asked.isEmpty()
                ? usual(districts)
                : asked.stream().distinct().sorted().toList();
        Comparison all = new Comparison(List.of(), List.of());
        List<BilingualText> remarks = new ArrayList<>();
        List<Row> stated = new ArrayList<>();
        for (YearMonth asOf : months) {
            districts.forEach(district -> district.remark(asOf).ifPresent(remarks::add));
            Map<String, PaidDistrict> comparable = districts.stream()
                    .filter(district -> district.isComparable(asOf))
                    .collect(Collectors.toMap(PaidDistrict::code, Function.identity()));
            if (!comparable.isEmpty()) {
                all = all.and(compare(asOf, comparable));
                comparable.values().forEach(district -> stated.addAll(stated(district, asOf)));
            }
        }
        publish(months, all, spark.createDataFrame(stated, statedColumns()));
        return new BacktestResult(
                months,
                all,
                districts.stream().collect(Collectors.toMap(PaidDistrict::code, PaidDistrict::name)),
                remarks);
    }

    private Comparison compare(YearMonth asOf, Map<String, PaidDistrict> districts) {
        YearMonth until = districts.values().stream()
                .map(district -> district.paid().lastKey())
                .max(YearMonth::compareTo)
                .orElseThrow();
        ExpectedPay expected = ExpectedPay.of(this::read, schemes, districts.keySet(), asOf, until);
        return Comparison.of(PaidAndExpected.tallies(expected, this::read, until), expected.terms());
    }

    private static List<YearMonth> usual(List<PaidDistrict> districts) {
        return districts.stream()
                .filter(district -> !district.paid().isEmpty())
                .map(district -> district.paid().lastKey().minusMonths(YEAR))
                .max(YearMonth::compareTo)
                .map(month -> districts.stream()
                        .map(PaidDistrict::firstRegister)
                        .min(YearMonth::compareTo)
                        .filter(first -> first.isAfter(month))
                        .orElse(month))
                .stream()
                .toList();
    }

    private List<PaidDistrict> districts() {
        Column[] parts = PayrollMonths.AMOUNTS.stream()
                .filter(amount -> !amount.name().equals("total"))
                .map(amount -> coalesce(col(amount.name()), lit(0)))
                .toArray(Column[]::new);
        Map<String, TreeMap<YearMonth, BigDecimal>> paid = new TreeMap<>();
        read(PayrollMonths.NAME)
                .groupBy("district_code", "month")
                .agg(sum(List.of(parts).stream().reduce(Column::plus).orElseThrow())
                        .as("paid"))
                .collectAsList()
                .forEach(row -> paid.computeIfAbsent(row.getString(0), ignored -> new TreeMap<>())
                        .put(month(row.get(1)), row.getDecimal(2)));
        return read(DistrictMonths.NAME)
                .groupBy("district_code")
                .agg(min("period"), max("period"), max_by(col("district_name"), col("period")))
                .orderBy("district_code")
                .collectAsList()
                .stream()
                .map(row -> new PaidDistrict(
                        row.getString(0),
                        Optional.ofNullable(row.getString(3)).orElse(row.getString(0)),
                        month(row.get(1)),
                        month(row.get(2)),
                        paid.getOrDefault(row.getString(0), new TreeMap<>())))
                .toList();
    }

    private static YearMonth month(Object date) {
        return YearMonth.from(LocalDate.parse(date.toString()));
    }

    private static StructType statedColumns() {
        return new StructType()
                .add("district_code", DataTypes.StringType)
                .add("as_of", DataTypes.DateType)
                .add("month", DataTypes.DateType)
                .add("stated", DataTypes.createDecimalType(38, 2));
    }

    private static List<Row> stated(PaidDistrict district, YearMonth asOf) {
        List<Row> rows = new ArrayList<>();
        district.paidAfter(asOf)
                .forEach((month, paid) ->
                        rows.add(RowFactory.create(district.code(), date(district.register(asOf)), date(month), paid)));
        return rows;
    }

    private static Date date(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private void publish(List<YearMonth> asOf, Comparison comparison, Dataset<Row> stated) {
        Dataset<Row> misses = conform(PayBacktestMiss.DEFINITION, PayBacktestMiss.rows(spark, comparison.misses()));
        Dataset<Row> figures = conform(PayBacktest.DEFINITION, PayBacktest.rows(spark, comparison.figures()));
        Validator.validate(PayBacktest.NAME, PayBacktest.checks(figures, misses, stated));
        Validator.validate(PayBacktestMiss.NAME, PayBacktestMiss.checks(misses));
        Column replaced = concat_ws(" ", col("district_code"), col("as_of"))
                .isin(comparison.figures().stream()
                        .map(figure -> figure.district() + " " + figure.asOf().atDay(1))
                        .distinct()
                        .toArray())
                .or(col("as_of").isin(asOf.stream().map(BacktestRun::date).toArray()));
        publish(PayBacktest.DEFINITION, figures, replaced);
        publish(PayBacktestMiss.DEFINITION, misses, replaced);
    }

    private static Dataset<Row> conform(TableDefinition definition, Dataset<Row> rows) {
        return definition.conform(rows).localCheckpoint();
    }

    private void publish(TableDefinition definition, Dataset<Row> rows, Column replaced) {
        long start = System.nanoTime();
        Dataset<Row> all = lake.version(definition.name())
                .map(version -> lake.read(definition.name(), version).filter(replaced.equalTo(false)))
                .map(others -> conform(definition, others.unionByName(rows)))
                .orElse(rows);
        long count = all.count();
        new Publisher(lake).publish(definition, all, count, provenance());
        SliceCount slices = new SliceCount(
                rows.select("district_code", "as_of").distinct().count(),
                all.select("district_code", "as_of").distinct().count());
        progress.published(definition.name(), count, slices, Duration.ofNanos(System.nanoTime() - start));
    }

    private Provenance provenance() {
        return Provenance.of(
                List.of("back-test"),
                INPUTS.stream().collect(Collectors.toMap(TableName::toString, table -> lake.version(table)
                        .map(TableVersion::identity)
                        .orElse(Provenance.ABSENT))));
    }

    private Dataset<Row> read(TableName table) {
        lake.requireTransformed(table);
        return lake.read(table, lake.version(table).orElseThrow());
    }
}
