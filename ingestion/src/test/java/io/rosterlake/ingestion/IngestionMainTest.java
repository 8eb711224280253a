package io.rosterlake.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.InventedPerson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionMainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsItsCommandsInTheChosenLanguage() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("ingest", "status", "key", "samples", "接收报送目录中的新文件");

        assertThat(run("ingest", "--help", "--locale", "en")).isZero();
        assertThat(out.toString()).contains("Takes in the new files of the landing folder");
    }

    @Test
    void saysInTheChosenLanguageWhatIsWrongWithACall() {
        assertThat(run("ingest", "--bogus")).isEqualTo(2);
        assertThat(run("samples", "--locale", "en")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "调用有误：不认识的选项或参数：--bogus",
                        "用法见：rosterlake ingest --help",
                        "Wrong call: missing option: --out DIR",
                        "Usage: rosterlake samples --help");
    }

    @Test
    void refusesALanguageThatItDoesNotSpeak() {
        assertThat(run("status", "--locale", "fr")).isEqualTo(2);
        assertThat(run("--locale=de", "--help")).isEqualTo(2);
        assertThat(err.toString()).contains("语言应为 zh 或 en，现为 fr", "--locale is zh or en, not de");
    }

    @Test
    void saysWhichPeriodsARefusedFileMayHaveBeenFor() throws Exception {
        Path district = Files.createDirectories(folder.resolve("landing/历下区/2026-07-01收"));
        Files.writeString(
                district.resolve("人员花名册2026-05.csv"),
                "街道,社区,姓名,身份证号,职务,人员类别\n甲街道,乙社区,虚构甲,%s,委员,两委\n".formatted(InventedPerson.identity("19750815", 101)));
        Files.writeString(district.resolve("花名册.csv"), "");
        assertThat(ingest("--person-key-file", key())).isEqualTo(1);

        assertThat(run(
                        "status",
                        "--as-of",
                        "2026-07-20",
                        "--lake",
                        folder.resolve("lake").toString()))
                .isZero();
        assertThat(out.toString()).contains("本区县在它之前还缺：人员花名册 2026-06");
    }

    @Test
    void describesTheSamplesInTheChosenLanguage() {
        assertThat(run("samples", "--help")).isZero();
        assertThat(run("samples", "--help", "--locale", "en")).isZero();

        assertThat(out.toString())
                .contains("用法：rosterlake samples", "生成五个虚构区县的样例登记表")
                .contains("Usage: rosterlake samples", "Writes the sample registers", "folder to write to")
                .doesNotContain("file to write");
    }

    @Test
    void namesARegisterThatLiesInNoDistrictsFolder() throws Exception {
        Files.createDirectory(folder.resolve("landing"));
        Files.writeString(folder.resolve("landing/人员花名册2026-07.xlsx"), "");
        Files.writeString(folder.resolve("landing/README.md"), "");

        assertThat(ingest("--person-key-file", key())).isZero();
        assertThat(err.toString()).contains("人员花名册2026-07.xlsx 不在任何区县的文件夹里").doesNotContain("README");
    }

    @Test
    void refusesARealRunWithoutPersonKeyAndSaysHowToMakeOne() throws Exception {
        Files.createDirectory(folder.resolve("landing"));

        int exitCode = ingest();

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("key new --out");
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    void refusesAMissingLandingFolder() {
        assertThat(ingest("--person-key-file", key())).isEqualTo(2);
        assertThat(err.toString()).contains("找不到报送目录", folder.resolve("landing").toString());
    }

    @Test
    void listsEveryProblemOfADistrictsFile() throws Exception {
        Files.createDirectory(folder.resolve("landing"));
        Files.writeString(folder.resolve("landing/districts.yaml"), "districts:\n  - {code: '1', name: 甲}\n");

        assertThat(ingest("--person-key-file", key())).isEqualTo(2);
        assertThat(err.toString()).contains("第 2 行：缺少 city", "第 2 行：缺少 scheme", "第 2 行：code 应为六位");
    }

    @Test
    void refusesAnotherPersonKeyThanBefore() throws Exception {
        Files.createDirectory(folder.resolve("landing"));
        assertThat(ingest("--person-key-file", key())).isZero();
        Files.writeString(folder.resolve("other.key"), "ab".repeat(32));

        assertThat(ingest("--person-key-file", folder.resolve("other.key").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("另一把人员密钥");
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws Exception {
        Files.createDirectory(folder.resolve("landing"));
        Files.writeString(folder.resolve("lake"), "a file, not a folder");

        assertThat(ingest("--person-key-file", key())).isEqualTo(2);
        assertThat(err.toString()).contains("无法写入数据湖目录");
    }

    @Test
    void showsWhatCameInAndNamesWhatWasRefused() throws Exception {
        Path district = Files.createDirectories(folder.resolve("landing/历下区/2026-07-01收"));
        Files.writeString(district.resolve("人员花名册2026-06.csv"), "");

        assertThat(ingest("--person-key-file", key())).isEqualTo(1);
        assertThat(out.toString()).contains("拒收 1 个文件", "历下区/2026-07-01收/人员花名册2026-06.csv", "FILE_EMPTY", "怎么办");
        assertThat(run("status", "--lake", folder.resolve("lake").toString(), "--locale", "en"))
                .isZero();
        assertThat(out.toString()).contains("370102 历下区", "workers", "  x", "Refused, 1 files");
    }

    @Test
    void namesWhatCannotBeReadAndAsksForAttention() throws Exception {
        Path district = Files.createDirectories(folder.resolve("landing/历下区"));
        Files.createSymbolicLink(district.resolve("人员花名册2026-06.csv"), folder.resolve("nowhere.csv"));

        assertThat(ingest("--person-key-file", key())).isEqualTo(1);
        assertThat(out.toString()).contains("没有收下新文件", "无法读取 1 个", "历下区/人员花名册2026-06.csv", "怎么办");
    }

    @Test
    void saysThatThereIsNoLakeYet() {
        assertThat(run("status", "--lake", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("还没有数据湖");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void neverOverwritesAKey() throws Exception {
        String key = key();
        String digits = Files.readString(Path.of(key));

        assertThat(run("key", "new", "--out", key)).isEqualTo(2);
        assertThat(Files.readString(Path.of(key))).isEqualTo(digits);
    }

    private String key() {
        String file = folder.resolve("person.key").toString();
        assertThat(run("key", "new", "--out", file)).isZero();
        return file;
    }

    private int ingest(String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "ingest";
        arguments[1] = "--landing";
        arguments[2] = folder.resolve("landing").toString();
        arguments[3] = "--lake";
        arguments[4] = folder.resolve("lake").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return IngestionMain.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
