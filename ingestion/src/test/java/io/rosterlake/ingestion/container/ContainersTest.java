package io.rosterlake.ingestion.container;

import static io.rosterlake.ingestion.container.OpenedFile.assertRefused;
import static io.rosterlake.ingestion.container.OpenedFile.open;
import static io.rosterlake.ingestion.container.OpenedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
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
}
