package io.rosterlake.ingestion.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes clock and chance out of a workbook, so that the same findings give the same bytes: times of its parts, the time of creation, and
 * the order in which the first sheet's merged cells are listed.
 */
final class StableArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern MERGES = Pattern.compile("(?<=<mergeCells>).*?(?=</mergeCells>)", Pattern.DOTALL);
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*>");
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private StableArchive() {}

    static void copy(Path workbook, OutputStream target) throws IOException {
        ZipOutputStream copies = new ZipOutputStream(target);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(TIME);
                copies.putNextEntry(copy);
                try (InputStream content = parts.getInputStream(part)) {
                    switch (part.getName()) {
                        case PROPERTIES -> copies.write(bytes(text(content).replaceAll(CREATED, "")));
                        case FIRST_SHEET -> copies.write(bytes(withMergesInOrder(text(content))));
                        default -> content.transferTo(copies);
                    }
                }
                copies.closeEntry();
            }
        }
        copies.finish();
    }

    private static String withMergesInOrder(String sheet) {
        return MERGES.matcher(sheet).replaceFirst(merges -> MERGE.matcher(merges.group())
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining()));
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
