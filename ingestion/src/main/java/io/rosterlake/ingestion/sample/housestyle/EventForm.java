package io.rosterlake.ingestion.sample.housestyle;

import java.util.List;
import java.util.Map;

/** The form on which most districts report departures, trainings, certificates and appraisals: a title, a line for each, signatures. */
final class EventForm {
    private static final int RIGHT_COLUMN = 3;

    private EventForm() {}

    /** Fills a sheet. */
    static <T> void fill(FormSheet sheet, String title, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        sheet.title(title, columns.size());
        fillTable(sheet, content, columns);
    }

    /** Fills a sheet that also says who reports, and when the form was filled in. */
    static <T> void fill(
            FormSheet sheet, String title, String office, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        sheet.title(title, columns.size());
        sheet.line(Map.of(0, "填报单位（盖章）：" + office, RIGHT_COLUMN, "填报日期：" + content.filledOn()));
        fillTable(sheet, content, columns);
    }

    private static <T> void fillTable(FormSheet sheet, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        sheet.headings(StyleColumn.headings(columns));
        content.entries().forEach(entry -> sheet.data(StyleColumn.cells(columns, entry)));
        sheet.line(Map.of(0, "填表人：赵某", RIGHT_COLUMN, "审核人：钱某"));
    }
}
