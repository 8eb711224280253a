package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(outcome.errors()).contains("--period 2026-06").doesNotContain("java.time");
    }

    @Test
    void listsEverySchemeInALineOfItsOwn() {
        Outcome outcome = run("schemes", "list");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(7)
                .anyMatch(line -> line.matches("jinan-lixia +1 +济南市历下区 +不限 +济南市历下区社区工作者管理办法 +30 +4"));
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
        assertThat(scheme.errors()).contains("没有方案“jinan”；可用：hangzhou-gongshu, jinan-lixia");
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
        assertThat(run("schemes", "validate")).isEqualTo(new Outcome(0, "6 个方案文件无误\n", ""));
        assertThat(run("schemes", "validate", SCHEMES, "--locale", "en").out())
                .isEqualTo("6 scheme file(s), no problems\n");
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
    void wrongCallsEndWithTwoAndPointToTheHelp() {
        assertThat(run().code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("schemes").errors()).contains("list、show 或 validate").contains("rosterlake schemes --help");
        assertThat(run("schemes", "lst").code()).isEqualTo(ExitCode.WRONG_CALL);
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
