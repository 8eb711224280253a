package io.rosterlake.ingestion.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column of a table on a sheet; it may span several columns of the sheet.
 *
 * @param label its heading
 * @param first first column of the sheet
 * @param last last column of the sheet
 * @param isNumber whether numbers stand in it
 */
record SheetColumn(String label, int first, int last, boolean isNumber) {
    private static final Set<String> NUMBERS =
            Set.of("line", "version", "read", "accepted", "rejected", "errors", "warnings", "findings", "files");

    /**
     * Columns side by side from the left.
     *
     * @param keys keys of their labels
     * @param spans how many columns of the sheet each takes; nothing for one each
     */
    static List<SheetColumn> sideBySide(FeedbackTexts texts, List<String> keys, int... spans) {
        List<SheetColumn> columns = new ArrayList<>();
        int next = 0;
        for (int index = 0; index < keys.size(); index++) {
            int span = spans.length == 0 ? 1 : spans[index];
            String key = keys.get(index);
            columns.add(new SheetColumn(texts.text("column." + key), next, next + span - 1, NUMBERS.contains(key)));
            next += span;
        }
        return columns;
    }
}
