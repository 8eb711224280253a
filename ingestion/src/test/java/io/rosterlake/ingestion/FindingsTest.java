package io.rosterlake.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.InventedPerson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small landing folder with one of every kind of trouble gives back to its district. */
class FindingsTest {
    private static final String HEADINGS = "街道,社区,姓名,性别,身份证号,学历,学位,职务,等级,人员类别,参加社区工作时间\n";
    private static final String ROW = "甲街道,乙社区,虚构甲,,%s,本科,学士,%s,七级,%s,%s\n";

    @TempDir
    static Path folder;

    private static String ingested;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void takeIn() throws Exception {
        String mistyped = identity(2).substring(0, 17) + (identity(2).endsWith("0") ? "1" : "0");
        put(
                "历下区/2026-07-01收/花名册2026-06.csv",
                HEADINGS
                        + ROW.formatted(identity(1), "委员", "两委", "2013年9月")
                        + ROW.formatted(mistyped, "委员", "两委", "2013年9月")
                        + ROW.formatted(identity(3), "", "两委", "2013年9月")
                        + ROW.formatted(identity(4), "委员", "=1+2", "2013年13月"));
        put("历下区/2026-06-01收/花名册2026-05.csv", "");
        put("历下区/2026-06-05收/人员花名册2026-05.csv", workers(5));
        put("历下区/2026-06-20收/人员花名册2026-05（补）.csv", workers(2));
        put("历下区/2026-07-01收/社区台账2026-06.csv", "");
        put("没有这个区/花名册2026-06.csv", workers(2));
        Files.writeString(folder.resolve("person.key"), "a1".repeat(32));
        StringWriter said = new StringWriter();
        int exitCode = IngestionMain.run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "ingest",
                "--landing",
                folder.resolve("landing").toString(),
                "--lake",
                lake(),
                "--person-key-file",
                folder.resolve("person.key").toString(),
                "--workbooks",
                folder.resolve("given").toString());
        ingested = said.toString();
        assertThat(exitCode).as(ingested).isEqualTo(1);
    }

    @Test
    void listsByFileWhatIsStillToBeMended() {
        assertThat(run("findings")).isZero();

        assertThat(out.toString())
                .contains("370102 历下区", "花名册2026-06.csv", "采用 2 行，没有收下 2 行")
                .contains("ID_CHECK_DIGIT  工作表“花名册2026-06” 第 3 行 E 列 身份证号")
                .contains("REQUIRED_MISSING", "DATE_IMPOSSIBLE", "CODE_UNKNOWN", "怎么办：")
                .contains("SHRINK_HELD", "FILE_EMPTY", "DISTRICT_UNKNOWN", "没有这个区")
                .doesNotContain("2026-06-01收/花名册2026-05.csv");
    }

    @Test
    void listsSettledFilesToo() {
        assertThat(run("findings", "--all")).isZero();

        assertThat(out.toString()).contains("2026-06-01收/花名册2026-05.csv");
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        run("findings", "--format", "csv", "--district", "历下区", "--register", "workers", "--period", "2026-06");
        assertThat(codes())
                .containsExactlyInAnyOrder("ID_CHECK_DIGIT", "REQUIRED_MISSING", "DATE_IMPOSSIBLE", "CODE_UNKNOWN");

        run("findings", "--format", "csv", "--severity", "warning");
        assertThat(codes()).containsExactly("CODE_UNKNOWN");

        run("findings", "--format", "csv", "--code", "file_empty,SHRINK_HELD", "--period", "2026");
        assertThat(codes()).containsExactlyInAnyOrder("FILE_EMPTY", "SHRINK_HELD");

        run("findings", "--format", "csv", "--file", "（补）");
        assertThat(codes()).containsExactly("SHRINK_HELD");
    }

    @Test
    void refusesWordsThatItDoesNotKnowAndNamesThoseThatItKnows() {
        assertThat(run("findings", "--district", "某区")).isEqualTo(2);
        assertThat(run("findings", "--register", "某表")).isEqualTo(2);
        assertThat(run("findings", "--code", "NO_SUCH")).isEqualTo(2);
        assertThat(run("findings", "--severity", "bad")).isEqualTo(2);
        assertThat(run("findings", "--period", "2026-13")).isEqualTo(2);
        assertThat(run("findings", "--all", "--workbook", folder.resolve("x").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("370102 历下区", "departures", "ID_CHECK_DIGIT", "error, warning", "2026-13");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void countsByCode() {
        assertThat(run("findings", "--summary", "--district", "370102", "--locale", "en"))
                .isZero();

        assertThat(out.toString().lines().toList())
                .hasSize(7)
                .anyMatch(line -> line.matches("error +FILE_EMPTY +1 +1 files +Empty file"));
    }

    @Test
    void tellsTheCatalogueWithoutALake() {
        assertThat(call(
                        "findings",
                        "--catalogue",
                        "--lake",
                        folder.resolve("nowhere").toString()))
                .isZero();

        assertThat(out.toString()).contains("ID_MASKED  错误", "怎么办：", "例如：");
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws Exception {
        run("findings", "--format", "csv", "--code", "CODE_UNKNOWN");
        assertThat(out.toString()).contains(",'=1+2\n");

        try (Workbook workbook = workbook("given", "历下区-问题清单-2026-07-01.xlsx")) {
            List<Cell> cells = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells)
                    .anyMatch(cell -> cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals("=1+2"));
        }
    }

    @Test
    void givesTheDistrictAWorkbookAfterTakingIn() throws Exception {
        assertThat(ingested).contains("问题清单：", "历下区-问题清单-2026-07-01.xlsx");
        try (Stream<Path> given = Files.list(folder.resolve("given"))) {
            assertThat(given.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("历下区-问题清单-2026-07-01.xlsx", "历下区-人员花名册-2026-05-第2版-差异报告.xlsx");
        }

        try (Workbook workbook = workbook("given", "历下区-问题清单-2026-07-01.xlsx")) {
            Sheet findings = workbook.getSheet("问题明细");
            assertThat(findings.getLastRowNum()).isEqualTo(6);
            assertThat(findings.getPaneInformation().isFreezePane()).isTrue();
            assertThat(((XSSFSheet) findings).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:R7");
            assertThat(texts(findings))
                    .contains("花名册2026-06.csv | 2026-07-01 | 花名册2026-06 | 4 | H | 职务 | 错误 | 这一行没有收下 | "
                            + "必填的“职务”是空的，这一行没有收下。 | 补填“职务”后重新报送。 |  |  |  |  | 人员花名册 | 2026-06 | "
                            + "REQUIRED_MISSING | " + submission("花名册2026-06.csv"));
        }
    }

    @Test
    void tellsTheClerkOnTheFirstSheetWhatToDoFirst() throws Exception {
        try (Workbook workbook = workbook("given", "历下区-问题清单-2026-07-01.xlsx")) {
            String summary = String.join("\n", texts(workbook.getSheetAt(0)));

            assertThat(summary)
                    .contains("历下区 登记表问题清单", "文件 4 个：已收下 2，搁置 1，拒收 1")
                    .contains("采用 7 行 + 没有收下 2 行", "1. 重新报送 1 个被拒收的文件", "2. 核对 1 个被搁置的文件")
                    .contains("社区台账2026-06.csv", "文件里没有内容。", "确认报送的是填好的文件。")
                    .contains("ID_CHECK_DIGIT", "REQUIRED_MISSING", "CODE_UNKNOWN")
                    .doesNotContain("没有这个区");
        }
    }

    @Test
    void forgetsAHoldThatSomebodyHasLifted(@TempDir Path own) throws Exception {
        Path district = Files.createDirectories(own.resolve("landing/370102/2026-06-05收"));
        Files.writeString(district.resolve("人员花名册2026-05.csv"), workers(5));
        Files.writeString(district.resolve("人员花名册2026-05补.csv"), workers(2));
        String[] settings = {
            "--landing", own.resolve("landing").toString(),
            "--lake", own.resolve("lake").toString(),
            "--person-key-file", folder.resolve("person.key").toString()
        };
        assertThat(call("ingest", settings)).isEqualTo(1);
        out.getBuffer().setLength(0);
        String lake = own.resolve("lake").toString();
        call("findings", "--format", "csv", "--lake", lake);
        String held = out.toString().lines().toList().get(1).split(",")[2];

        String[] decision = {"--accept-shrink", held, "--by", "某处", "--reason", "两个社区移交"};
        assertThat(call(
                        "ingest",
                        Stream.of(settings, decision).flatMap(Stream::of).toArray(String[]::new)))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(call("findings", "--lake", lake)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("没有问题。\n");
    }

    @Test
    void carriesNoPersonalData() throws Exception {
        run("findings", "--all");
        run("findings", "--all", "--format", "csv");
        String everything = out.toString();
        try (Workbook workbook = workbook("given", "历下区-问题清单-2026-07-01.xlsx")) {
            for (Sheet sheet : workbook) {
                everything += String.join("\n", texts(sheet));
            }
        }

        assertThat(everything).doesNotContain("虚构甲").doesNotContainPattern("\\d{6}(19|20)\\d{6}");
    }

    @Test
    void givesTheSameBytesForTheSameFindings() throws Exception {
        run(
                "findings",
                "--district",
                "历下区",
                "--workbook",
                folder.resolve("again").toString());

        assertThat(folder.resolve("again/历下区-问题清单-2026-07-01.xlsx"))
                .hasSameBinaryContentAs(folder.resolve("given/历下区-问题清单-2026-07-01.xlsx"));
    }

    @Test
    void namesAWorkbookOfOnePeriodByThePeriodAndSaysWhenNothingIsWrong() throws Exception {
        run(
                "findings",
                "--period",
                "2026-05",
                "--workbook",
                folder.resolve("may").toString(),
                "--locale",
                "en");

        try (Workbook workbook = workbook("may", "历下区-findings-2026-05.xlsx")) {
            assertThat(texts(workbook.getSheet("Summary")))
                    .anyMatch(line -> line.startsWith("2. Then send again"))
                    .contains("Accepted files without findings: 1.");
        }
    }

    private String submission(String file) {
        run("findings", "--format", "csv", "--file", file);
        return out.toString().lines().skip(1).findFirst().orElseThrow().split(",")[2];
    }

    private List<String> codes() {
        List<String> lines = out.toString().lines().skip(1).toList();
        out.getBuffer().setLength(0);
        return lines.stream().map(line -> line.split(",")[16]).toList();
    }

    private static List<String> texts(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            lines.add(String.join(
                    " | ",
                    IntStream.range(0, row.getLastCellNum())
                            .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                            .toList()));
        }
        return lines.stream().map(line -> line.replaceAll("( \\| )+$", "")).toList();
    }

    private static Workbook workbook(String place, String name) throws Exception {
        return WorkbookFactory.create(folder.resolve(place).resolve(name).toFile(), null, true);
    }

    private static String workers(int people) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        IntStream.range(0, people)
                .forEach(person -> rows.append(ROW.formatted(identity(10 + person), "委员", "两委", "2013年9月")));
        return rows.toString();
    }

    private static String identity(int person) {
        return InventedPerson.identity("19%02d0815".formatted(70 + person), 100 + person);
    }

    private static String lake() {
        return folder.resolve("lake").toString();
    }

    private static void put(String path, String content) throws Exception {
        Path file = folder.resolve("landing").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private int run(String command, String... options) {
        return call(
                command,
                Stream.concat(Stream.of(options), Stream.of("--lake", lake())).toArray(String[]::new));
    }

    private int call(String command, String... options) {
        return IngestionMain.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    }
}
