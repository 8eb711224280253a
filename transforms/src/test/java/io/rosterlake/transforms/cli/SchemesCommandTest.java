package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.page.DisplayWidth;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchemesCommandTest {
    private static final String SCHEMES = "schemes";
    private static final String OVERLAYS = "schemes/illustrative";

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

    private Path copyOf(String name, String old, String replacement) throws IOException {
        String text = Files.readString(Path.of(SCHEMES, name));
        assertThat(text).contains(old);
        return Files.writeString(folder.resolve(name), text.replace(old, replacement));
    }

    @Test
    void saysHowAMonthIsWritten() {
        Outcome outcome = run("transform", "--period", "abc");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).contains("'--period'", "2026-06").doesNotContain("java.time");
    }

    @Test
    void listsEverySchemeInALineOfItsOwn() {
        Outcome outcome = run("schemes", "list");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(20)
                .anyMatch(line -> line.matches("jinan-lixia +1 +济南市历下区 +不限 +济南市历下区社区工作者管理办法 +36 +5"));
    }

    @Test
    void listsInEnglishOnRequest() {
        assertThat(run("schemes", "list", "--locale", "en").out())
                .startsWith("id ")
                .contains("Lixia District, Jinan");
        assertThat(run("--locale=en", "schemes", "list").out()).startsWith("id ");
        assertThat(run(Map.of("ROSTERLAKE_LOCALE", "en"), "schemes", "list").out())
                .startsWith("id ");
    }

    @Test
    void showsARuleWithWordsArticleStatusAndReading() {
        Outcome outcome = run("schemes", "show", "jinan-lixia", "--section", "staffing");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("济南市历下区（jinan-lixia，版本 1）")
                .contains("  committee-minimum  两委成员：不少于 6 人  〔有据〕")
                .contains("      3001-4000 户：不超过 7 人")
                .contains("      5001 户及以上：不超过 9 人")
                .contains("      出处 第6条：“社区居民3000 户以下的一般不超过 6 名;")
                .contains("      读法 各数为上限，不是目标；3000、4000、5000 户归入较低一档。")
                .contains("      另一读法 ")
                .doesNotContain("培训");
    }

    @Test
    void showsWhatIsMissing() {
        assertThat(run("schemes", "show", "jinan-lixia", "--section", "posts").out())
                .contains("〔缺失〕")
                .contains("缺参数：coefficient_per_grade");
        assertThat(run("schemes", "show", "hangzhou-gongshu", "--locale", "en").out())
                .contains("2000 households and more: missing");
    }

    @Test
    void showsGrowthBeyondTheLastBand() {
        assertThat(run("schemes", "show", "taiyuan-2020").out()).contains("5001 户及以上：6 人，超过 5000 户后每满 500 户增加 1 人");
        assertThat(run("schemes", "show", "taiyuan-2020", "--locale=en").out())
                .contains("5001 households and more: 6, one more per full 500 beyond 5000");
    }

    @Test
    void unknownSchemeOrSectionIsAWrongCall() {
        Outcome scheme = run("schemes", "show", "jinan");
        Outcome section = run("schemes", "show", "jinan-lixia", "--section", "staf", "--locale", "en");

        assertThat(scheme.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(scheme.errors()).contains("没有方案“jinan”；可用：anhui, beijing-2021");
        assertThat(section.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(section.errors()).contains("there is no section 'staf'; possible: staffing, posts");
    }

    @Test
    void numberEditedInAFileMovesWhatIsShown() throws IOException {
        copyOf("ningde-fuan.yaml", "ceiling: 8", "ceiling: 10");

        Outcome outcome = run(Map.of("ROSTERLAKE_SCHEMES", folder.toString()), "schemes", "show", "ningde-fuan");

        assertThat(outcome.out()).contains("不少于 4、不超过 10 人");
    }

    @Test
    void validatesTheFilesOfTheProgram() {
        assertThat(run("schemes", "validate")).isEqualTo(new Outcome(0, "19 个方案文件无误\n", ""));
        assertThat(run("schemes", "validate", SCHEMES, "--locale", "en").out())
                .isEqualTo("19 scheme file(s), no problems\n");
    }

    @Test
    void overlaysStandInOnlyWhenAskedFor() {
        String[] show = {"schemes", "show", "ningde-fuan", "--section", "pay"};

        assertThat(run(show).out()).contains("缺参数：basic_table");
        assertThat(run("schemes", "show", "ningde-fuan", "--section", "pay", "--overlay", OVERLAYS)
                        .out())
                .contains("basic_table = [2100, 2210,", "〔有据，示意数字〕", "出处 演示用示意数字（非福安市标准） 示意")
                .doesNotContain("缺参数");
        assertThat(run(Map.of("ROSTERLAKE_OVERLAY", OVERLAYS), show).out()).doesNotContain("缺参数");
    }

    @Test
    void overlaysMayBeGivenSeveralTimesAndAreValidatedWithTheirSchemes() {
        String lixia = OVERLAYS + "/jinan-lixia.yaml";
        String fuan = OVERLAYS + "/ningde-fuan.yaml";

        assertThat(run("schemes", "validate", "--overlay", lixia, "--overlay", fuan))
                .isEqualTo(new Outcome(0, "19 个方案文件及其补充文件无误\n", ""));
        assertThat(run("schemes", "coverage", "--overlay", lixia + "," + fuan, "--format", "csv")
                        .out())
                .containsPattern("jinan-lixia,薪酬,6,2,1,0,")
                .containsPattern("ningde-fuan,薪酬,2,0,1,0,");
    }

    @Test
    void anOverlayThatIsNotThereOrHasProblemsIsRefusedWithItsPlace() throws IOException {
        Path overlay = folder.resolve("ours.yaml");
        Files.writeString(
                overlay,
                Files.readString(Path.of(OVERLAYS, "ningde-fuan.yaml")).replace("id: basic-table", "id: basic-tabel"));

        Outcome broken = run("schemes", "validate", "--overlay", overlay.toString(), "--locale", "en");
        Outcome absent =
                run("schemes", "list", "--overlay", folder.resolve("none.yaml").toString());

        assertThat(broken.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(broken.out())
                .startsWith(overlay + ":24:11: this section of scheme 'ningde-fuan 1' has no rule 'basic-tabel'. "
                        + "Did you mean 'basic-table'?");
        assertThat(absent.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(absent.errors()).contains("none.yaml:1:1：无法读取：不存在");
    }

    @Test
    void validateListsAllProblemsAndEndsWithTwo() throws IOException {
        Path file = copyOf("ningde-fuan.yaml", "floor: 4", "floor: 9");
        Path other = copyOf("jinan-lixia.yaml", "from: 3000, to: 4000", "from: 2000, to: 4000");

        Outcome outcome = run("schemes", "validate", folder.toString(), "--locale", "en");

        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(outcome.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(other + ":37:11: 2000 to 3000 households lie in two bands."))
                .anyMatch(line -> line.startsWith(file + ":32:14: the floor 9 is above the ceiling 8."))
                .last()
                .isEqualTo("2 problem(s)");
    }

    @Test
    void brokenFilesStopEveryCommandThatNeedsThem() throws IOException {
        copyOf("ningde-fuan.yaml", "floor: 4", "floor: 9");

        Outcome outcome = run("schemes", "list", "--schemes", folder.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(outcome.errors()).startsWith("方案文件有 1 处问题，未作任何计算：").contains("ningde-fuan.yaml:32:14：下限 9 大于上限 8");
    }

    @Test
    void comparesTwoSchemesSideBySide() {
        Outcome outcome = run("schemes", "diff", "jinan-lixia", "ningde-fuan", "--section", "certificates,staffing");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("方案对照：济南市历下区与宁德市福安市\n")
                .contains("■ 配备", "■ 证书", "初级津贴（元/月）：200", "初级津贴（元/月）：80", "第27条〔有据〕", "按其他口径规定")
                .doesNotContain("■ 培训");
        assertThat(outcome.out().lines()).allMatch(line -> DisplayWidth.of(line) <= 100);
    }

    @Test
    void comparesInEnglishWithTheChineseWordsBeside() {
        assertThat(run("schemes", "diff", "jinan-lixia", "yancheng-tinghu", "--section", "training", "--locale", "en")
                        .out())
                .contains("Lixia District, Jinan", "art. 12 [cited]", "different")
                .contains("课时");
    }

    @Test
    void writesAComparisonAsPageOrWorkbookByTheEndingOfTheFile() throws IOException {
        Path page = folder.resolve("new").resolve("diff.html");
        Path workbook = folder.resolve("diff.xlsx");

        assertThat(run("schemes", "diff", "jinan-lixia", "ningde-fuan", "--out", page.toString()))
                .isEqualTo(new Outcome(0, "已写入：" + page + "\n", ""));
        assertThat(run("schemes", "diff", "jinan-lixia", "ningde-fuan", "--out", workbook.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<b>5500</b>");
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
    }

    @Test
    void outputFileIsNotTakenFromTheFolderOfTheReports() {
        Outcome outcome = run(Map.of("ROSTERLAKE_OUT", folder.toString()), "schemes", "coverage");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("各方案的规则掌握情况");
    }

    @Test
    void comparesOneVersionWithAnother() throws IOException {
        String text = Files.readString(Path.of(SCHEMES, "ningde-fuan.yaml"));
        Files.writeString(folder.resolve("old.yaml"), text.replace("effective: {}", "effective: {to: 2025-12-31}"));
        Files.writeString(
                folder.resolve("new.yaml"),
                text.replace("effective: {}", "effective: {from: 2026-01-01}")
                        .replace("version: \"1\"", "version: \"2\"")
                        .replace("ceiling: 8", "ceiling: 10"));

        Outcome outcome = run(
                "schemes",
                "diff",
                "ningde-fuan@1",
                "ningde-fuan",
                "--schemes",
                folder.toString(),
                "--section",
                "staffing");

        assertThat(outcome.out()).contains("宁德市福安市（版本 1）", "宁德市福安市（版本 2）", "不超过 8 人", "不超过 10 人", "不同：1 项");
        assertThat(run("schemes", "diff", "ningde-fuan@3", "ningde-fuan", "--schemes", folder.toString())
                        .errors())
                .contains("没有版本“ningde-fuan@3”；可用：ningde-fuan@1, ningde-fuan@2");
    }

    @Test
    void coverageListsAllSchemesAndWhatIsMissingOfThem() {
        Outcome outcome = run("schemes", "coverage", "--width", "120");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("■ 有文件抄本", "■ 仅见转述，供对照", "■ 国家规定")
                .containsPattern("yancheng-tinghu +盐城市亭湖区 +全文 +20 +5 +0 +3 +3 +1\n")
                .containsPattern("hangzhou-gongshu +配备 +部分户数档的配备人数 +拱墅区社区专职工作者管理办法 +第7条\\(2\\)\n");
    }

    @Test
    void coverageAsCommaSeparatedValuesHasALineForEverySchemeAndSection() {
        Outcome outcome = run("schemes", "coverage", "--format", "csv", "--locale", "en");

        assertThat(outcome.out().lines())
                .hasSize(1 + 19 * 12)
                .contains(
                        "\uFEFFscheme,section,cited,interpreted,filled,missing,absent,rejected,state",
                        "jinan-lixia,exits,0,0,0,1,0,0,missing",
                        "xiamen-2009,staffing,0,0,0,0,1,0,absent");
    }

    @Test
    void wrongComparisonsSayWhatIsPossible() {
        assertThat(run("schemes", "diff", "jinan-lixia", "jinan").errors()).contains("没有方案“jinan”");
        assertThat(run("schemes", "diff", "jinan-lixia").code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("schemes", "diff", "jinan-lixia", "fuzhou", "--section", "money")
                        .errors())
                .contains("没有“money”这一部分；可用：scope, staffing, posts");
        assertThat(run("schemes", "diff", "jinan-lixia", "fuzhou", "--format", "csv")
                        .errors())
                .contains("没有格式“csv”；可用：text, html, xlsx");
        assertThat(run("schemes", "coverage", "--format", "xlsx").errors()).contains("工作簿须写入文件");
        assertThat(run("schemes", "coverage", "--width", "20").errors()).contains("--width 至少为 60");
        assertThat(run("schemes", "coverage", "--out", folder.toString()).errors())
                .contains("--out 是文件夹，应为文件");
    }

    @Test
    void wrongCallsEndWithTwoAndPointToTheHelp() {
        assertThat(run().code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("schemes").errors())
                .contains("list、show、validate、diff 或 coverage")
                .contains("rosterlake schemes --help");
        assertThat(run("schemes", "lst").code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("schemes", "lst").errors()).startsWith("调用有误：不认识的选项或参数：lst；是否想写 list？");
        assertThat(run("schemes", "list", "--shemes", "x", "--locale", "en").errors())
                .startsWith("Wrong call: unknown option or argument: --shemes x");
        assertThat(run("schemes", "list", "--locale", "fr").code()).isEqualTo(ExitCode.WRONG_CALL);
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("schemes", "validate", "--help").out()).startsWith("用法：").contains("校验方案文件");
        assertThat(run("schemes", "validate", "--help", "--locale", "en").out())
                .startsWith("Usage: ")
                .contains("Checks scheme files");
    }

    @Test
    void bothLanguagesHaveTheSameHelpTexts() {
        ResourceBundle chinese = ResourceBundle.getBundle("io.rosterlake.transforms.cli.Help", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("io.rosterlake.transforms.cli.Help", Locale.ENGLISH);

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }
}
