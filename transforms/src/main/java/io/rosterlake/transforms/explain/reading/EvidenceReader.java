package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.explain.CommunityMonth;
import io.rosterlake.transforms.explain.DistrictMonth;
import io.rosterlake.transforms.explain.Evidence;
import io.rosterlake.transforms.explain.EvidenceSpan;
import io.rosterlake.transforms.explain.Exit;
import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.HeldCertificate;
import io.rosterlake.transforms.explain.PayEvidence;
import io.rosterlake.transforms.explain.PersonMonth;
import io.rosterlake.transforms.explain.TrainingEvent;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.EventRows;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.training.TrainingEvents;
import java.sql.Date;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads what figures are computed from. Every table is read once, however many figures there are to explain. */
final class EvidenceReader {
    private final Tables tables;
    private final Map<String, EvidenceSpan> spans = new LinkedHashMap<>();
    private final Set<ExplainedTable> explained;
    private final SubmittedRows places;

    /**
     * @param spans the months that are needed
     * @param explained the tables whose rows are to be explained
     */
    EvidenceReader(Tables tables, Collection<EvidenceSpan> spans, Set<ExplainedTable> explained) {
        this.tables = tables;
        this.explained = explained;
        this.places = SubmittedRows.read(tables);
        spans.forEach(span -> this.spans.merge(span.district(), span, EvidenceSpan::and));
    }

    /** @param pay the people whose pay is explained, and the scenarios */
    Evidence read(PayEvidence pay) {
        Dataset<Row> people = SubmittedRows.with("submission_id", tables.read(PersonMonths.NAME), PersonMonths.NAME)
                .filter(inSpans());
        return new Evidence(
                districts(),
                people.collectAsList().stream()
                        .map(row -> person(new Cells(row)))
                        .toList(),
                explained.contains(ExplainedTable.STAFFING) ? communities() : List.of(),
                explained.contains(ExplainedTable.TURNOVER) ? exits() : List.of(),
                explained.contains(ExplainedTable.TRAINING) ? trainings() : List.of(),
                explained.contains(ExplainedTable.CERTIFICATES) ? certificates(people) : List.of(),
                pay);
    }

    /**
     * The last month of a person in any register.
     *
     * @param key person key, or its beginning
     * @throws ExplainException when there is no such person, or several
     */
    PersonMonth lastMonthOf(String key) {
        Dataset<Row> months = SubmittedRows.with("submission_id", tables.read(PersonMonths.NAME), PersonMonths.NAME)
                .filter(col("person_key").startsWith(key));
        List<Row> keys = months.select("person_key").distinct().limit(2).collectAsList();
        if (keys.size() != 1) {
            throw new ExplainException(
                    keys.isEmpty()
                            ? new BilingualText(
                                    "花名册中没有人员标识以此开头的人。人员标识见 silver.person_month。",
                                    "No register has a person whose key begins like this. Keys stand in silver.person_month.")
                            : new BilingualText(
                                    "有多人的标识以此开头，请写得长一些。", "Several people's keys begin like this: give more of it."));
        }
        return months.orderBy(col("period").desc(), col("district_code")).limit(1).collectAsList().stream()
                .map(row -> person(new Cells(row)))
                .findFirst()
                .orElseThrow();
    }

    private Column inSpans() {
        return spans.values().stream()
                .map(span -> col("district_code")
                        .equalTo(span.district())
                        .and(col("period")
                                .between(
                                        Date.valueOf(span.from().atDay(1)),
                                        Date.valueOf(span.to().atDay(1)))))
                .reduce(lit(false), Column::or);
    }

    private List<DistrictMonth> districts() {
        return rows(SubmittedRows.with("opened_by_change", tables.read(DistrictMonths.NAME), DistrictMonths.NAME)
                        .filter(col("district_code").isin(spans.keySet().toArray())))
                .map(row -> new DistrictMonth(
                        row.text("district_code"),
                        row.optionalText("district_name"),
                        row.optionalText("scheme_id"),
                        row.month("period"),
                        row.month("first_period"),
                        row.flag("opened_by_change"),
                        row.month("workers_period"),
                        places.file(row.text("workers_submission_id"))))
                .toList();
    }

    private PersonMonth person(Cells row) {
        return new PersonMonth(
                row.text("district_code"),
                row.month("period"),
                row.text("person_key"),
                row.month("source_period"),
                row.optionalText("carried_because"),
                row.text("street"),
                row.text("community"),
                row.text("staff_group"),
                row.flag("labour_post"),
                row.optionalText("sex"),
                row.optionalMonth("birth_month"),
                row.optionalText("retirement_class"),
                places.row(row));
    }

    private List<CommunityMonth> communities() {
        TableName table = CommunityMonths.NAME;
        return rows(SubmittedRows.with("submission_id", tables.read(table), table)
                        .filter(inSpans()))
                .map(row -> new CommunityMonth(
                        row.text("district_code"),
                        row.month("period"),
                        row.text("street"),
                        row.text("community_name"),
                        row.month("source_period"),
                        row.optionalNumber("households"),
                        row.optionalNumber("residents"),
                        row.optionalNumber("registered_population"),
                        places.row(row)))
                .toList();
    }

    private List<Exit> exits() {
        Dataset<Row> exits = tables.read(Movements.NAME)
                .filter(col("direction").equalTo("exit"))
                .filter(inSpans())
                .select("district_code", "period", "person_key", "kind", "left_on");
        String[] key = {"district_code", "person_key", "left_on"};
        Dataset<Row> records = EventRows.once(tables, BronzeTables.DEPARTURES, List.of(key));
        return rows(exits.join(records, key, "left"))
                .map(row -> new Exit(
                        row.text("district_code"),
                        row.month("period"),
                        row.text("person_key"),
                        row.text("kind"),
                        row.optionalDay("left_on"),
                        row.optionalText("submission_id") == null ? null : places.row(row)))
                .toList();
    }

    private List<TrainingEvent> trainings() {
        return rows(tables.read(TrainingEvents.NAME)
                        .filter(col("district_code").isin(spans.keySet().toArray())))
                .map(row -> new TrainingEvent(
                        row.text("district_code"),
                        row.text("person_key"),
                        row.day("training_date"),
                        row.optionalText("course"),
                        row.optionalDecimal("class_hours"),
                        row.number("stated_in_rows"),
                        places.row(row)))
                .toList();
    }

    private List<HeldCertificate> certificates(Dataset<Row> people) {
        Column isOne = coalesce(col("outside_because").notEqual("no_certificate"), lit(true));
        Dataset<Row> held = tables.read(Certificates.NAME)
                .filter(isOne)
                .join(people.select("person_key").distinct(), new String[] {"person_key"}, "left_semi");
        return rows(held)
                .map(row -> new HeldCertificate(
                        row.text("person_key"),
                        row.text("certificate"),
                        row.day("obtained_on"),
                        row.optionalDay("registered_on"),
                        row.optionalDay("valid_until"),
                        places.row(row)))
                .toList();
    }

    private static Stream<Cells> rows(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Cells::new);
    }
}
