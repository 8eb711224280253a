package io.rosterlake.transforms.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody with a name was born in one month and stands in one community. */
@ExtendWith(SharedSpark.class)
class PersonLinkScenarioTest {
    private static final String CORRECTED = "920001";
    private static final String FORGOTTEN = "920002";
    private static final String UNDONE = "920003";
    private static final String NAMESAKES = "920004";
    private static final String RESIGNED = "920005";
    private static final String LISTED = "920006";
    private static final String MOVED = "920007";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        tables = InMemory.run(spark, registers(), jobs());
    }

    private static List<TableJob> jobs() {
        return List.of(
                new SubmissionVersions(Optional.empty()),
                new DistrictMonths(),
                new PersonLinks(1),
                new PersonMonths(1),
                new Movements(),
                new WorkforceFlow());
    }

    private static Registers registers() {
        Registers registers = new Registers();
        Person stays = Person.of("stays").named("丁");
        Stream.of(CORRECTED, FORGOTTEN, UNDONE, NAMESAKES, RESIGNED, LISTED, MOVED)
                .forEach(district -> registers.district(district, null));
        registers
                .workers(CORRECTED, "2025-01", person("c1", "甲"), stays)
                .workers(CORRECTED, "2025-02", person("c2", "甲").post("director", "head"), stays)
                .workers(FORGOTTEN, "2025-01", person("f1", "甲"), stays)
                .workers(FORGOTTEN, "2025-02", stays)
                .workers(FORGOTTEN, "2025-03", person("f2", "甲"), stays)
                .workers(UNDONE, "2025-01", person("u1", "甲"))
                .workers(UNDONE, "2025-02", person("u2", "甲"))
                .identityCorrection(UNDONE, "u1", "u2", false)
                .workers(NAMESAKES, "2025-01", person("n1", "甲"), person("n2", "甲"))
                .workers(NAMESAKES, "2025-02", person("n3", "甲"), person("n2", "甲"));
        registers
                .workers(RESIGNED, "2025-01", person("r1", "甲"), stays)
                .workers(RESIGNED, "2025-02", person("r2", "甲"), stays)
                .workers(RESIGNED, "2025-03", stays)
                .departures(RESIGNED, "2025-03", new Departure("r1", "2025-03-05", "resigned"))
                .workers(LISTED, "2025-01", person("l1", "甲"), stays)
                .workers(LISTED, "2025-02", person("l2", "乙").community("二社区"), stays)
                .identityCorrection(LISTED, "l1", "l2", false)
                .identityCorrection(LISTED, "l1", "l2", true)
                .workers(MOVED, "2025-01", stays)
                .workers(MOVED, "2025-03", person("c1", "甲"), stays)
                .workers(CORRECTED, "2025-03", stays);
        return registers;
    }

    private static Person person(String key, String name) {
        return Person.of(key).named(name);
    }

    private static List<String> links(String district, String... columns) {
        return tables.rows(PersonLinks.NAME, "district_code = '%s'".formatted(district), columns);
    }

    private static List<String> flow(String district, String... columns) {
        return tables.rows(
                WorkforceFlow.NAME,
                "district_code = '%s' AND street = '' AND staff_group = 'all'".formatted(district),
                columns);
    }

    @Test
    void correctedNumberIsOnePersonWhoNeitherLeftNorCame() {
        assertThat(links(FORGOTTEN, "earlier_person_key", "person_key", "last_in", "changed_in", "decided_by"))
                .containsExactly("f1 f2 2025-01 2025-03 automatic");
        assertThat(flow(FORGOTTEN, "period", "opening", "joiners", "leavers_inferred", "closing"))
                .containsExactly("2025-02 2 0 0 2", "2025-03 2 0 0 2");
    }

    @Test
    void personIsCarriedOverARegisterThatHasNeitherNumber() {
        assertThat(tables.rows(
                        PersonMonths.NAME,
                        "district_code = '%s' AND person_key = 'f2'".formatted(FORGOTTEN),
                        "period",
                        "carried_because"))
                .containsExactly("2025-01 -", "2025-02 person", "2025-03 -");
    }

    @Test
    void linkNamesBothRowsAndWhatTheyHaveInCommon() {
        assertThat(links(
                        CORRECTED,
                        "earlier_sheet",
                        "earlier_row_number",
                        "row_number",
                        "same_name",
                        "same_birth_month",
                        "same_community"))
                .containsExactly("登记表 1 1 true true true");
    }

    @Test
    void moveToAnotherDistrictUnderTheEarlierNumberIsATransfer() {
        assertThat(links(CORRECTED, "earlier_person_key", "person_key")).containsExactly("c2 c1");
        assertThat(flow(CORRECTED, "period", "leavers_inferred", "transfers_out"))
                .containsExactly("2025-02 0 0", "2025-03 0 1");
        assertThat(flow(MOVED, "period", "joiners", "transfers_in")).contains("2025-03 0 1");
    }

    @Test
    void listUndoesTheLink() {
        assertThat(links(UNDONE, "person_key")).isEmpty();
        assertThat(flow(UNDONE, "joiners", "leavers_inferred")).containsExactly("1 1");
    }

    @Test
    void lineReceivedLastLinksWhatTheRegistersWouldNot() {
        assertThat(links(
                        LISTED,
                        "earlier_person_key",
                        "person_key",
                        "decided_by",
                        "same_name",
                        "same_community",
                        "list_row_number"))
                .containsExactly("l1 l2 list false false 1");
        assertThat(flow(LISTED, "joiners", "leavers_inferred")).containsExactly("0 0");
    }

    @Test
    void twoPeopleOfOneNameAndMonthInACommunityAreLeftAlone() {
        assertThat(links(NAMESAKES, "person_key")).isEmpty();
        assertThat(flow(NAMESAKES, "joiners", "leavers_inferred")).containsExactly("1 1");
    }

    @Test
    void departureRecordUnderTheEarlierNumberIsThePersons() {
        assertThat(flow(RESIGNED, "period", "leavers_resigned", "leavers_inferred"))
                .containsExactly("2025-02 0 0", "2025-03 1 0");
    }

    @Test
    void linksDoNotDependOnTheOrderInWhichRegistersArrive(SparkSession spark) {
        Person[] chain = {person("A", "甲"), person("B", "甲"), person("C", "甲"), person("B", "甲")};
        Registers forwards = new Registers().district(CORRECTED, null);
        Registers backwards = new Registers().district(CORRECTED, null);
        for (int month = 1; month <= chain.length; month++) {
            forwards.workers(CORRECTED, "2025-0" + month, chain[month - 1]);
            backwards.workers(CORRECTED, "2025-0" + (5 - month), chain[4 - month]);
        }

        List<String> expected = List.of("A B 2025-02", "C B 2025-04");
        for (Registers registers : List.of(forwards, backwards)) {
            InMemory run = InMemory.run(spark, registers, jobs().subList(0, 3));
            assertThat(run.rows(PersonLinks.NAME, "true", "earlier_person_key", "person_key", "changed_in"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void linkThatLeadsToALinkedKeyIsNotPublished() {
        PersonLinks job = new PersonLinks(1);
        Dataset<Row> spoilt = tables.read(PersonLinks.NAME)
                .withColumn("person_key", functions.expr("CASE WHEN person_key = 'f2' THEN 'l1' ELSE person_key END"));

        assertThatThrownBy(() -> Validator.validate(PersonLinks.NAME, job.checks(spoilt, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("nobody is linked to a key that is itself linked"));
    }
}
