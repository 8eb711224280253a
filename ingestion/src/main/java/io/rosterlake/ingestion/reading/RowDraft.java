package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row while it is being read: its values and findings so far. */
final class RowDraft {
    /** Two letters or more, among them a dot perhaps, and no digit. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .·•]{1,40}");

    private static final String IDENTITY_NUMBER = "id_number";

    private final RegisterDefinition definition;
    private final String sheet;
    private final CellRow row;
    private final Headings headings;
    private final @Nullable Object[] values;
    private final List<Finding> findings = new ArrayList<>(0);
    private @Nullable PartialDate printedBirth;
    private @Nullable IdentityNumber identity;
    private final Map<String, String> words = new HashMap<>();
    private boolean rejected;

    RowDraft(RegisterDefinition definition, String sheet, CellRow row, Headings headings) {
        this.definition = definition;
        this.sheet = sheet;
        this.row = row;
        this.headings = headings;
        this.values = new Object[definition.columns().size()];
    }

    /** Takes over what a cell of a column says. */
    void take(String column, CellOutcome outcome) {
        for (CellOutcome.Value value : outcome.values()) {
            values[value.position()] = value.content();
        }
        for (CellOutcome.Problem problem : outcome.problems()) {
            find(problem.code(), column, problem.redactedValue(), null);
        }
        outcome.printedBirth().ifPresent(birth -> printedBirth = birth);
        outcome.identity().ifPresent(number -> identity = number);
        outcome.word().ifPresent(word -> words.put(column, word));
    }

    Optional<PartialDate> printedBirth() {
        return Optional.ofNullable(printedBirth);
    }

    /** The identity number that the row holds. */
    Optional<IdentityNumber> identity() {
        return Optional.ofNullable(identity);
    }

    /** The word in a column that a code was read from, or that no code was found for. */
    Optional<String> word(String column) {
        return Optional.ofNullable(words.get(column));
    }

    CellRow row() {
        return row;
    }

    Headings headings() {
        return headings;
    }

    void put(String column, Object value) {
        values[definition.position(column)] = value;
    }

    void putIfAbsent(String column, Object value) {
        int position = definition.position(column);
        values[position] = values[position] == null ? value : values[position];
    }

    Optional<Object> value(String column) {
        int position = definition.indexOf(column);
        return position < 0 ? Optional.empty() : Optional.ofNullable(values[position]);
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
        Integer identityColumn =
                headings.find(IDENTITY_NUMBER).map(MappedColumn::index).orElse(null);
        return new RegisterRow(
                sheet, row.number(), outcome, new ColumnValues(definition, values), shown, identityColumn);
    }

    /** Where no identity number or no name stands in its column the cells may be shifted, and any of them may hold a name. */
    private boolean mayBeShifted() {
        if (findings.isEmpty()) {
            return false;
        }
        boolean hasNoIdentity = findings.stream()
                .anyMatch(finding -> IDENTITY_NUMBER.equals(finding.column())
                        && (finding.code() == FindingCode.ID_FORMAT || finding.code() == FindingCode.REQUIRED_MISSING));
        return hasNoIdentity
                || headings.find("name").filter(name -> !holdsName(name)).isPresent();
    }

    private boolean holdsName(MappedColumn column) {
        String name = row.at(column.index()).map(CellText::of).orElse("");
        return NAME.matcher(name).matches()
                && definition.columns().stream()
                        .noneMatch(other -> other.codes().code(name).isPresent());
    }

    private static Finding withoutValue(Finding finding) {
        String kept = IDENTITY_NUMBER.equals(finding.column()) ? finding.redactedValue() : null;
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
