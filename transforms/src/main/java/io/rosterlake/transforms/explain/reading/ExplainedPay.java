package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.PaidPerson;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.explain.PayEvidence;
import io.rosterlake.transforms.explain.PayOfPerson;
import io.rosterlake.transforms.explain.PayTotal;
import io.rosterlake.transforms.explain.PayTotalExplainer;
import io.rosterlake.transforms.explain.PublishedPay;
import io.rosterlake.transforms.explain.Source;
import io.rosterlake.transforms.explain.reading.PayReader.Extent;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Explains projected pay of a lake: of a person, and of a district. */
public final class ExplainedPay {
    private final Tables tables;
    private final SchemeCatalogue schemes;
    private final Scenario scenario;
    private final PayReader reader;
    private final SubmittedRows places;

    ExplainedPay(Tables tables, SchemeCatalogue schemes, Scenario scenario) {
        this.tables = tables;
        this.schemes = schemes;
        this.scenario = scenario;
        this.reader = new PayReader(tables, schemes);
        this.places = SubmittedRows.read(tables);
    }

    /**
     * Explains what a person costs in a month.
     *
     * @param key person key, or its beginning
     * @param district code or name of the district; null when the person is in one only
     * @throws ExplainException when there is no such person, several, or no such month
     */
    public Explanation person(String key, @Nullable String district, YearMonth month) {
        String code = district == null ? null : district(district);
        List<PaidPerson> called = reader.called(key).stream()
                .filter(person -> code == null || person.district().equals(code))
                .toList();
        PaidPerson last = only(called);
        Optional<Extent> extent = extent(last.district());
        PaidPerson person = extent.map(Extent::asOf)
                .or(() -> Optional.ofNullable(scenario.asOf()))
                .filter(asOf -> asOf.isBefore(last.asOf()))
                .map(asOf -> earlier(last, asOf))
                .orElse(last);
        requireMonth(month, person.asOf(), extent);
        Boolean overlaid = extent.isEmpty() && !isProjected()
                ? null
                : reader.published(person.district(), scenario.id(), PayReader.in(month)).stream()
                        .anyMatch(PublishedPay::isOverlaid);
        return new PayOfPerson(title(person.district()), person, scenario, month, sources(person), overlaid)
                .explain(schemes);
    }

    private PaidPerson earlier(PaidPerson last, YearMonth asOf) {
        return reader.people(last.district(), Optional.of(asOf)).stream()
                .filter(person -> person.facts().personKey().equals(last.facts().personKey()))
                .findFirst()
                .orElseThrow(() -> new ExplainException(new BilingualText(
                        "情景“%s”自 %s 的花名册测算，当时花名册中没有此人。".formatted(scenario.id(), asOf),
                        "Scenario '%s' is projected from the register of %s, which does not have this person."
                                .formatted(scenario.id(), asOf))));
    }

    private static PaidPerson only(List<PaidPerson> called) {
        if (called.isEmpty()) {
            throw new ExplainException(new BilingualText(
                    "末期花名册中没有人员标识以此开头的人。人员标识见 silver.pay_person。",
                    "No last register has a person whose key begins like this. Keys stand in silver.pay_person."));
        }
        boolean severalPeople = called.stream()
                        .map(person -> person.facts().personKey())
                        .distinct()
                        .count()
                > 1;
        if (severalPeople) {
            throw new ExplainException(
                    new BilingualText("有多人的标识以此开头，请写得长一些。", "Several people's keys begin like this: give more of it."));
        }
        if (called.size() > 1) {
            String districts = String.join(
                    ", ", called.stream().map(PaidPerson::district).sorted().toList());
            throw new ExplainException(new BilingualText(
                    "此人在多个区县的末期花名册中，请用 --district 写明：" + districts,
                    "The last registers of several districts have this person: name one with --district: "
                            + districts));
        }
        return called.get(0);
    }

    /**
     * Explains what a district costs in a month, down to its people, and holds it against the table.
     *
     * @param district code or name
     * @param component the part; null for all
     * @param limit how many people are listed; 0 for all
     * @throws ExplainException when there is no such district or month, or the scenario was not projected
     */
    public Explanation month(String district, YearMonth month, @Nullable Component component, int limit) {
        String code = district(district);
        Optional<Extent> extent = requireProjected(code);
        PayEvidence evidence = evidence(code, extent);
        YearMonth asOf = asOf(code, extent);
        requireMonth(month, asOf, extent);
        return total(
                new PayTotal(
                        code,
                        title(code),
                        asOf,
                        scenario.id(),
                        List.of(month),
                        component,
                        limit,
                        reader.published(code, scenario.id(), PayReader.in(month))),
                evidence);
    }

    /** The same of the months of a calendar year that are projected. */
    public Explanation year(String district, int year, @Nullable Component component, int limit) {
        String code = district(district);
        Optional<Extent> extent = requireProjected(code);
        YearMonth asOf = asOf(code, extent);
        YearMonth last = extent.map(Extent::last).orElse(scenario.lastMonth(asOf));
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> month.isAfter(asOf) && !month.isAfter(last))
                .toList();
        requireMonth(months.isEmpty() ? YearMonth.of(year, 1) : months.get(0), asOf, extent);
        return total(
                new PayTotal(
                        code,
                        title(code),
                        asOf,
                        scenario.id(),
                        months,
                        component,
                        limit,
                        reader.publishedYear(code, scenario.id(), year)),
                evidence(code, extent));
    }

    private Explanation total(PayTotal total, PayEvidence evidence) {
        return PayTotalExplainer.explain(total, evidence, schemes);
    }

    private PayEvidence evidence(String code, Optional<Extent> extent) {
        List<PaidPerson> people =
                reader.people(code, extent.map(Extent::asOf).or(() -> Optional.ofNullable(scenario.asOf())));
        return new PayEvidence(people, new ScenarioCatalogue(List.of(scenario)), reader::attendance);
    }

    private YearMonth asOf(String code, Optional<Extent> extent) {
        return extent.map(Extent::asOf)
                .orElseGet(() -> reader.people(code, Optional.ofNullable(scenario.asOf())).stream()
                        .map(PaidPerson::asOf)
                        .findFirst()
                        .orElseThrow(() -> new ExplainException(new BilingualText(
                                "区县 %s 没有可测算的人员。".formatted(code),
                                "Nobody of district %s can be projected.".formatted(code)))));
    }

    private Optional<Extent> extent(String code) {
        try {
            return reader.extent(code, scenario.id());
        } catch (LakeException notProjectedYet) {
            return Optional.empty();
        }
    }

    private boolean isProjected() {
        try {
            return reader.isProjected(scenario.id());
        } catch (LakeException notProjectedYet) {
            return false;
        }
    }

    /** A district may have no rows for want of parameters, in a scenario that was projected. */
    private Optional<Extent> requireProjected(String code) {
        Optional<Extent> extent = extent(code);
        if (extent.isEmpty() && !isProjected()) {
            throw new ExplainException(new BilingualText(
                    "情景“%s”还没有测算。请先运行 rosterlake project --scenario %s。".formatted(scenario.id(), scenario.id()),
                    "Scenario '%s' has not been projected yet. Run rosterlake project --scenario %s first."
                            .formatted(scenario.id(), scenario.id())));
        }
        return extent;
    }

    private void requireMonth(YearMonth month, YearMonth asOf, Optional<Extent> extent) {
        YearMonth first = asOf.plusMonths(1);
        YearMonth last = extent.map(Extent::last).orElse(scenario.lastMonth(asOf));
        if (month.isBefore(first) || month.isAfter(last)) {
            throw new ExplainException(new BilingualText(
                    "%s 不在测算范围内：情景“%s”测算 %s 至 %s。".formatted(month, scenario.id(), first, last),
                    "%s is not projected: scenario '%s' is, from %s to %s."
                            .formatted(month, scenario.id(), first, last)));
        }
    }

    private String district(String wished) {
        return new DistrictNames(names()).code(wished);
    }

    private String title(String code) {
        return names().getOrDefault(code, List.of()).stream()
                .findFirst()
                .map(name -> name + " " + code)
                .orElse(code);
    }

    /** The names that each district has or had, the newest first; a district without name has none. */
    private Map<String, List<String>> names() {
        Map<String, List<String>> names = new TreeMap<>();
        tables.read(DistrictMonths.NAME)
                .groupBy("district_code", "district_name")
                .agg(max("period").as("last_month"))
                .orderBy(col("last_month").desc(), col("district_name"))
                .collectAsList()
                .forEach(row -> {
                    List<String> known = names.computeIfAbsent(row.getString(0), ignored -> new ArrayList<>());
                    Optional.ofNullable(row.getString(1)).ifPresent(known::add);
                });
        return names;
    }

    private List<Part> sources(PaidPerson person) {
        String key = person.facts().personKey();
        Column isLevel = col("social_work_level").isNotNull();
        Dataset<Row> certificates = tables.read(Certificates.NAME)
                .filter(col("person_key").equalTo(key).and(isLevel))
                .orderBy("obtained_on", "certificate");
        Dataset<Row> appraisals = tables.read(AppraisalResults.NAME)
                .filter(col("person_key")
                        .equalTo(key)
                        .and(col("district_code").equalTo(person.district()))
                        .and(col("year").lt(person.asOf().getYear())))
                .orderBy("year");
        return List.of(
                new Part.Sources(
                        text("花名册中的行", "row of the workers register"),
                        text("人员", "person"),
                        List.of(text("月份", "month"), text("街道", "street"), text("社区", "community")),
                        List.of(new Source(
                                person.pseudonym(),
                                List.of(same(person.asOf()), same(person.street()), same(person.community())),
                                person.row(),
                                text("", "")))),
                rows(
                        text("证书中的行", "rows of the certificates register"),
                        List.of(text("证书", "certificate"), text("取得日期", "obtained on")),
                        person,
                        certificates,
                        "certificate",
                        "obtained_on"),
                rows(
                        text("考核中的行", "rows of the appraisal register"),
                        List.of(text("年度", "year"), text("等次", "grade")),
                        person,
                        appraisals,
                        "year",
                        "grade"));
    }

    private Part rows(
            BilingualText heading, List<BilingualText> facts, PaidPerson person, Dataset<Row> rows, String... columns) {
        return new Part.Sources(
                heading,
                text("人员", "person"),
                facts,
                rows.collectAsList().stream()
                        .map(Cells::new)
                        .map(row -> new Source(
                                person.pseudonym(),
                                List.of(columns).stream()
                                        .map(column -> same(Objects.requireNonNull(row.value(column), column)))
                                        .toList(),
                                places.row(row),
                                text("", "")))
                        .toList());
    }

    private static BilingualText text(String zh, String en) {
        return new BilingualText(zh, en);
    }

    private static BilingualText same(Object value) {
        return new BilingualText(value.toString(), value.toString());
    }
}
