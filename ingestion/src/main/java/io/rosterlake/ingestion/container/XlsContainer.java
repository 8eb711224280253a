package io.rosterlake.ingestion.container;

import io.rosterlake.ingestion.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A BIFF8 workbook, read record by record through POI's event records; its format bounds it to 65,536 rows a sheet. */
final class XlsContainer {
    private XlsContainer() {}

    static CellContainer open(Path file, ContainerLimits limits) throws IOException, ContainerException {
        if (Files.size(file) > limits.wholeFileBytes()) {
            throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
        }
        readThrough(file);
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ContainerException(FindingCode.FILE_ENCRYPTED, ContainerFault.PASSWORD);
            }
            if (root.hasEntryCaseInsensitive("Book") && !root.hasEntryCaseInsensitive("Workbook")) {
                throw ContainerException.foreign(ContainerFault.OLD_WORKBOOK);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw ContainerException.foreign(ContainerFault.OTHER_DOCUMENT);
            }
            try (InputStream stream = root.createDocumentInputStream("Workbook")) {
                return read(stream, limits);
            }
        } catch (EncryptedDocumentException e) {
            throw new ContainerException(FindingCode.FILE_ENCRYPTED, ContainerFault.PASSWORD);
        } catch (OldExcelFormatException e) {
            throw ContainerException.foreign(ContainerFault.OLD_WORKBOOK);
        } catch (IOException | RuntimeException e) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_WORKBOOK);
        }
    }

    /** What fails now is the disk; what fails later is the file. The library does not tell the two apart. */
    private static void readThrough(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static CellContainer read(InputStream stream, ContainerLimits limits) throws ContainerException {
        XlsRecords records = new XlsRecords(limits);
        RecordFactoryInputStream source = new RecordFactoryInputStream(stream, false);
        for (Record record = source.nextRecord(); record != null; record = source.nextRecord()) {
            records.accept(record);
        }
        return records.finish();
    }
}
