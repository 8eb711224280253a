package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What xlsx and xls have in common. */
class WorkbookCellsTest {
    @TempDir
    Path folder;

    @Test
    void xlsxAndXlsGiveTheSameCells() throws Exception {
        List<List<Object>> rows = List.of(
                List.of("甲", 1985.1, LocalDate.of(2024, 6, 30)), List.of(), List.of("", true, 370102197411116180d));
        Path xlsx = Workbooks.xlsx(folder.resolve("a.xlsx"), book -> Workbooks.sheet(book, "表", rows));
        Path xls = Workbooks.xls(folder.resolve("a.xls"), book -> Workbooks.sheet(book, "表", rows));

        for (Path file : List.of(xlsx, xls)) {
            List<CellRow> read = rows(open(file).sheets().get(0));
            assertThat(read).extracting(CellRow::number).containsExactly(1, 3);
            assertThat(read.get(0).cells().values())
                    .containsExactly(
                            Cell.text("甲"), new Cell(CellKind.NUMBER, "1985.1"), new Cell(CellKind.DATE, "2024-06-30"));
            assertThat(read.get(1).at(1)).contains(new Cell(CellKind.BOOLEAN, "true"));
            assertThat(read.get(1).at(2).map(Cell::kind)).contains(CellKind.NUMBER);
        }
    }

    @Test
    void hiddenSheetsAreShownAsSuchAndHiddenRowsAreRead() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), WorkbookCellsTest::hide)
                    : Workbooks.xls(folder.resolve(name), WorkbookCellsTest::hide);

            assertThat(open(file).sheets()).extracting(CellSheet::isHidden).containsExactly(false, true);
            assertThat(rows(open(file).sheets().get(0))).hasSize(2);
        }
    }

    private static void hide(Workbook book) {
        Workbooks.sheet(book, "表", List.of(List.of("甲"), List.of("乙")))
                .getRow(1)
                .setZeroHeight(true);
        Workbooks.sheet(book, "字典", List.of(List.of("丙")));
        book.setSheetHidden(1, true);
    }

    @Test
    void mergesLendTheirValueDownwards() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), WorkbookCellsTest::merge)
                    : Workbooks.xls(folder.resolve(name), WorkbookCellsTest::merge);
            List<CellRow> rows = rows(open(file).sheets().get(0));

            assertThat(rows.get(1).at(0)).contains(Cell.text("玉兰社区"));
            assertThat(rows.get(2).at(0)).contains(Cell.text("玉兰社区"));
            assertThat(rows.get(3).at(0)).isEmpty();
            assertThat(rows.get(1).cells()).doesNotContainKey(0);
        }
    }

    private static void merge(Workbook book) {
        Sheet sheet = Workbooks.sheet(
                book, "表", List.of(List.of("玉兰社区", "甲"), List.of("", "乙"), List.of("", "丙"), List.of("", "丁")));
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
    }

    @Test
    void readsCachedFormulaResultsAndErrorCells() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), WorkbookCellsTest::compute)
                    : Workbooks.xls(folder.resolve(name), WorkbookCellsTest::compute);
            CellRow row = rows(open(file).sheets().get(0)).get(0);

            assertThat(row.at(0).map(Cell::kind)).contains(CellKind.ERROR);
            assertThat(row.at(1).map(Cell::text).map(Double::valueOf)).contains(3.0);
            assertThat(row.at(2)).contains(Cell.text("甲乙"));
        }
    }

    private static void compute(Workbook book) {
        Sheet sheet = book.createSheet("表");
        sheet.createRow(0).createCell(0).setCellFormula("1/0");
        sheet.getRow(0).createCell(1).setCellFormula("1+2");
        sheet.getRow(0).createCell(2).setCellFormula("\"甲\"&\"乙\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
