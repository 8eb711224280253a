package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.RegisterDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns once, not once a row, of a needed column that the file, or one of its sheets, does not have at all. */
final class AbsentColumns {
    private final RegisterDefinition definition;
    private final List<SheetReader> sheets = new ArrayList<>();

    AbsentColumns(RegisterDefinition definition) {
        this.definition = definition;
    }

    void add(SheetReader sheet) {
        if (sheet.wasRead() && sheet.hasData()) {
            sheets.add(sheet);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ColumnDefinition column : definition.columns()) {
            if (column.presence() == Presence.NEEDED) {
                add(findings, column.name());
            }
        }
        return findings;
    }

    private void add(List<Finding> findings, String column) {
        List<SheetReader> without =
                sheets.stream().filter(sheet -> !sheet.hasColumn(column)).toList();
        if (!without.isEmpty() && without.size() == sheets.size()) {
            findings.add(absent(column, null));
        } else {
            without.forEach(sheet -> findings.add(absent(column, sheet.name())));
        }
    }

    private static Finding absent(String column, @Nullable String sheet) {
        return new Finding(FindingCode.NEEDED_MISSING, sheet, null, column, null, null, "column-absent");
    }
}
