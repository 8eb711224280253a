package io.rosterlake.ingestion.fuzz;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.reading.RegisterRow.Outcome;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of any file: it ends as rows and findings that add up, or as a refusal with a code. */
final class Oracle {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_MESSAGES = 200;

    private final PersonalData people;
    private int messages;

    Oracle(PersonalData people) {
        this.people = people;
    }

    /**
     * Reads a file to its end.
     *
     * @return how it ended: {@code accepted}, {@code accepted with findings}, or the code it was refused with
     * @throws AssertionError when something does not hold
     */
    String judge(Path file, String name) throws IOException {
        messages = 0;
        try (RegisterFile opened = RegisterFiles.open(file, ReadingOptions.named(name))) {
            return read(opened);
        } catch (FileRefusedException refusal) {
            check(refusal.finding(), null);
            require(refusal.finding().code().severity() == Severity.ERROR, "refused with a warning");
            return "refused: " + refusal.finding().code();
        }
    }

    private String read(RegisterFile file) throws FileRefusedException {
        long accepted = 0;
        long rejected = 0;
        long nonData = 0;
        boolean findings = false;
        for (Optional<RegisterRow> next = file.next(); next.isPresent(); next = file.next()) {
            RegisterRow row = next.get();
            check(row, file.register());
            accepted += row.outcome() == Outcome.ACCEPTED ? 1 : 0;
            rejected += row.outcome() == Outcome.REJECTED ? 1 : 0;
            nonData += row.outcome() == Outcome.NON_DATA ? 1 : 0;
            findings |= !row.findings().isEmpty();
        }
        file.fileFindings().forEach(finding -> check(finding, file.register()));
        List<SheetCount> counts = file.sheetCounts();
        for (SheetCount count : counts) {
            require(
                    count.rowsRead() == count.rowsAccepted() + count.rowsRejected() + count.rowsNonData(),
                    "a sheet does not add up");
        }
        require(sum(counts, SheetCount::rowsAccepted) == accepted, "accepted rows do not add up");
        require(sum(counts, SheetCount::rowsRejected) == rejected, "rejected rows do not add up");
        require(sum(counts, SheetCount::rowsNonData) == nonData, "rows that are not data do not add up");
        return findings || !file.fileFindings().isEmpty() ? "accepted with findings" : "accepted";
    }

    private static long sum(List<SheetCount> counts, ToLongFunction<SheetCount> of) {
        return counts.stream().mapToLong(of).sum();
    }

    private void check(RegisterRow row, Register register) {
        require(row.rowNumber() >= 1, "a row has the number " + row.rowNumber());
        row.findings().forEach(finding -> check(finding, register));
        boolean hasError =
                row.findings().stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR);
        require(row.outcome() != Outcome.REJECTED || hasError, "a row is rejected without an error");
        require(row.outcome() != Outcome.NON_DATA || row.values().isEmpty(), "a row that is not data has values");
        for (Map.Entry<Column, Object> value : row.values().entrySet()) {
            require(
                    fits(value.getKey(), value.getValue(), register),
                    "a value does not fit " + value.getKey().name());
        }
    }

    private static boolean fits(Column column, Object value, Register register) {
        return switch (column.type()) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Integer;
            case DECIMAL ->
                value instanceof BigDecimal number
                        && number.scale() == 2
                        && number.precision() <= register.decimalDigits();
            case DATE -> value instanceof LocalDate;
            case MONTH -> value instanceof LocalDate date && date.getDayOfMonth() == 1;
            case BOOLEAN -> value instanceof Boolean;
        };
    }

    private void check(Finding finding, @Nullable Register register) {
        for (String text : Stream.of(finding.redactedValue(), finding.detail())
                .filter(Objects::nonNull)
                .toList()) {
            require(text.length() <= LONGEST_TEXT, "a text of " + text.length() + " characters in " + finding.code());
            people.givenAwayBy(text).ifPresent(what -> require(false, finding.code() + " gives away " + what));
        }
        messages++;
        if (messages <= MOST_MESSAGES) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                require(!FindingMessages.message(finding, register, locale).isBlank(), "no message");
                require(!FindingMessages.action(finding, register, locale).isBlank(), "no action");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
