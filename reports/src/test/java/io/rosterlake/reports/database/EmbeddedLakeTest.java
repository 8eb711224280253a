package io.rosterlake.reports.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.reports.fixture.TestTable;
import io.rosterlake.reports.lake.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLakeTest {
    private static final Map<String, Object> PROTOCOL = Map.of("minReaderVersion", 1, "minWriterVersion", 2);

    @TempDir
    private Path folder;

    @Test
    void readsNoRowOfOverwrittenVersionsAndOrphans() {
        TestTable.create(folder, "gold.staffing", "SELECT 0 AS number")
                .append("SELECT 1 AS number")
                .overwrite("SELECT 2 AS number")
                .append("SELECT 3 AS number")
                .leaveOrphan("SELECT 4 AS number");

        assertThat(rows("gold.staffing")).containsExactly(List.of("2"), List.of("3"));
    }

    @Test
    void joinsPartitionValuesThatFilesDoNotHold() {
        TestTable.create(
                        folder,
                        "gold.turnover",
                        "SELECT 0 AS number, '' AS street, DATE '2026-06-01' AS period",
                        List.of("street", "period"),
                        Map.of(),
                        PROTOCOL)
                .appendPartition(
                        "SELECT 1 AS number",
                        Map.of("street", "东 街'=", "period", "2026-06-01"),
                        "street=东 街%27%3D/period=2026-06-01")
                .appendPartition(
                        "SELECT 2 AS number", Map.of("period", "2026-05-01"), "street=__HIVE_DEFAULT_PARTITION__");

        assertThat(rows("gold.turnover"))
                .containsExactly(List.of("1", "东 街'=", "2026-06-01"), row("2", null, "2026-05-01"));
    }

    @Test
    void readsLakeInFolderWithBlanksAndSigns() {
        Path strange = folder.resolve("数据 湖 100% 'a'#1");
        TestTable.create(strange, "gold.staffing", "SELECT 0 AS number").append("SELECT 1 AS number");

        try (ReportDatabase database = EmbeddedLake.open(strange)) {
            assertThat(rows(database, "gold.staffing", new ArrayList<>())).containsExactly(List.of("1"));
        }
    }

    @Test
    void givesTableWithoutFilesItsColumns() {
        TestTable.create(folder, "gold.staffing", "SELECT 0 AS number, 'a' AS word, 1.25::DECIMAL(18, 2) AS money");

        List<RowReader.ColumnName> columns = new ArrayList<>();
        assertThat(rows("gold.staffing", columns)).isEmpty();
        assertThat(columns)
                .containsExactly(
                        new RowReader.ColumnName("number", false),
                        new RowReader.ColumnName("word", true),
                        new RowReader.ColumnName("money", false));
    }

    @Test
    void givesNullsToFilesWrittenBeforeColumnWasAdded() {
        TestTable.create(folder, "gold.staffing", "SELECT 0 AS number, 'a' AS word")
                .append("SELECT 1 AS number");

        assertThat(rows("gold.staffing")).containsExactly(row("1", null));
    }

    @Test
    void staysAtTheVersionThatItSawFirst() {
        TestTable table =
                TestTable.create(folder, "gold.staffing", "SELECT 0 AS number").append("SELECT 1 AS number");

        try (ReportDatabase database = EmbeddedLake.open(folder)) {
            assertThat(rows(database, "gold.staffing", new ArrayList<>())).hasSize(1);
            table.overwrite("SELECT 2 AS number");
            assertThat(rows(database, "gold.staffing", new ArrayList<>())).containsExactly(List.of("1"));
        }
    }

    private List<List<@Nullable String>> rows(String table) {
        return rows(table, new ArrayList<>());
    }

    private List<List<@Nullable String>> rows(String table, List<RowReader.ColumnName> columns) {
        try (ReportDatabase database = EmbeddedLake.open(folder)) {
            return rows(database, table, columns);
        }
    }

    private static List<List<@Nullable String>> rows(
            ReportDatabase database, String table, List<RowReader.ColumnName> columns) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        database.read(TableName.parse(table), new RowReader() {
            @Override
            public void columns(List<ColumnName> names) {
                columns.addAll(names);
            }

            @Override
            public void row(List<@Nullable String> values) {
                rows.add(values);
            }
        });
        return rows;
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return new ArrayList<>(java.util.Arrays.asList(values));
    }
}
