package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.submission.BoundaryRegistry;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryChangeIngestTest {
    private static final String MERGED =
            "changes: [{kind: merged, from: 2026-06, old: ['370102'], new: ['330105'], document: 某号}]\n";
    private static final String MERGED_LATER =
            "changes: [{kind: merged, from: 2026-07, old: ['370102'], new: ['330105'], document: 某号}]\n";

    @TempDir
    private Path folder;

    private IngestFixture fixture;

    @BeforeEach
    void prepare() throws Exception {
        fixture = new IngestFixture(folder);
    }

    @Test
    void keepsTheChangesAndDatedSchemesAndWritesThemAgainOnlyWhenTheyChange() throws Exception {
        run("scheme: a", MERGED);
        run("scheme: a", MERGED);
        assertThat(rows(BronzeTables.boundaryChange(), "change_number", "kind", "valid_from", "role", "district_code"))
                .containsExactly("1 merged 2026-06-01 old 370102", "1 merged 2026-06-01 new 330105");
        assertThat(rows(BronzeTables.schemeAssignment(), "scheme_id")).isEmpty();

        run("schemes: [{scheme: a}, {scheme: b, from: 2026-01}]", "");
        run("schemes: [{scheme: a}, {scheme: b, from: 2026-01}]", "");
        assertThat(rows(BronzeTables.schemeAssignment(), "district_code", "scheme_id", "valid_from"))
                .containsExactly("370102 a null", "370102 b 2026-01-01");
        assertThat(rows(BronzeTables.boundaryChange(), "change_number")).containsExactlyInAnyOrder("1", "1", "0");
        assertThat(new BoundaryRegistry(fixture.lake()).recorded().all()).isEmpty();

        run("scheme: b", MERGED);
        assertThat(rows(BronzeTables.schemeAssignment(), "scheme_id", "valid_from"))
                .containsExactlyInAnyOrder("a null", "b 2026-01-01", "b null");
        assertThat(new BoundaryRegistry(fixture.lake()).recorded().all())
                .singleElement()
                .satisfies(change -> assertThat(change.document()).contains("某号"));
    }

    @Test
    void aRunWithoutDistrictsFileLeavesChangesAndDatedSchemesAsTheyAre() throws Exception {
        run("schemes: [{scheme: a}, {scheme: b, from: 2026-01}]", MERGED);

        fixture.useDistricts(Districts.builtIn());
        fixture.run().run();

        assertThat(new BoundaryRegistry(fixture.lake()).recorded().all()).hasSize(1);
        assertThat(rows(BronzeTables.schemeAssignment(), "district_code", "scheme_id", "valid_from"))
                .containsExactly("370102 a null", "370102 b 2026-01-01");
    }

    @Test
    void refusesTheRegisterOfAnAbolishedDistrictUntilTheChangeIsPutRight() throws Exception {
        fixture.putWorkers("370102/2026-06-01收/人员花名册2026-05.csv", 0, 3);
        fixture.putWorkers("370102/2026-07-01收/人员花名册2026-06.csv", 0, 3);

        run("scheme: a", MERGED);
        assertThat(fixture.submissions())
                .extracting(Submission::status, Submission::code)
                .containsExactlyInAnyOrder(
                        tuple(SubmissionStatus.ACCEPTED, null),
                        tuple(SubmissionStatus.REFUSED, FindingCode.DISTRICT_ABOLISHED));

        run("scheme: a", MERGED_LATER);
        assertThat(fixture.submissions())
                .extracting(Submission::status, Submission::decision)
                .containsExactlyInAnyOrder(tuple(SubmissionStatus.ACCEPTED, 1), tuple(SubmissionStatus.ACCEPTED, 2));
    }

    private void run(String scheme, String changes) throws Exception {
        Path file = folder.resolve("districts.yaml");
        Files.writeString(file, """
                districts:
                  - {code: '370102', name: 历下区, city: 市, reporting: monthly, %s}
                  - {code: '330105', name: 拱墅区, city: 市, reporting: monthly, scheme: c}
                """.formatted(scheme) + changes);
        fixture.useDistricts(Districts.read(file));
        fixture.run().run();
    }

    private List<String> rows(BronzeTable table, String... columns) {
        return fixture.lake().read(table, List.of(columns)).stream()
                .map(row -> String.join(
                        " ",
                        Arrays.stream(columns)
                                .map(column -> String.valueOf(row.get(column)))
                                .toList()))
                .toList();
    }
}
