package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.assertRefused;
import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.FindingCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvContainerTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void findsTheCharacterSetOfTextFiles() throws Exception {
        String text = "姓名,身份证号\n某某,1\n";
        Path utf8 = Files.writeString(folder.resolve("a.csv"), text);
        Path marked = Files.writeString(folder.resolve("b.csv"), "\uFEFF" + text);
        Path gb = Files.writeString(folder.resolve("c.csv"), text, GB18030);
        Path utf16 = Files.writeString(folder.resolve("d.csv"), "\uFEFF" + text, StandardCharsets.UTF_16LE);

        for (Path file : List.of(utf8, marked, gb, utf16)) {
            assertThat(rows(open(file).sheets().get(0)).get(0).at(0)).contains(Cell.text("姓名"));
        }
        assertThat(open(gb).charset()).contains("GB18030");
        assertThat(open(marked).charset()).contains("UTF-8");
    }

    @Test
    void numbersTextRowsByTheirLine() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "甲,乙\r\n\r\n\"丙\n丁\",戊\r\n己,庚\r\n");

        assertThat(rows(open(file).sheets().get(0))).extracting(CellRow::number).containsExactly(1, 3, 5);
    }

    @Test
    void findsTheSeparatorOutsideQuotes() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "\"甲,乙,丙\"\t丁\n戊\t己\n");

        assertThat(rows(open(file).sheets().get(0)).get(0).at(1)).contains(Cell.text("丁"));
    }

    @Test
    void refusesQuoteThatSwallowsTheNextLines() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "甲,乙,丙,丁\n1,\"2,3,4\n5,6,7,8\n9,9,9,9\n");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.QUOTE_NOT_CLOSED);
    }
}
