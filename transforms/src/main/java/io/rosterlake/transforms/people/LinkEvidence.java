package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.transform;

import io.rosterlake.transforms.identity.Decision;
import io.rosterlake.transforms.identity.Departure;
import io.rosterlake.transforms.identity.Evidence;
import io.rosterlake.transforms.identity.IdentityLinks;
import io.rosterlake.transforms.identity.Place;
import io.rosterlake.transforms.identity.Standing;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Gathers what is known of the few person keys that may be somebody else's: keys that share name, birth month, street and
 * community with another key of the district, and keys of correction lists. Most lakes have none.
 */
final class LinkEvidence {
    private static final String[] EVIDENCE = {"district_code", "name_key", "birth_month", "street", "community"};

    private final Tables tables;
    private final Dataset<Row> versions;
    private final Dataset<Row> workers;

    LinkEvidence(Tables tables) {
        this.tables = tables;
        this.versions = tables.read(SubmissionVersions.NAME);
        this.workers = RegisterRows.inForce(tables.read(BronzeTables.WORKERS), versions);
    }

    /**
     * @param absentRegisters how many registers in a row may have neither number
     */
    IdentityLinks collect(int absentRegisters) {
        List<Decision> decisions = decisions();
        Set<String> keys = new TreeSet<>(namesakes());
        decisions.forEach(decision -> keys.addAll(List.of(decision.earlierKey(), decision.key())));
        if (keys.isEmpty()) {
            return new IdentityLinks(List.of(), List.of(), List.of(), absentRegisters);
        }
        Dataset<Row> asked = workers.sparkSession()
                .createDataset(List.copyOf(keys), Encoders.STRING())
                .toDF("person_key");
        return new IdentityLinks(standings(asked), departures(asked), decisions, absentRegisters);
    }

    /** Lines of correction lists, in the order of receipt. */
    private List<Decision> decisions() {
        Dataset<Row> lists = SubmissionVersions.lastDecisions(tables.read(BronzeTables.SUBMISSION))
                .filter(col("status").equalTo("accepted"))
                .select(
                        col("submission_id"),
                        col("received_on"),
                        col("file"),
                        col("first_decided_at"),
                        transform(col("sheets"), sheet -> sheet.getField("sheet"))
                                .as("sheets"));
        return tables
                .read(BronzeTables.IDENTITY_CORRECTION)
                .filter(col("same_person").isNotNull())
                .join(lists, "submission_id")
                .orderBy(
                        col("received_on"),
                        col("file"),
                        col("first_decided_at"),
                        coalesce(array_position(col("sheets"), col("sheet")), lit(0L)),
                        col("row_number"))
                .collectAsList()
                .stream()
                .map(row -> new Decision(
                        row.getAs("district_code"),
                        row.getAs("earlier_person_key"),
                        row.getAs("person_key"),
                        row.getAs("same_person"),
                        place(row)))
                .toList();
    }

    /** Keys that share all evidence with another key, in whatever register. */
    private List<String> namesakes() {
        Column[] evidence = Arrays.stream(EVIDENCE).map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> shared = workers.na()
                .drop(EVIDENCE)
                .groupBy(evidence)
                .agg(min("person_key").as("one"), max("person_key").as("other"))
                .filter(col("one").notEqual(col("other")))
                .drop("one", "other");
        return workers.join(broadcast(shared), EVIDENCE, "left_semi")
                .select("person_key")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
    }

    private List<Standing> standings(Dataset<Row> asked) {
        Dataset<Row> registers = tables.read(DistrictMonths.NAME)
                .filter(col("workers_period").equalTo(col("period")))
                .select("district_code", "period", "workers_number");
        return PersonSnapshots.of(
                        workers.join(broadcast(asked), new String[] {"person_key"}, "left_semi"),
                        "name_key",
                        "birth_month",
                        "street",
                        "community",
                        "submission_id",
                        "sheet",
                        "row_number")
                .join(broadcast(registers), new String[] {"district_code", "period"})
                .collectAsList()
                .stream()
                .map(LinkEvidence::standing)
                .toList();
    }

    private static Standing standing(Row row) {
        Date birthMonth = row.getAs("birth_month");
        return new Standing(
                row.getAs("district_code"),
                row.getAs("person_key"),
                row.<Long>getAs("workers_number").intValue(),
                day(row, "period"),
                row.getAs("present"),
                new Evidence(
                        row.getAs("name_key"),
                        birthMonth == null ? null : birthMonth.toLocalDate(),
                        row.getAs("street"),
                        row.getAs("community")),
                place(row));
    }

    private List<Departure> departures(Dataset<Row> asked) {
        return RegisterRows.inForce(tables.read(BronzeTables.DEPARTURES), versions)
                .join(broadcast(asked), new String[] {"person_key"}, "left_semi")
                .filter(col("left_on").isNotNull())
                .select("district_code", "person_key", "left_on")
                .collectAsList()
                .stream()
                .map(row -> new Departure(row.getAs("district_code"), row.getAs("person_key"), day(row, "left_on")))
                .toList();
    }

    private static LocalDate day(Row row, String column) {
        return row.<Date>getAs(column).toLocalDate();
    }

    private static Place place(Row row) {
        return new Place(row.getAs("submission_id"), row.getAs("sheet"), row.getAs("row_number"));
    }
}
