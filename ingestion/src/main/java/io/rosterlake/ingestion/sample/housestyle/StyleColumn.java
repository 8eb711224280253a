package io.rosterlake.ingestion.sample.housestyle;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a district's form.
 *
 * @param heading as the form prints it
 * @param canonical canonical name; empty for a column that means nothing to us, such as a running number
 */
record StyleColumn<T>(String heading, String canonical, Function<T, CellValue> value) {
    static <T> StyleColumn<T> text(String heading, String canonical, Function<T, String> value) {
        return new StyleColumn<>(heading, canonical, value.andThen(CellValue::text));
    }

    static <T> StyleColumn<T> number(String heading, String canonical, Function<T, Integer> value) {
        return new StyleColumn<>(heading, canonical, value.andThen(CellValue::number));
    }

    static <T> List<CellValue> headings(List<StyleColumn<T>> columns) {
        return columns.stream().map(column -> CellValue.text(column.heading())).toList();
    }

    static <T> List<CellValue> cells(List<StyleColumn<T>> columns, Entry<T> entry) {
        return columns.stream().map(column -> column.cell(entry)).toList();
    }

    private CellValue cell(Entry<T> entry) {
        CellValue replacement = entry.replaced().get(canonical);
        return replacement == null ? value.apply(entry.subject()) : replacement;
    }
}
