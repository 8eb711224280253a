package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.assertRefused;
import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.FindingCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlContainerTest {
    @TempDir
    Path folder;

    @Test
    void htmlSpansKeepCellsInTheirColumns() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.xls"),
                "<table><tr><td rowspan=2>玉兰社区</td><td>甲</td></tr><tr><td>乙<br>丙</td></tr>"
                        + "<tr><td colspan=2>合计&nbsp;</td><td>2</td></tr></table>");
        List<CellRow> rows = rows(open(file).sheets().get(0));

        assertThat(rows.get(1).at(0)).contains(Cell.text("玉兰社区"));
        assertThat(rows.get(1).at(1)).contains(Cell.text("乙\n丙"));
        assertThat(rows.get(2).at(2)).contains(Cell.text("2"));
    }

    @Test
    void refusesHtmlRowsThatTakeMoreMemoryThanTheirCells() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.xls"), "<table>" + "<tr><td colspan=16000><td>甲</tr>".repeat(2_000) + "</table>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.TOO_LARGE);
    }
}
