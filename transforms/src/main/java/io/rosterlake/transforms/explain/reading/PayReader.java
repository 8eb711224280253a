package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.explain.Attendance;
import io.rosterlake.transforms.explain.PaidPerson;
import io.rosterlake.transforms.explain.PublishedPay;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.projection.ExpectedPeople;
import io.rosterlake.transforms.projection.PayPersons;
import io.rosterlake.transforms.projection.PersonsAsOf;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads people whose pay is projected, and what was projected of them. */
final class PayReader {
    private static final Map<CertificateLevel, String> CERTIFICATES = Map.of(
            CertificateLevel.JUNIOR, "junior_since",
            CertificateLevel.MIDDLE, "middle_since",
            CertificateLevel.SENIOR, "senior_since");

    private final Tables tables;
    private final SchemeCatalogue schemes;
    private final SubmittedRows places;

    PayReader(Tables tables, SchemeCatalogue schemes) {
        this.tables = tables;
        this.schemes = schemes;
        this.places = SubmittedRows.read(tables);
    }

    /** Everybody in the last register of a district that is not after a month; empty for the last one there is. */
    List<PaidPerson> people(String district, Optional<YearMonth> asOf) {
        return people(rows(district, asOf));
    }

    private Dataset<Row> rows(String district, Optional<YearMonth> asOf) {
        Column isTheirs = col("district_code").equalTo(district);
        Dataset<Row> last = tables.read(PayPersons.NAME).filter(isTheirs);
        boolean isLast = asOf.isEmpty()
                || last.filter(col("as_of").gt(lit(date(asOf.get())))).isEmpty();
        return isLast ? last : PersonsAsOf.of(tables, schemes, asOf).filter(isTheirs);
    }

    /** Who of a district is expected to be there in a scenario. */
    Attendance attendance(String district, YearMonth asOf, Scenario scenario) {
        if (!ExpectedPeople.isAsked(scenario)) {
            return Attendance.CERTAIN;
        }
        Dataset<Row> people = rows(district, Optional.of(asOf)).localCheckpoint();
        ExpectedPeople expected =
                ExpectedPeople.of(tables, schemes, people, district, asOf, Optional.of(asOf), scenario);
        String scheme = people.isEmpty() ? null : people.first().getAs("scheme_id");
        return new ExpectedAttendance(expected, district, asOf, scheme);
    }

    /** The people of all districts whose keys begin alike, as the last registers have them. */
    List<PaidPerson> called(String key) {
        return people(tables.read(PayPersons.NAME).filter(col("person_key").startsWith(key)));
    }

    private List<PaidPerson> people(Dataset<Row> rows) {
        return rows.orderBy("person_key").collectAsList().stream()
                .map(row -> person(new Cells(row)))
                .toList();
    }

    /** What was projected of a district in a scenario, by month. */
    List<PublishedPay> published(String district, String scenario, Column months) {
        return tables
                .read(TableName.gold("pay_projection"))
                .filter(of(district, scenario).and(months))
                .collectAsList()
                .stream()
                .map(row -> published(new Cells(row), new Cells(row).month("month"), "people"))
                .toList();
    }

    /** The same of a calendar year. */
    List<PublishedPay> publishedYear(String district, String scenario, int year) {
        return tables
                .read(TableName.gold("pay_projection_year"))
                .filter(of(district, scenario).and(col("year").equalTo(year)))
                .collectAsList()
                .stream()
                .map(row -> published(new Cells(row), null, "person_months"))
                .toList();
    }

    /** True when a scenario was projected for any district. */
    boolean isProjected(String scenario) {
        return !tables.read(TableName.gold("pay_projection"))
                .filter(col("scenario").equalTo(scenario))
                .isEmpty();
    }

    /** The register that a scenario was projected from, and the months that it was projected for. */
    record Extent(YearMonth asOf, YearMonth first, YearMonth last) {}

    /** Empty when nothing was projected of the district. */
    Optional<Extent> extent(String district, String scenario) {
        Row row = tables.read(TableName.gold("pay_projection"))
                .filter(of(district, scenario))
                .selectExpr("max(as_of) AS as_of", "min(month) AS first", "max(month) AS last")
                .first();
        Cells cells = new Cells(row);
        YearMonth asOf = cells.optionalMonth("as_of");
        return asOf == null
                ? Optional.empty()
                : Optional.of(new Extent(asOf, cells.month("first"), cells.month("last")));
    }

    static Column in(YearMonth month) {
        return col("month").equalTo(lit(date(month)));
    }

    static Column in(int calendarYear) {
        return year(col("month")).equalTo(calendarYear);
    }

    private static Column of(String district, String scenario) {
        return col("district_code").equalTo(district).and(col("scenario").equalTo(scenario));
    }

    private static PublishedPay published(Cells row, @Nullable YearMonth month, String people) {
        Object count = Objects.requireNonNull(row.value(people));
        return new PublishedPay(
                month,
                row.text("staff_group"),
                row.text("post_level"),
                row.text("component"),
                row.text("funding_source"),
                new BigDecimal(count.toString()),
                Objects.requireNonNull(row.optionalDecimal("amount")),
                row.text("basis"));
    }

    private PaidPerson person(Cells row) {
        return new PaidPerson(
                row.text("district_code"),
                row.month("as_of"),
                row.optionalText("scheme_id"),
                row.text("street"),
                row.text("community"),
                facts(row),
                row.optionalText("grade_since_from"),
                new PaidPerson.Contract(
                        row.optionalMonth("community_work_since"),
                        row.optionalDay("contract_start"),
                        row.optionalDay("contract_end"),
                        row.flag("contract_open_ended")),
                retirements(row),
                places.row(row));
    }

    private static PayPerson facts(Cells row) {
        Map<CertificateLevel, YearMonth> certificates = new EnumMap<>(CertificateLevel.class);
        CERTIFICATES.forEach((level, column) -> {
            YearMonth obtained = row.optionalMonth(column);
            if (obtained != null) {
                certificates.put(level, obtained);
            }
        });
        Map<Integer, String> appraisals = new HashMap<>();
        List<Row> years = row.row().getList(row.row().fieldIndex("appraisals"));
        years.forEach(one -> appraisals.put(one.getInt(0), one.getString(1)));
        return new PayPerson(
                row.text("person_key"),
                row.text("staff_group"),
                Objects.requireNonNullElse(row.optionalText("post_level"), ""),
                row.optionalText("post"),
                row.optionalNumber("pay_grade"),
                row.optionalMonth("grade_since"),
                null,
                certificates,
                appraisals,
                null,
                null);
    }

    private static Map<String, YearMonth> retirements(Cells row) {
        Map<String, YearMonth> months = new HashMap<>();
        Stream.of(row.row().schema().fieldNames())
                .filter(column -> column.startsWith("retires_"))
                .forEach(column -> {
                    YearMonth month = row.optionalMonth(column);
                    if (month != null) {
                        months.put(column, month);
                    }
                });
        return months;
    }

    private static Date date(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
