package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellOverlayTest {
    @TempDir
    Path folder;

    @Test
    void changedMergedCellIsChangedForItsRowsAndForNoOtherMergeOfTheSameText() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("a.xlsx"), CellOverlayTest::twoStreets);
        CellOverlay overlay = new CellOverlay(Map.of("表", Map.of(1, Map.of(0, Cell.text("南湖街道")))));

        try (CellContainer container = overlay.over(open(file))) {
            assertThat(rows(container.sheets().get(0)))
                    .extracting(row -> row.at(0).map(Cell::text).orElse(""))
                    .containsExactly("南湖街道", "南湖街道", "东关街道", "东关街道");
        }
    }

    private static void twoStreets(Workbook book) {
        Sheet sheet = Workbooks.sheet(
                book, "表", List.of(List.of("东关街道", "甲"), List.of("", "乙"), List.of("东关街道", "丙"), List.of("", "丁")));
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    }
}
