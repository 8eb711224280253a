package io.rosterlake.ingestion.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that mends what was sent before, read as a whole.
 *
 * @param kind what it mends
 * @param format {@code xlsx xls csv html}
 * @param charset character set of a text file; null for other formats
 * @param sheets its sheets in their order
 */
public record AmendmentList(
        AmendmentKind kind, String format, @Nullable String charset, List<Sheet> sheets) {
    /**
     * A sheet of the list.
     *
     * @param name its name
     * @param hidden whether it is hidden
     * @param isRead whether it has the headings of the list's kind
     * @param nonData rows that ask for nothing: titles, headings, notes, lines of an error workbook without a new value
     * @param lines the others
     */
    public record Sheet(String name, boolean hidden, boolean isRead, long nonData, List<AmendmentLine> lines) {}

    /** All lines in their order. */
    public List<AmendmentLine> lines() {
        return sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList();
    }
}
