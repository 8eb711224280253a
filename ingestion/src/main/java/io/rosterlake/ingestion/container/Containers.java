package io.rosterlake.ingestion.container;

import io.rosterlake.ingestion.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;

/** Opens a file by what its bytes are; its name decides nothing. */
public final class Containers {
    private static final int HEAD_BYTES = 8192;

    private Containers() {}

    /**
     * Opens a file.
     *
     * @param file the file
     * @param sheetName name for the one sheet of a format that has no sheets
     * @param charset character set of a text file; null to find out
     * @param limits how much the file may ask of this machine
     * @throws ContainerException when the file is empty, damaged, encrypted, foreign or beyond the limits
     */
    public static CellContainer open(Path file, String sheetName, @Nullable Charset charset, ContainerLimits limits)
            throws IOException, ContainerException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new ContainerException(FindingCode.FILE_EMPTY, ContainerFault.NO_CONTENT);
        }
        return switch (FileMagic.valueOf(head)) {
            case OOXML -> XlsxContainer.open(file, limits);
            case OLE2 -> XlsContainer.open(file, limits);
            case PDF -> throw ContainerException.foreign(ContainerFault.PDF_DOCUMENT);
            case JPEG, GIF, PNG, TIFF, BMP, WMF, EMF -> throw ContainerException.foreign(ContainerFault.PICTURE);
            case BIFF2, BIFF3, BIFF4 -> throw ContainerException.foreign(ContainerFault.OLD_WORKBOOK);
            case MSWRITE, RTF, WORD2 -> throw ContainerException.foreign(ContainerFault.OTHER_DOCUMENT);
            case XML, HTML, UNKNOWN -> text(file, sheetName, charset, limits);
        };
    }

    private static CellContainer text(Path file, String sheetName, @Nullable Charset given, ContainerLimits limits)
            throws IOException, ContainerException {
        if (isZip(head(file))) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_ZIP);
        }
        TextFile text = TextFile.recognise(file, given);
        String start = text.start();
        Optional<ContainerFault> foreign = foreignText(start);
        if (foreign.isPresent()) {
            throw ContainerException.foreign(foreign.get());
        }
        if (BlankText.isBlank(start) && text.isBlank()) {
            throw new ContainerException(FindingCode.FILE_EMPTY, ContainerFault.NO_CONTENT);
        }
        return isHtml(start) ? HtmlContainer.open(text, sheetName, limits) : new CsvContainer(text, sheetName, limits);
    }

    private static Optional<ContainerFault> foreignText(String start) {
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        if (start.chars().limit(HEAD_BYTES).anyMatch(Containers::isBinary)) {
            return Optional.of(ContainerFault.BINARY_CONTENT);
        }
        if (lower.startsWith("<?xml") && !isHtml(start)) {
            return Optional.of(ContainerFault.XML_SPREADSHEET);
        }
        if (lower.startsWith("mime-version:") || lower.startsWith("%pdf") || lower.startsWith("{\\rtf")) {
            return Optional.of(ContainerFault.OTHER_DOCUMENT);
        }
        return Optional.empty();
    }

    private static boolean isHtml(String start) {
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        return lower.startsWith("<")
                && (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html"));
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }

    /** A package whose very start is cut or changed is no longer known as a workbook. */
    private static boolean isZip(byte[] head) {
        return head.length > 1 && head[0] == 'P' && head[1] == 'K';
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD_BYTES);
        }
    }

    static String describe(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.name();
    }
}
