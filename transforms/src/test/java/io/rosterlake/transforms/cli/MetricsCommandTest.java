package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.page.DisplayWidth;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.run.PublishedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MetricsCommandTest {
    private static final List<TableDefinition> TABLES =
            Pipeline.tables().stream().map(PublishedTable::definition).toList();

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String errors) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = TransformsCommand.commandLine(List.of(arguments), Map.of());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));
        int code = commandLine.execute(arguments);
        return new Outcome(code, out.toString(), errors.toString());
    }

    @Test
    void listsEveryGoldTableInALineAndTheOthersOnRequest() {
        long gold = TABLES.stream()
                .filter(table -> table.name().schema().equals("gold"))
                .count();

        assertThat(run("metrics", "list").out().lines())
                .hasSize(1 + (int) gold)
                .anyMatch(line -> line.matches("gold\\.turnover +\\d+ +离职率 +每个区县.*"));
        assertThat(run("metrics", "list", "--all", "--locale", "en").out().lines())
                .hasSize(1 + TABLES.size())
                .anyMatch(line -> line.matches("silver\\.movement +\\d+ +Entries and exits +one row per .*"));
    }

    @Test
    void showsGrainReadingsDefinitionsDenominatorsAndSources() {
        Outcome outcome = run("metrics", "show", "turnover");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("离职率　gold.turnover\n一行：每个区县(或街道)、每月、每类人员一行")
                .contains(
                        "主键：district_code",
                        "由这些表算出：silver.district_month, silver.person_month, gold.workforce_flow",
                        "绝不折算成年",
                        "分子：stayers_12m",
                        "分母：opening_12m",
                        "= (opening_12m + closing) / 2",
                        "为空：期初无人",
                        "来源：");
        assertThat(outcome.out().lines()).allMatch(line -> DisplayWidth.of(line) <= 100);
    }

    @Test
    void showsOneColumnInEnglish() {
        Outcome outcome = run("metrics", "show", "gold.staffing", "--column", "shortage", "--locale=en", "--width=140");

        assertThat(outcome.out())
                .contains("How many are lacking to the floor", "Null: no rule or undefined", "greatest(coalesce(")
                .doesNotContain("surplus");
    }

    @Test
    void namesTheSectionsOfSchemesThatRule() {
        assertThat(run("metrics", "show", "training_compliance").out()).contains("适用办法的部分：培训", "来源：办法（培训）");
        assertThat(run("metrics", "show", "staffing", "--locale", "en").out())
                .contains("Ruled by the schemes' sections: who counts, staffing");
    }

    @Test
    void unknownTableOrColumnSuggestsTheNearest() {
        Outcome table = run("metrics", "show", "turnovr");
        Outcome column = run("metrics", "show", "turnover", "--column", "stability", "--locale", "en");

        assertThat(table.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(table.errors()).contains("没有表“turnovr”；是否想写“turnover”？可用：");
        assertThat(column.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(column.errors())
                .contains("gold.turnover has no column 'stability'; did you mean 'stability_index'? possible: ");
        assertThat(run("metrics", "show", "xyz", "--locale", "en").errors())
                .contains("there is no table 'xyz'; possible: ");
        assertThat(run("metrics").errors()).contains("list、show 或 dictionary");
    }

    @Test
    void dictionaryAsCommaSeparatedValuesHasALineForEveryColumn() {
        Outcome outcome = run("metrics", "dictionary", "--format", "csv", "--locale", "en");

        assertThat(outcome.out().lines())
                .hasSize(1
                        + TABLES.stream()
                                .mapToInt(table -> table.columns().size())
                                .sum())
                .anyMatch(line -> line.startsWith("gold.turnover,stability_index,")
                        && line.contains(",stayers_12m,opening_12m,stayers_12m / opening_12m,"));
    }

    @Test
    void writesPagesAndWorkbooks() throws IOException {
        Path page = folder.resolve("dictionary.html");
        Path workbook = folder.resolve("turnover.xlsx");

        assertThat(run("metrics", "dictionary", "--out", page.toString()).code())
                .isZero();
        assertThat(run("metrics", "show", "turnover", "--out", workbook.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<a href=\"#table-4\">离职率　gold.turnover</a>", "<h2 id=\"table-4\">离职率　gold.turnover</h2>");
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
    }
}
