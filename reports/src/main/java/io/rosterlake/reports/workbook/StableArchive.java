package io.rosterlake.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Finishes a workbook: puts the results of formulas in their place, and takes the clock out (times of the parts and of creation), so that the same report gives
 * the same bytes.
 */
final class StableArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String SHEETS = "xl/worksheets/";
    private static final String PROPERTIES = "docProps/core.xml";

    private StableArchive() {}

    static byte[] of(Path workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile parts = new ZipFile(workbook.toFile());
                ZipOutputStream copies = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(TIME);
                copies.putNextEntry(copy);
                copies.write(content(part.getName(), parts.getInputStream(part).readAllBytes()));
                copies.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String name, byte[] content) {
        if (name.startsWith(SHEETS)) {
            return ComputedCells.finished(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (!name.equals(PROPERTIES)) {
            return content;
        }
        String properties = new String(content, StandardCharsets.UTF_8);
        return properties
                .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
