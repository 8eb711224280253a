package io.rosterlake.reports.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.fixture.TinyLake;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import io.rosterlake.reports.workbook.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of the finance pack, computed by another program. */
class FinanceWorkbookTest {
    @TempDir
    private static Path folder;

    private static byte[] bytes;

    @BeforeAll
    static void write() {
        try (ReportDatabase database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")))) {
            bytes = XlsxWorkbook.of(FinanceReport.ask(database).orElseThrow().in(Messages.in(Language.ZH)));
        }
    }

    @Test
    void sheetsComeInTheOrderInWhichTheyAreRead() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "关键数字", "预算总表", "按项目", "由谁出资", "按区县", "按人员类别", "每月·项目", "每月·区县", "每月·人员类别", "每月·资金来源",
                            "年度变动", "变动明细", "情景对比", "测算准不准", "逐月对比", "缺失与假定", "明细");
        }
    }

    @Test
    void everyFormulaComputesToTheResultWrittenBesideIt() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            Map<String, Double> written = formulas(workbook);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);

            assertThat(written.size()).isGreaterThan(1000);
            formulas(workbook)
                    .forEach((cell, computed) ->
                            assertThat(computed).as(cell).isCloseTo(written.get(cell), within(0.000_001)));
        }
    }

    @Test
    void changedAmountMovesEveryTotalItIsPartOf() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            Map<String, Double> before = formulas(workbook);
            Sheet detail = workbook.getSheet("明细");
            Row headings = detail.getRow(2);
            int march = StreamSupport.stream(headings.spliterator(), false)
                    .filter(cell -> cell.getStringCellValue().equals("2027-03"))
                    .findFirst()
                    .orElseThrow()
                    .getColumnIndex();
            Cell amount = detail.getRow(3).getCell(march);
            amount.setCellValue(amount.getNumericCellValue() + 1000);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);

            Map<String, Double> moved = formulas(workbook);
            moved.replaceAll((cell, value) -> (double) Math.round((value - before.get(cell)) * 100) / 100);
            moved.values().removeIf(value -> value == 0);
            assertThat(moved)
                    .containsEntry("关键数字!B7", 0.1)
                    .containsEntry("预算总表!B4", 1000.0)
                    .containsEntry("按项目!C4", 1000.0)
                    .containsEntry("按项目!C7", 1000.0)
                    .containsEntry("由谁出资!C5", 1000.0)
                    .containsEntry("按区县!C4", 1000.0)
                    .containsEntry("年度变动!B4", 1000.0);
        }
    }

    @Test
    void detailKeepsHeadingsAndNamesInSightAndRepeatsThemInPrint() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            Sheet detail = workbook.getSheet("明细");
            assertThat(detail.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 6);
            assertThat(detail.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(detail.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(detail.getRepeatingColumns().formatAsString()).isEqualTo("A:F");
            assertThat(detail.getPrintSetup().getLandscape()).isTrue();
            assertThat(detail.getHeader().getCenter()).contains("示意");
            assertThat(detail.getRow(3).getCell(12).getCellStyle().getDataFormatString())
                    .startsWith("#,##0.00");
        }
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Every formula with the result that stands beside it. */
    private static Map<String, Double> formulas(XSSFWorkbook workbook) {
        Map<String, Double> results = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        results.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
                    }
                }
            }
        }
        return results;
    }

    @Test
    void criteriaTakeWordsForWordsAndQuoteThem() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("按项目").getRow(3).getCell(1).getCellFormula())
                    .isEqualTo("SUMIFS('明细'!$H$4:$H$11,'明细'!$A$4:$A$11,\"维持现状\",'明细'!$D$4:$D$11,$A4)");
        }
    }
}
