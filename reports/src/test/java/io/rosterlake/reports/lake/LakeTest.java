package io.rosterlake.reports.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.reports.fixture.TestTable;
import io.rosterlake.reports.message.ReportException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    private static final String ROWS = "SELECT 1 AS number, 'a' AS word";
    private static final TableName TABLE = TableName.parse("gold.staffing");

    @TempDir
    private Path folder;

    @Test
    void listsOnlyFilesThatTheNewestVersionNames() {
        TestTable.create(folder, "gold.staffing", ROWS)
                .append(ROWS)
                .append(ROWS)
                .overwrite(ROWS)
                .leaveOrphan(ROWS);

        TableSnapshot snapshot = Lake.open(folder).snapshot(TABLE);

        assertThat(snapshot.version()).isEqualTo(3);
        assertThat(snapshot.files())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("part-2.parquet");
    }

    @Test
    void listsTablesByName() {
        TestTable.create(folder, "gold.turnover", ROWS);
        TestTable.create(folder, "gold.staffing", ROWS);
        TestTable.create(folder, "bronze.district", ROWS);

        assertThat(Lake.open(folder).tables("gold"))
                .containsExactly(TableName.parse("gold.staffing"), TableName.parse("gold.turnover"));
        assertThat(Lake.open(folder).tables("silver")).isEmpty();
    }

    @Test
    void saysWhichTableIsMissingAndWhichCommandMakesIt() {
        Lake lake = Lake.open(folder);

        assertThatThrownBy(() -> lake.snapshot(TABLE))
                .isInstanceOf(ReportException.class)
                .hasMessage("The lake has no table gold.staffing (%s). Run rosterlake transform first.", folder);
        assertThatThrownBy(() -> lake.snapshot(TableName.parse("bronze.district")))
                .hasMessageEndingWith("Run rosterlake ingest first.");
    }

    @Test
    void refusesMissingFolderAsWrongCall() {
        assertThatThrownBy(() -> Lake.open(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(ReportException.class, exception -> assertThat(exception.kind())
                        .isEqualTo(ReportException.Kind.WRONG_CALL))
                .hasMessageStartingWith("No lake folder at");
    }

    @Test
    void refusesTableOfNewerProgram() {
        create(Map.of("rosterlake.format", "2"), Map.of("minReaderVersion", 1, "minWriterVersion", 2));

        assertThatThrownBy(() -> Lake.open(folder).snapshot(TABLE))
                .hasMessage(
                        "Table gold.staffing: the lake was written by a newer version of the program (format 2, this program reads up to 1). Update the program.");
    }

    @Test
    void readsTableThatNamesNoFormat() {
        create(Map.of(), Map.of("minReaderVersion", 1, "minWriterVersion", 2)).append(ROWS);

        assertThat(Lake.open(folder).snapshot(TABLE).files()).hasSize(1);
    }

    @Test
    void refusesFeaturesThatChangeWhatFilesMean() {
        create(
                Map.of(),
                Map.of(
                        "minReaderVersion",
                        3,
                        "minWriterVersion",
                        7,
                        "readerFeatures",
                        List.of("deletionVectors"),
                        "writerFeatures",
                        List.of("deletionVectors")));

        assertThatThrownBy(() -> Lake.open(folder).snapshot(TABLE))
                .hasMessageStartingWith(
                        "Table gold.staffing uses a Delta feature that this program does not support: deletionVectors.");
    }

    @Test
    void refusesFeaturesThatKernelDoesNotKnow() {
        create(
                Map.of(),
                Map.of(
                        "minReaderVersion",
                        3,
                        "minWriterVersion",
                        7,
                        "readerFeatures",
                        List.of("fromTheFuture"),
                        "writerFeatures",
                        List.of("fromTheFuture")));

        assertThatThrownBy(() -> Lake.open(folder).snapshot(TABLE))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("gold.staffing cannot be read", "fromTheFuture");
    }

    @Test
    void acceptsOnlyNamesOfTheLakesSchemas() {
        assertThat(TableName.parse("silver.person_month")).hasToString("silver.person_month");
        for (String wrong : List.of("staffing", "other.staffing", "gold.a; DROP", "gold.../x")) {
            assertThatThrownBy(() -> TableName.parse(wrong)).hasMessageContaining("is no table name");
        }
    }

    private TestTable create(Map<String, String> properties, Map<String, Object> protocol) {
        return TestTable.create(folder, "gold.staffing", ROWS, List.of(), properties, protocol);
    }
}
