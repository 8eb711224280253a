package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.assertRefused;
import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxContainerTest {
    @TempDir
    Path folder;

    @Test
    void datesOf1904WorkbooksAreThemselves() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("a.xlsx"), book -> {
            ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
            Workbooks.sheet(book, "表", List.of(List.of(LocalDate.of(2024, 6, 30))));
        });

        assertThat(open(file).dateSystem()).isEqualTo(DateSystem.SYSTEM_1904);
        assertThat(rows(open(file).sheets().get(0)).get(0).at(0)).contains(new Cell(CellKind.DATE, "2024-06-30"));
    }

    @Test
    void refusesAWorkbookWhoseSheetsShareOnePart() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("a.xlsx"), book -> {
            Workbooks.sheet(book, "甲街道", List.of(List.of("1")));
            Workbooks.sheet(book, "乙街道", List.of(List.of("2")));
        });
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path relations = zip.getPath("xl/_rels/workbook.xml.rels");
            Files.writeString(relations, Files.readString(relations).replace("sheet2.xml", "sheet1.xml"));
        }

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.DAMAGED_WORKBOOK);
    }

    @Test
    void takesANumberOfImpossibleSizeForText() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row><c><v>1E-999999999</v></c><c><v>1.5E-5</v></c></row></sheetData></worksheet>");

        try (CellContainer container = open(file)) {
            assertThat(rows(container.sheets().get(0)).get(0).cells().values())
                    .containsExactly(Cell.text("1E-999999999"), new Cell(CellKind.NUMBER, "1.5E-5"));
        }
    }

    @Test
    void cellsAndRowsWithoutAReadablePlaceFollowTheOnesBeforeThem() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row r=\"-1\"><c r=\"甲\" s=\"-1\"><v>1</v></c><c r=\"7\" s=\"x\"><v>2</v></c></row>"
                        + "<row r=\"99999999999\"><c><v>3</v></c></row></sheetData></worksheet>");

        try (CellContainer container = open(file)) {
            List<CellRow> rows = rows(container.sheets().get(0));
            assertThat(rows).extracting(CellRow::number).containsExactly(1, 2);
            assertThat(rows.get(0).cells().keySet()).containsExactly(0, 1);
        }
    }

    @Test
    void findsMergesBehindAnyNumberOfRows() throws Exception {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 5000; row++) {
            sheet.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"B")
                    .append(row)
                    .append("\"><v>")
                    .append(row)
                    .append("</v></c></row>");
        }
        sheet.append("</sheetData><mergeCells count=\"300\">");
        for (int merge = 0; merge < 300; merge++) {
            sheet.append("<mergeCell ref=\"A")
                    .append(merge * 10 + 1)
                    .append(":A")
                    .append(merge * 10 + 5)
                    .append("\"/>");
        }
        sheet.append("</mergeCells></worksheet>");
        Path file = Workbooks.rawXlsx(folder.resolve("a.xlsx"), sheet.toString());

        try (XlsxParts parts = XlsxParts.open(file, ContainerLimits.standard())) {
            assertThat(XlsxMergeScan.scan(parts.stream("xl/worksheets/sheet1.xml")))
                    .hasSize(300)
                    .first()
                    .isEqualTo(new Merge(1, 5, 0, 0));
        }
    }

    @Test
    void refusesWorkbookWhoseBytesChanged() throws Exception {
        Path file = folder.resolve("a.xlsx");
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>ABCDEFGH</t></is></c></row></sheetData></worksheet>";
        Workbooks.rawXlsx(file, sheet);
        byte[] bytes = stored(file, sheet);
        int position = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ABCDEFGH");
        bytes[position] = 'X';
        Files.write(file, bytes);

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.CHECKSUM);
    }

    @Test
    void refusesExternalEntitiesAndDocumentTypes() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.DOCUMENT_TYPE);
    }

    @Test
    void refusesBrokenXmlHoweverItIsBroken() throws Exception {
        Path illegal = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>\u0001</t></is></c></row></sheetData></worksheet>");
        Path unclosed = Workbooks.rawXlsx(folder.resolve("b.xlsx"), "<worksheet><sheetData><row><c><v>1</v></row>");

        assertRefused(illegal, FindingCode.FILE_CORRUPT, ContainerFault.DAMAGED_XML);
        assertRefused(unclosed, FindingCode.FILE_CORRUPT, ContainerFault.DAMAGED_XML);
    }

    @Test
    void refusesZipBombs() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"), "<worksheet><sheetData>" + " ".repeat(8 << 20) + "</sheetData></worksheet>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.INFLATES_TOO_FAR);
    }

    @Test
    void refusesCellsBeyondTheLastColumn() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesRowsThatAreEmptyUpToTheLastColumn() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData>" + "<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(16_500)
                        + "</sheetData></worksheet>");

        try (CellContainer container = open(file);
                RowSource rows = container.sheets().get(0).rows()) {
            assertThatThrownBy(() -> {
                        while (rows.next().isPresent()) {}
                    })
                    .isInstanceOfSatisfying(ContainerException.class, refusal -> assertThat(refusal.fault())
                            .isEqualTo(ContainerFault.TOO_LARGE));
        }
    }

    @Test
    void refusesMoreSharedStringsThanTheMemoryIsMeantForEvenEmptyOnes() throws Exception {
        Path file = Workbooks.xlsx(
                folder.resolve("a.xlsx"), book -> Workbooks.sheet(book, "表", List.of(List.of("甲", "乙", "丙"))));
        ContainerLimits standard = ContainerLimits.standard();
        ContainerLimits narrow = new ContainerLimits(
                standard.cellCharacters(),
                standard.columns(),
                standard.rows(),
                standard.inflatedBytes(),
                standard.inflationRatio(),
                10,
                standard.wholeFileBytes());

        assertThatThrownBy(() -> Containers.open(file, "表", null, narrow))
                .isInstanceOfSatisfying(ContainerException.class, refusal -> assertThat(refusal.fault())
                        .isEqualTo(ContainerFault.TOO_LARGE));
    }

    /** The package again, with its sheet stored rather than deflated, so that a byte of it can be changed. */
    private static byte[] stored(Path file, String sheet) throws IOException {
        byte[] content = sheet.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream source = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream target = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getName().endsWith("sheet1.xml")) {
                    copy.setMethod(ZipEntry.STORED);
                    copy.setSize(content.length);
                    copy.setCrc(checksum.getValue());
                }
                target.putNextEntry(copy);
                source.transferTo(target);
            }
        }
        return bytes.toByteArray();
    }
}
