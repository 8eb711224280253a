package io.rosterlake.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.InventedPerson;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district and the bureau see of new versions, of returned error workbooks, and of the way of a file. */
class MendingTest {
    private static final String HEADINGS = "街道,社区,姓名,身份证号,学历,学位,职务,等级,人员类别,参加社区工作时间\n";
    private static final String WORKBOOK = "历下区-问题清单-2026-07-10.xlsx";

    @TempDir
    static Path folder;

    private static String held;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void takeIn() throws Exception {
        put("历下区/2026-06-05收/人员花名册2026-05.csv", HEADINGS + people(0, 10, "甲社区", "委员") + people(10, 2, "乙社区", "委员"));
        put(
                "历下区/2026-06-08收/人员花名册2026-05.csv",
                HEADINGS + people(1, 6, "甲社区", "委员") + people(7, 1, "甲社区", "书记") + people(20, 1, "甲社区", "委员"));
        put(
                "历下区/2026-07-10收/人员花名册2026-06.csv",
                HEADINGS + people(0, 5, "甲社区", "委员") + people(5, 1, "甲社区", "") + people(6, 1, "甲社区", "委员"));
        Files.writeString(folder.resolve("person.key"), "a1".repeat(32));
        assertThat(ingest(new StringWriter())).isEqualTo(1);
        held = ids("2026-06-08收").get(0);
        returnWorkbook();
        assertThat(ingest(new StringWriter())).isZero();
    }

    /** The clerk fills in the right value where the workbook asks for it, and sends the workbook back. */
    private static void returnWorkbook() throws Exception {
        Path returned = folder.resolve("landing/历下区/2026-07-12收").resolve(WORKBOOK);
        Files.createDirectories(returned.getParent());
        try (InputStream given = Files.newInputStream(folder.resolve("given").resolve(WORKBOOK));
                Workbook workbook = WorkbookFactory.create(given);
                OutputStream stream = Files.newOutputStream(returned)) {
            Sheet findings = workbook.getSheet("问题明细");
            Row wanted = rows(findings).stream()
                    .filter(row -> text(row, 16).equals("REQUIRED_MISSING"))
                    .findFirst()
                    .orElseThrow();
            assertThat(wanted.getCell(11).getCellStyle().getDataFormatString())
                    .as("an identity number typed here keeps all its digits")
                    .isEqualTo("@");
            wanted.getCell(11).setCellValue("副书记");
            wanted.getCell(12).setCellValue("漏填");
            wanted.getCell(13).setCellValue("某办事员");
            workbook.write(stream);
        }
    }

    @BeforeEach
    void forgetWhatWasSaid() {
        out.getBuffer().setLength(0);
    }

    @Test
    void answersFirstWhatChangesIfAHeldVersionIsLetIn() {
        assertThat(run("differences", held)).isZero();

        assertThat(out.toString())
                .contains("历下区 人员花名册 2026-05 差异报告")
                .contains("上一版的 12 人里有 5 人（42%）不再计入，1 人的内容改变，新增 1 人，人数由 12 变为 8")
                .contains("有 1 个社区在这一版里一个人也没有，很可能是整张工作表或整个社区漏报：甲街道 乙社区")
                .contains("上一版 12 = 不变 6 + 变更 1 + 缺失 5；这一版 8 = 不变 6 + 变更 1 + 新增 1")
                .contains("--accept-shrink " + held)
                .containsPattern("职务 +委员 +书记")
                .contains("缺失（5）", "变更（1）", "新增（1）");
    }

    @Test
    void saysTheSameInEnglishAndListsWhatIsOpenWhenNothingIsNamed() {
        assertThat(run("differences", "--locale", "en")).isZero();

        assertThat(out.toString())
                .contains("历下区, workers 2026-05: what changes", "5 of the 12 people before (42%) no longer count")
                .contains("历下区, workers 2026-06: what changes", "This version counts")
                .doesNotContain("Missing (");
    }

    @Test
    void writesTheReportAsAWorkbookAndAsAWebPage() throws Exception {
        String reports = folder.resolve("reports").toString();
        assertThat(run("differences", held, "--format", "xlsx", "--out", reports))
                .isZero();
        assertThat(run("differences", held, "--format", "html", "--out", reports))
                .isZero();

        Path workbook = folder.resolve("reports/历下区-人员花名册-2026-05-第2版-差异报告.xlsx");
        assertThat(workbook).hasSameBinaryContentAs(folder.resolve("given").resolve(workbook.getFileName()));
        try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
            assertThat(IntStream.range(0, opened.getNumberOfSheets()).mapToObj(opened::getSheetName))
                    .containsExactly("汇总", "缺失（5）", "变更（1）", "新增（1）");
            assertThat(rows(opened.getSheetAt(1)).stream().skip(1).map(row -> text(row, 1)))
                    .as("lines of the version before")
                    .containsExactly("2", "10", "11", "12", "13");
        }
        assertThat(Files.readString(folder.resolve("reports/历下区-人员花名册-2026-05-第2版-差异报告.html")))
                .contains("<h1>历下区 人员花名册 2026-05 差异报告</h1>", "人数由 12 变为 8");
    }

    @Test
    void namesNobody() throws Exception {
        run("differences", held);
        run("findings");
        run("status", held);
        for (Path file : files(folder.resolve("given"))) {
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                workbook.forEach(sheet ->
                        rows(sheet).forEach(row -> row.forEach(cell -> out.append(text(row, cell.getColumnIndex())))));
            }
        }

        assertThat(out.toString()).doesNotContain("虚构").doesNotContainPattern("\\d{6}(19|20)\\d{6}");
    }

    @Test
    void takesAReturnedErrorWorkbookForCorrectionsAndShowsWhatWasCorrected() throws Exception {
        assertThat(run("findings", "--period", "2026-06")).isZero();

        assertThat(out.toString())
                .contains("第 2 版，已收下，采用 7 行，没有收下 0 行")
                .contains("已更正  工作表“人员花名册2026-06” 第 7 行 G 列 职务：（空） → 副书记")
                .contains("漏填，某办事员，" + WORKBOOK)
                .doesNotContain("REQUIRED_MISSING");
        try (Workbook given = WorkbookFactory.create(
                folder.resolve("given/历下区-问题清单-2026-07-12.xlsx").toFile(), null, true)) {
            assertThat(rows(given.getSheet("更正")).stream().skip(1))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(text(row, 2)).isEqualTo("7");
                        assertThat(text(row, 5)).isEqualTo("（空）");
                        assertThat(text(row, 6)).isEqualTo("副书记");
                        assertThat(text(row, 7)).isEqualTo("已更正");
                    });
        }
    }

    @Test
    void refusesASubmissionThatItDoesNotKnowOrThatWasComparedWithNothing() {
        assertThat(run("differences", "ffffffffffffffffffff")).isEqualTo(2);
        assertThat(run("differences", "人员花名册")).isEqualTo(2);
        assertThat(run("differences", "2026-06-05收")).isEqualTo(2);

        assertThat(err.toString()).contains("没有编号或文件名为", "对应 4 份报送，请写编号", "没有可比的");
    }

    @Test
    void tellsTheWayOfAFile() throws Exception {
        assertThat(run("status", held)).isZero();
        assertThat(run("status", ids("2026-07-10收").get(0))).isZero();

        assertThat(out.toString())
                .containsPattern("收到 +收件日期 2026-06-08")
                .containsPattern("读取 +1 张工作表，9 行")
                .containsPattern("决定 +.* 搁置：比上一版少的人太多 SHRINK_HELD")
                .containsPattern("现状 +等待决定")
                .containsPattern("被代替 +2026-07-12 收到的");
    }

    @Test
    void listsEverySubmissionWithItsState() {
        assertThat(run("status", "--submissions")).isZero();

        assertThat(out.toString().lines()).hasSize(5);
        assertThat(out.toString()).contains("已被代替", "搁置", "更正表", "（更正版）");
    }

    @Test
    void saysWhatIsOverdueAndWhatIsAwaitedOnADay() {
        assertThat(run("status", "--as-of", "2026-08-12")).isZero();
        assertThat(out.toString()).contains("逾期未报（截至 2026-08-12，共 1 份）", "人员花名册：2026-07（最早的期限 2026-08-10，已逾期 2 天）");

        forgetWhatWasSaid();
        assertThat(run("status", "--as-of", "2026-08-01")).isZero();
        assertThat(out.toString()).contains("待报（截至 2026-08-01").doesNotContain("逾期未报（");

        assertThat(run("status", "--as-of", "8月1日")).isEqualTo(2);
        assertThat(err.toString()).contains("--as-of 应写成");
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(rows::add);
        return rows;
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }

    private static List<Path> files(Path root) throws Exception {
        try (Stream<Path> files = Files.list(root)) {
            return files.sorted().toList();
        }
    }

    private static String people(int first, int number, String community, String post) {
        return IntStream.range(first, first + number)
                .mapToObj(
                        person -> "甲街道,%s,虚构甲,%s,本科,学士,%s,七级,两委,2013年9月\n".formatted(community, identity(person), post))
                .collect(Collectors.joining());
    }

    private static String identity(int person) {
        return InventedPerson.identity("19%02d0815".formatted(70 + person), 100 + person);
    }

    private static void put(String path, String content) throws Exception {
        Path file = folder.resolve("landing").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static List<String> ids(String file) {
        StringWriter said = new StringWriter();
        call(said, said, "findings", "--all", "--format", "csv", "--file", file, "--lake", lake());
        return said.toString().lines().skip(1).map(line -> line.split(",")[2]).toList();
    }

    private static String lake() {
        return folder.resolve("lake").toString();
    }

    private static int ingest(StringWriter said) {
        return call(
                said,
                said,
                "ingest",
                "--landing",
                folder.resolve("landing").toString(),
                "--lake",
                lake(),
                "--person-key-file",
                folder.resolve("person.key").toString(),
                "--workbooks",
                folder.resolve("given").toString());
    }

    private int run(String command, String... options) {
        return call(
                out,
                err,
                Stream.of(Stream.of(command), Stream.of(options), Stream.of("--lake", lake()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private static int call(StringWriter out, StringWriter err, String... arguments) {
        return IngestionMain.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
