package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.value.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row while it is being read: its values and findings so far. */
final class RowDraft {
    private final RegisterDefinition definition;
    private final String sheet;
    private final CellRow row;
    private final Headings headings;
    private final Map<Column, Object> values = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable PartialDate printedBirth;
    private boolean rejected;

    RowDraft(RegisterDefinition definition, String sheet, CellRow row, Headings headings) {
        this.definition = definition;
        this.sheet = sheet;
        this.row = row;
        this.headings = headings;
    }

    /** Remembers the date of birth as the sheet has it. */
    void printedBirth(PartialDate birth) {
        printedBirth = birth;
    }

    Optional<PartialDate> printedBirth() {
        return Optional.ofNullable(printedBirth);
    }

    CellRow row() {
        return row;
    }

    Headings headings() {
        return headings;
    }

    void put(String column, Object value) {
        values.put(definition.column(column), value);
    }

    void putIfAbsent(String column, Object value) {
        values.putIfAbsent(definition.column(column), value);
    }

    void remove(String column) {
        values.remove(definition.column(column));
    }

    Optional<Object> value(String column) {
        return definition.find(column).map(found -> values.get(found.column()));
    }

    boolean has(String column) {
        return value(column).isPresent();
    }

    /** Adds a finding; an error in a required column rejects the row. */
    void find(FindingCode code, String column, @Nullable String redactedValue, @Nullable String detail) {
        String letter = headings.find(column)
                .map(MappedColumn::index)
                .map(ColumnLetters::name)
                .orElse(null);
        findings.add(new Finding(code, sheet, row.number(), column, letter, redactedValue, detail));
        boolean isRequired = definition
                .find(column)
                .filter(found -> found.presence() == Presence.REQUIRED)
                .isPresent();
        if (isRequired && code.severity() == Severity.ERROR) {
            rejected = true;
        }
    }

    /** Adds a warning about the row as a whole. */
    void findInRow(FindingCode warning) {
        findings.add(new Finding(warning, sheet, row.number(), null, null, null, null));
    }

    boolean isRejected() {
        return rejected;
    }

    RegisterRow finish() {
        RegisterRow.Outcome outcome = rejected ? RegisterRow.Outcome.REJECTED : RegisterRow.Outcome.ACCEPTED;
        List<Finding> shown =
                mayBeShifted() ? findings.stream().map(RowDraft::withoutValue).toList() : List.copyOf(findings);
        return new RegisterRow(sheet, row.number(), outcome, Collections.unmodifiableMap(values), shown);
    }

    /** Where no identity number stands in its column the cells may be shifted, and any of them may hold a name. */
    private boolean mayBeShifted() {
        return findings.stream()
                .anyMatch(finding -> "id_number".equals(finding.column())
                        && (finding.code() == FindingCode.ID_FORMAT || finding.code() == FindingCode.REQUIRED_MISSING));
    }

    private static Finding withoutValue(Finding finding) {
        String kept = "id_number".equals(finding.column()) ? finding.redactedValue() : null;
        return new Finding(
                finding.code(),
                finding.sheet(),
                finding.rowNumber(),
                finding.column(),
                finding.columnLetter(),
                kept,
                finding.detail());
    }
}
