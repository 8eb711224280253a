package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void tellsFormatsByContentNotByName() throws Exception {
        Path xlsx = Workbooks.xlsx(folder.resolve("a.csv"), book -> Workbooks.sheet(book, "表", List.of(List.of("甲"))));
        Path xls = Workbooks.xls(folder.resolve("a.xlsx"), book -> Workbooks.sheet(book, "表", List.of(List.of("甲"))));
        Path csv = Files.writeString(folder.resolve("c.xls"), "甲,乙\n");
        Path html = Files.writeString(folder.resolve("d.xls"), "<html><table><tr><td>甲</td></tr></table></html>");

        assertThat(List.of(open(xlsx), open(xls), open(csv), open(html)))
                .extracting(CellContainer::format)
                .containsExactly(ContainerFormat.XLSX, ContainerFormat.XLS, ContainerFormat.CSV, ContainerFormat.HTML);
    }

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
    void datesOf1904WorkbooksAreThemselves() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("a.xlsx"), book -> {
            ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
            Workbooks.sheet(book, "表", List.of(List.of(LocalDate.of(2024, 6, 30))));
        });

        assertThat(open(file).dateSystem()).isEqualTo(DateSystem.SYSTEM_1904);
        assertThat(rows(open(file).sheets().get(0)).get(0).at(0)).contains(new Cell(CellKind.DATE, "2024-06-30"));
    }

    @Test
    void hiddenSheetsAreShownAsSuchAndHiddenRowsAreRead() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), ContainersTest::hide)
                    : Workbooks.xls(folder.resolve(name), ContainersTest::hide);

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
                    ? Workbooks.xlsx(folder.resolve(name), ContainersTest::merge)
                    : Workbooks.xls(folder.resolve(name), ContainersTest::merge);
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
                    ? Workbooks.xlsx(folder.resolve(name), ContainersTest::compute)
                    : Workbooks.xls(folder.resolve(name), ContainersTest::compute);
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
    void refusesEmptyFiles() throws Exception {
        assertRefused(Files.createFile(folder.resolve("a.xlsx")), FindingCode.FILE_EMPTY, ContainerFault.NO_CONTENT);
        assertRefused(
                Files.writeString(folder.resolve("b.csv"), "\uFEFF \r\n\r\n"),
                FindingCode.FILE_EMPTY,
                ContainerFault.NO_CONTENT);
    }

    @Test
    void refusesForeignFiles() throws Exception {
        assertRefused(
                Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.4\n1 0 obj"),
                FindingCode.FILE_FOREIGN,
                ContainerFault.PDF_DOCUMENT);
        assertRefused(
                Files.write(folder.resolve("b.csv"), new byte[] {1, 2, 3, 0, 5, 0, 0, 7}),
                FindingCode.FILE_FOREIGN,
                ContainerFault.BINARY_CONTENT);
        assertRefused(
                Files.write(folder.resolve("c.csv"), new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}),
                FindingCode.FILE_FOREIGN,
                ContainerFault.UNKNOWN_CHARSET);
        byte[] marked = ("\uFEFF" + "甲,乙\n".repeat(10_000) + "x").getBytes(StandardCharsets.UTF_8);
        marked[marked.length - 1] = (byte) 0xFF;
        assertRefused(
                Files.write(folder.resolve("g.csv"), marked), FindingCode.FILE_FOREIGN, ContainerFault.UNKNOWN_CHARSET);
        assertRefused(
                Files.writeString(folder.resolve("d.xls"), "<?xml version=\"1.0\"?><Workbook/>"),
                FindingCode.FILE_FOREIGN,
                ContainerFault.XML_SPREADSHEET);
        assertRefused(
                Files.writeString(folder.resolve("e.xls"), "<html><body>谢谢</body></html>"),
                FindingCode.FILE_FOREIGN,
                ContainerFault.NOT_A_TABLE);
        assertRefused(zip("f.xlsx", "word/document.xml"), FindingCode.FILE_FOREIGN, ContainerFault.OTHER_DOCUMENT);
    }

    @Test
    void refusesTruncatedWorkbooks() throws Exception {
        List<List<Object>> rows = List.of(List.of("甲"));
        Path xlsx = cut(Workbooks.xlsx(folder.resolve("a.xlsx"), book -> Workbooks.sheet(book, "表", rows)));
        Path xls = cut(Workbooks.xls(folder.resolve("a.xls"), book -> Workbooks.sheet(book, "表", rows)));

        Path html = Files.writeString(folder.resolve("b.xls"), "<html><table><tr><td>甲</td></tr><tr><td>乙</");

        assertRefused(xlsx, FindingCode.FILE_CORRUPT, ContainerFault.DAMAGED_ZIP);
        assertRefused(html, FindingCode.FILE_CORRUPT, ContainerFault.CUT_SHORT);
        assertRefused(xls, FindingCode.FILE_CORRUPT, ContainerFault.DAMAGED_WORKBOOK);
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
    void refusesEncryptedWorkbooks() throws Exception {
        Path xlsx = folder.resolve("a.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (XSSFWorkbook book = new XSSFWorkbook();
                    OutputStream stream = encryptor.getDataStream(system)) {
                book.createSheet("表");
                book.write(stream);
            }
            try (OutputStream stream = Files.newOutputStream(xlsx)) {
                system.writeFilesystem(stream);
            }
        }
        Path xls = folder.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            Workbooks.xls(xls, book -> Workbooks.sheet(book, "表", List.of(List.of("甲"))));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(xlsx, FindingCode.FILE_ENCRYPTED, ContainerFault.PASSWORD);
        assertRefused(xls, FindingCode.FILE_ENCRYPTED, ContainerFault.PASSWORD);
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
    void refusesGiantCells() throws Exception {
        String giant = "甲".repeat(40_000);
        Path xlsx = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + giant
                        + "</t></is></c></row></sheetData></worksheet>");
        Path csv = Files.writeString(folder.resolve("a.csv"), "甲,乙\n" + giant + ",1\n");

        assertRefused(xlsx, FindingCode.FILE_CORRUPT, ContainerFault.CELL_TOO_LONG);
        assertRefused(csv, FindingCode.FILE_CORRUPT, ContainerFault.CELL_TOO_LONG);
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
    void refusesMoreMergesOverARowThanAnyFormHasColumns() throws Exception {
        Path html = Files.writeString(
                folder.resolve("a.xls"), "<table>" + "<tr><td rowspan=20000>甲</td></tr>".repeat(4_000) + "</table>");
        Path xlsx = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(2_000) + "</mergeCells></worksheet>");

        assertRefused(html, FindingCode.FILE_CORRUPT, ContainerFault.TOO_LARGE);
        assertRefused(xlsx, FindingCode.FILE_CORRUPT, ContainerFault.TOO_LARGE);
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

    @Test
    void refusesHtmlRowsThatTakeMoreMemoryThanTheirCells() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.xls"), "<table>" + "<tr><td colspan=16000><td>甲</tr>".repeat(2_000) + "</table>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.TOO_LARGE);
    }

    @Test
    void refusesCellsBeyondTheLastColumn() throws Exception {
        Path file = Workbooks.rawXlsx(
                folder.resolve("a.xlsx"),
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>");

        assertRefused(file, FindingCode.FILE_CORRUPT, ContainerFault.TOO_MANY_COLUMNS);
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
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(
                        ColumnLetters.name(0),
                        ColumnLetters.name(25),
                        ColumnLetters.name(26),
                        ColumnLetters.name(16_383)))
                .containsExactly("A", "Z", "AA", "XFD");
        for (int index = 0; index < 16_384; index++) {
            assertThat(ColumnLetters.index(ColumnLetters.name(index))).isEqualTo(index);
        }
    }

    private void assertRefused(Path file, FindingCode code, ContainerFault fault) {
        assertThatThrownBy(() -> {
                    for (CellSheet sheet : open(file).sheets()) {
                        rows(sheet);
                    }
                })
                .isInstanceOfSatisfying(ContainerException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.fault()).isEqualTo(fault);
                });
    }

    private static CellContainer open(Path file) throws IOException, ContainerException {
        return Containers.open(file, "表", null, ContainerLimits.standard());
    }

    private static List<CellRow> rows(CellSheet sheet) throws IOException, ContainerException {
        List<CellRow> rows = new ArrayList<>();
        try (RowSource source = sheet.rows()) {
            for (Optional<CellRow> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static Path cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        }
        return file;
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
