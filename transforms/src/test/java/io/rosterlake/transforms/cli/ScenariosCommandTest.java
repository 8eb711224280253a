package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.page.DisplayWidth;
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

class ScenariosCommandTest {
    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String errors) {}

    private static Outcome run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = TransformsCommand.commandLine(List.of(arguments), environment);
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));
        int code = commandLine.execute(arguments);
        return new Outcome(code, out.toString(), errors.toString());
    }

    private static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Path edited(String name, String old, String replacement) throws IOException {
        String text = Files.readString(Path.of("scenarios", name));
        assertThat(text).contains(old);
        return Files.writeString(folder.resolve(name), text.replace(old, replacement));
    }

    @Test
    void listsScenariosWithWhatTheyAskAndInWhatTheyDifferFromAsIs() {
        Outcome outcome = run("scenarios", "list", "--width", "140");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("wage-plus-5", "7 月起涨 5 %", "工资：自下一个 7 月起 +5 %")
                .containsPattern("as-is .*维持现状 .* 无\n");
        assertThat(outcome.out().lines()).allMatch(line -> DisplayWidth.of(line) <= 140);
    }

    @Test
    void showsEveryAssumptionWithMonthsSeenFromTheLastRegister() {
        Outcome outcome = run("scenarios", "show", "wage-plus-5", "--as-of", "2026-06");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("7 月起涨 5 %（wage-plus-5）\n下一个 7 月起工资上调 5 %，要多花多少钱？\n")
                .contains("60 个月：2026-07 至 2031-06", "自 2026-07（下一个 7 月）起 +5 %", "按较晚的月份（原 55 周岁）");
        assertThat(run("scenarios", "show", "wage-plus-5", "--locale", "en").out())
                .contains("from next July +5 %", "60 months from the one after each district's last register");
    }

    @Test
    void saysWhatOfTheAdoptedSchemeIsMissing() {
        assertThat(run("scenarios", "show", "adopt-scheme", "--width", "160").out())
                .contains("厦门市翔安区（2013）（xiamen-xiangan-2013）", "奖金（月基本工资数）（《厦翔民〔2013〕46号》");
    }

    @Test
    void everyAssumptionHasWords() throws IOException {
        Files.writeString(folder.resolve("all.yaml"), """
                format: 1
                id: all
                name: {zh: 全部, en: All}
                asks: {zh: 如何, en: How}
                as_of: 2026-06
                districts: ["350212"]
                wages: [{from: next-july, percent: -5, every: year}]
                average_wage: [{from: 2027-07, percent: 4.5}]
                contributions: [{from: "+6", component: housing_fund, percent: 12}]
                hiring: {kind: replace, grade: 2}
                attrition: {kind: rate, percent: 6}
                retirement: earliest
                unknown_class: earlier
                appraisal: last_year
                adopt: {scheme: xiamen-2009, from: next-month}
                monte_carlo: {runs: 500, seed: 3}
                """);

        assertThat(run("scenarios", "show", "all", "--locale", "en", "--scenarios", folder.toString())
                        .out())
                .contains(
                        "60 months: 2026-07 to 2031-06",
                        "350212",
                        "from 2026-07 (next July) -5 %, and again every 12 months",
                        "from 2027-07 +4.5 %",
                        "housing fund, employer from 2026-12 (month 6) 12 %",
                        "one for each who leaves, at grade 2",
                        "6 % a year",
                        "as early as the law allows",
                        "in the earlier month (original age 50)",
                        "as in the newest result",
                        "from 2026-07 (month 1) that of Xiamen (2009) (xiamen-2009)",
                        "500 times, seed 3");
    }

    @Test
    void writesPagesAndWorkbooks() throws IOException {
        Path page = folder.resolve("scenario.html");
        Path workbook = folder.resolve("scenarios.xlsx");

        assertThat(run("scenarios", "show", "as-is", "--out", page.toString()).code())
                .isZero();
        assertThat(run("scenarios", "list", "--out", workbook.toString()).code())
                .isZero();

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("不招人，退休的不补");
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
    }

    @Test
    void validatesTheScenariosOfTheProgram() {
        assertThat(run("scenarios", "validate")).isEqualTo(new Outcome(0, "5 个情景文件无误\n", ""));
        assertThat(run(Map.of("ROSTERLAKE_SCENARIOS", "scenarios"), "scenarios", "validate", "--locale", "en")
                        .out())
                .isEqualTo("5 scenario file(s), no problems\n");
    }

    @Test
    void validateListsAllProblemsAndEndsWithTwo() throws IOException {
        Path adopting = edited("adopt-scheme.yaml", "xiamen-xiangan-2013 #", "xiamen-xiangan-2031 #");
        Path raising = edited("wage-plus-5.yaml", "percent: 5 ", "percent: 500 ");

        Outcome outcome = run("scenarios", "validate", folder.toString(), "--locale", "en");

        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(outcome.out().lines())
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith(adopting + ":12:11: 'xiamen-xiangan-2031' is not a value of 'scheme'. "
                                + "Did you mean 'xiamen-xiangan-2013'?"))
                .anyMatch(line -> line.startsWith(raising + ":13:14: 'percent' is 500, not from -50 to 100."))
                .last()
                .isEqualTo("scenario files: 2 problem(s)");
    }

    @Test
    void brokenFilesStopEveryCommandThatNeedsThem() throws IOException {
        edited("as-is.yaml", "horizon_months: 60", "horizon_months: 600");

        Outcome outcome = run("scenarios", "list", "--scenarios", folder.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(outcome.errors())
                .startsWith("情景文件有 1 处问题，未作任何计算：")
                .contains("as-is.yaml:10:17：“horizon_months”为 600，不在 1 至 120 之间");
    }

    @Test
    void wrongCallsEndWithTwoAndSayWhatIsPossible() {
        assertThat(run("scenarios").errors()).contains("list、show、validate 或 compare");
        assertThat(run("scenarios", "show", "as-was").errors())
                .contains("没有情景“as-was”；可用：adopt-scheme, as-is, fill-to-minimum, turnover-as-observed, wage-plus-5");
        assertThat(run("scenarios", "show", "as-is", "--as-of", "june").code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("scenarios", "show", "--help", "--locale", "en").out())
                .startsWith("Usage: ")
                .contains("Shows all that a scenario assumes");
    }
}
