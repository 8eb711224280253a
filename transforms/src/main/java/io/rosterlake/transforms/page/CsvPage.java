package io.rosterlake.transforms.page;

import java.math.BigDecimal;
import java.util.List;

/** A table of a page as comma-separated values, with a mark at the beginning by which Excel knows UTF-8. */
public final class CsvPage {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private CsvPage() {}

    public static String of(PageTable table) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(line(table.columns().stream()
                .map(PageTable.Column::label)
                .map(CsvPage::quoted)
                .toList()));
        table.rows().stream()
                .filter(row -> !row.isHeading())
                .forEach(row -> text.append(
                        line(row.cells().stream().map(CsvPage::quoted).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }

    /** Numbers stand as programs write them. */
    private static String quoted(PageCell cell) {
        return cell.number().map(BigDecimal::toPlainString).orElseGet(() -> quoted(cell.text()));
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(character -> ",\"\n\r".indexOf(character) >= 0);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
