package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExplainCommandTest {
    private record Outcome(int code, String out, String errors) {}

    private static Outcome run(String... arguments) {
        String[] words =
                Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = TransformsCommand.commandLine(List.of(words), Map.of());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));
        return new Outcome(commandLine.execute(words), out.toString(), errors.toString());
    }

    @Test
    void contradictionShowsBothRulesTheirWordsAndTheArithmetic() {
        Outcome outcome = run(
                "staffing",
                "--scheme",
                "yancheng-tinghu",
                "--households",
                "4000",
                "--headcount",
                "7",
                "--width",
                "160");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("结论：规定矛盾：下限 8 人，上限 7 人，应配 10 人；在岗 7 人，缺员 1，超员 0。")
                .contains("原则上由5—7人组成", "按不超过500户配备1名社区工作者", "下限 ⌈4000 ÷ 500⌉ = 8 人")
                .contains("max(5, 8)", "max(0, 8 − 7)", "contradictory 规定矛盾");
    }

    @Test
    void whatOurCopyHasLostIsNamedWithDocumentAndArticle() {
        assertThat(run("staffing", "--scheme", "hangzhou-gongshu", "--households", "2500")
                        .out())
                .contains("缺参数：部分户数档的配备人数，《拱墅区社区专职工作者管理办法》第7条(2)", "undefined 无法判定");
        assertThat(run("staffing", "--scheme", "hangzhou-gongshu", "--households", "2500", "--locale", "en")
                        .out())
                .contains("missing: staffing of communities of some sizes, 《拱墅区社区专职工作者管理办法》, art. 7(2)");
    }

    @Test
    void everyGroupIsAnsweredUnlessOneIsNamed() {
        Outcome all = run("staffing", "--scheme", "jinan-lixia", "--households", "3000");
        Outcome one = run("staffing", "--scheme", "jinan-lixia", "--households", "3000", "--group", "统一招录");

        assertThat(all.out()).contains("【两委成员】下限 6 人。【统一招录】上限 6 人。", "规则：两委成员", "规则：统一招录");
        assertThat(one.out())
                .contains("结论：上限 6 人。", "读法：各数为上限", "另一读法：3000、4000、5000 户归入较高一档。")
                .doesNotContain("两委成员");
    }

    @Test
    void payOfSomebodyInventedIsPricedByThePublishedLadder() {
        // 厦民〔2009〕32号: grade 4 is 1000 yuan
        Outcome outcome = run("pay", "--scheme", "xiamen-2009", "--grade", "4", "--month", "2027-01", "--width", "200");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("应发 1000.00 元", "4 级：1000", "基本工资表")
                .contains("缺参数：当地月平均工资（元），《厦民〔2009〕32号》转述未涉及");
    }

    @Test
    void payThatLixiaLeavesOpenNamesTheTableTheDocumentAndTheArticle() {
        Outcome outcome = run("pay", "--scheme", "jinan-lixia", "--grade", "7", "--month", "2027-01", "--width", "200");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("应发 0.00 元", "各等级薪酬系数，《济南市历下区社区工作者管理办法》第23条")
                .contains("基准工资（元/月），《济南市历下区社区工作者管理办法》第24条")
                .doesNotContain("示意");
    }

    @Test
    void payFromAnIllustrativeOverlayIsMarked() {
        for (String scheme : List.of("jinan-lixia", "ningde-fuan")) {
            Outcome outcome = run(
                    "pay",
                    "--scheme",
                    scheme,
                    "--grade",
                    "7",
                    "--month",
                    "2027-02",
                    "--overlay",
                    "schemes/illustrative",
                    "--width",
                    "200");

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out())
                    .contains("含示意数字，不是实际标准", "illustrative 示意数字")
                    .doesNotContain("缺参数：基本工资表", "缺参数：各等级薪酬系数");
        }
    }

    @Test
    void payThatFuanLeavesOpenNamesTheTable() {
        assertThat(run("pay", "--scheme", "ningde-fuan", "--post-level", "head", "--grade", "3", "--month", "2027-02")
                        .out())
                .contains("应发 150.00 元", "150", "缺参数");
    }

    @Test
    void pageIsWrittenInEveryForm(@TempDir Path folder) throws IOException {
        for (String name : List.of("answer.html", "answer.xlsx", "answer.text")) {
            Path file = folder.resolve(name);
            Outcome outcome =
                    run("retirement", "--sex", "F", "--born", "1970-03", "--locale", "en", "--out", file.toString());
            assertThat(outcome.code()).as(outcome.errors()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("answer.html")))
                .contains("<h1>Month of retirement: born 1970-03, female</h1>", "Result: F55", "Result: F50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staffing",
                "staffing --scheme jinan --households 1",
                "staffing --scheme jinan-lixia --households -1",
                "staffing --scheme jinan-lixia --households 1 --group nobody",
                "staffing --scheme jinan-lixia --households 1 --headcount 5",
                "staffing --scheme fuzhou --households 1 --period 2000-01",
                "staffing --scheme jinan-lixia --community 一社区",
                "turnover --period 2026-06",
                "retirement --sex F",
                "retirement --sex X --born 1970-03",
                "retirement --sex M --class F50 --born 1970-03",
                "retirement --class F70 --born 1970-03",
                "check --rows 0",
                "pay",
                "pay --month 2027-01",
                "pay --district 370102",
                "pay --district 370102 --person abc --year 2027",
                "pay --person abc --scheme xiamen-2009 --month 2027-01",
                "pay --scheme xiamen --grade 4 --month 2027-01",
                "pay --scheme xiamen-2009 --grade 0 --month 2027-01",
                "pay --scheme xiamen-2009 --grade 4 --post-level boss --month 2027-01",
                "pay --scheme xiamen-2009 --grade 4 --group nobody --month 2027-01",
                "pay --scheme xiamen-2009 --grade 4 --certificate high --month 2027-01",
                "pay --district 370102 --month 2027-01 --component salary"
            })
    void wrongCallSaysWhatToWrite(String call) {
        Outcome outcome = run(call.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("调用有误：").contains("--help");
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staffing", "turnover", "training", "certificates", "retirement", "pay", "check"})
    void helpDescribesEveryOptionInBothLanguages(String command) {
        assertThat(run(command, "--help").out()).contains("用法：").doesNotContain("explain.");
        assertThat(run(command, "--help", "--locale", "en").out())
                .contains("Usage:")
                .doesNotContain("explain.", "用法");
    }
}
