package io.rosterlake.ingestion.reading;

import static io.rosterlake.ingestion.reading.WorkersSheet.HEADINGS;
import static io.rosterlake.ingestion.reading.WorkersSheet.MAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.NAME;
import static io.rosterlake.ingestion.reading.WorkersSheet.WOMAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.read;
import static io.rosterlake.ingestion.reading.WorkersSheet.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.ReadFile;
import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings, blocks, totals and everything else around the people. */
class WorkersLayoutTest {
    @TempDir
    Path folder;

    @Test
    void readsHeadingsOfTwoLinesWithMergesAsThePrintedFormHasThem() throws Exception {
        for (String name : List.of("人员花名册2025-06.xlsx", "人员花名册2025-06.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), WorkersLayoutTest::printedForm)
                    : Workbooks.xls(folder.resolve(name), WorkersLayoutTest::printedForm);
            ReadFile read = ReadFile.of(file);

            assertThat(read.codes()).isEmpty();
            assertThat(read.accepted()).extracting(RegisterRow::rowNumber).containsExactly(5, 6);
            assertThat(read.value(1, "community")).contains("乙社区");
            assertThat(read.value(0, "post")).contains("director");
            assertThat(read.value(0, "contract_start")).contains(LocalDate.of(2022, 6, 1));
            assertThat(read.value(0, "contract_end")).contains(LocalDate.of(2027, 5, 31));
            assertThat(read.value(1, "contract_open_ended")).contains(true);
            assertThat(read.nonData()).hasSize(10);
        }
    }

    private static void printedForm(Workbook book) {
        Sheet sheet = Workbooks.sheet(
                book,
                "甲街道",
                List.of(
                        List.of("某区社区工作者人员花名册\n（2025年6月）"),
                        List.of("填报单位（盖章）：甲街道办事处", "", "", "", "填报日期：2025年7月4日"),
                        List.of(
                                "序号",
                                "街道",
                                "社区",
                                "姓名",
                                "公民身份\n号码",
                                "学历学位",
                                "",
                                "任职情况",
                                "",
                                "人员类别",
                                "参加社区工作时间",
                                "合同",
                                ""),
                        List.of("", "", "", "", "", "学历", "学位", "职务/岗位", "岗位等级", "", "", "起始", "终止"),
                        List.of(
                                1,
                                "甲街道",
                                "乙社区",
                                "某某",
                                MAN,
                                "本科",
                                "学士",
                                "主任",
                                "7级",
                                "两委成员",
                                "2013.09",
                                "2022.06.01",
                                "2027.05.31"),
                        List.of(2, "", "", "某某", WOMAN, "本科", "无", "委员", "7级", "两委成员", "2013.09", "2022.06.01", "长期"),
                        List.of("小计", "", "", 2),
                        List.of("合计", "", "", 2),
                        List.of("注：本表由社区填写，街道审核。"),
                        List.of("填表人：王某", "", "", "", "审核人：李某")));
        for (int column : List.of(0, 1, 2, 3, 4, 9, 10)) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 11, 12));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 12));
        sheet.addMergedRegion(new CellRangeAddress(4, 6, 2, 2));
        Workbooks.sheet(book, "字典", List.of(List.of("人员类别", "学历", "性别"), List.of("两委成员", "本科", "男")));
        book.setSheetHidden(1, true);
    }

    @Test
    void readsHeadingsOfTwoLinesInTextFilesWithoutMerges() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "街道,社区,姓名,身份证号,学历学位,,任职情况,,人员类别,参加社区工作时间,合同,",
                ",,,,学历,学位,职务,等级,,,起始,终止",
                "甲街道,乙社区,某某," + MAN + ",本科,学士,委员,7,两委,2013.09,2022.06,2027.05");

        assertThat(file.codes()).isEmpty();
        assertThat(file.value(0, "contract_end")).contains(LocalDate.of(2027, 5, 1));
        assertThat(file.value(0, "pay_grade")).contains(7);
        assertThat(file.nonData()).hasSize(2);
    }

    @Test
    void headingsMayChangeFromBlockToBlock() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                HEADINGS,
                row("甲街道,乙社区", MAN),
                "小计,,1人,,,,,,,,,,,,",
                "丙社区,,,,,,,,,,,,,,",
                "姓名,身份证号,街道,社区,职务,人员类别",
                "某某," + WOMAN + ",甲街道,丙社区,委员,两委");

        assertThat(file.accepted()).hasSize(2);
        assertThat(file.value(1, "community")).contains("丙社区");
        assertThat(file.nonData()).hasSize(4);
    }

    @Test
    void totalIsComparedWithAcceptedAndRejectedRows() throws Exception {
        String[] rows = {row("甲街道,乙社区", MAN), row("甲街道,乙社区", "12345")};

        ReadFile right = read(folder, rows[0], rows[1], "合计,,2人,,,,,,,,,,,,");
        ReadFile wrong = read(folder, rows[0], rows[1], "合 计,,3人,,,,,,,,,,,,");

        assertThat(right.fileFindings()).isEmpty();
        assertThat(wrong.fileFindings())
                .singleElement()
                .extracting(Finding::code, Finding::rowNumber, Finding::detail)
                .containsExactly(FindingCode.TOTAL_MISMATCH, 4, "3 / 2");
    }

    @Test
    void everyRowIsCountedOnceAndBlankOnesNot() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "某区人员花名册（2025年6月）,,,,,,,,,,,,,,",
                HEADINGS,
                row("甲街道,乙社区", MAN),
                ",,,,,,,,,,,,,,",
                row("甲街道,乙社区", "12345"),
                "填表人：某某,,,,审核人：某某,,,,,,,,,,");

        assertThat(file.counts()).singleElement().isEqualTo(new SheetCount("人员花名册2025-06", false, true, 5, 1, 1, 3));
        assertThat(file.rows()).extracting(RegisterRow::rowNumber).containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void rowsNumberedInAdvanceAreNotRejected() throws Exception {
        Path file = Workbooks.xlsx(
                folder.resolve("人员花名册2025-06.xlsx"),
                book -> Workbooks.sheet(
                        book,
                        "表",
                        List.of(
                                List.of("序号", "街道", "社区", "姓名", "身份证号", "职务", "人员类别"),
                                List.of(1, "甲街道", "乙社区", "某某", MAN, "委员", "两委"),
                                List.of(2, "甲街道", "乙社区"),
                                List.of(3))));

        assertThat(ReadFile.of(file).rejected()).isEmpty();
        assertThat(ReadFile.of(file).nonData()).hasSize(3);
    }
}
