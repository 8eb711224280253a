package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one cell of one column says: values of this column and others, and what is wrong. The same cell always says the same. */
final class CellOutcome {
    /** Nothing but blanks. */
    static final CellOutcome BLANK = new CellOutcome();
    /** A word that says that there is no value. */
    static final CellOutcome MISSING = new CellOutcome();

    private final List<Value> values = new ArrayList<>(1);
    private final List<Problem> problems = new ArrayList<>(0);
    private @Nullable PartialDate printedBirth;
    private @Nullable IdentityNumber identity;
    private @Nullable String word;

    /**
     * A value.
     *
     * @param position place of its column in the register
     */
    record Value(int position, Object content) {}

    /** Something wrong with the column's cell. */
    record Problem(FindingCode code, String redactedValue) {}

    void put(int position, Object content) {
        values.add(new Value(position, content));
    }

    void find(FindingCode code, String redactedValue) {
        problems.add(new Problem(code, redactedValue));
    }

    List<Value> values() {
        return values;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Remembers the date of birth as the sheet has it. */
    void printedBirth(PartialDate birth) {
        printedBirth = birth;
    }

    Optional<PartialDate> printedBirth() {
        return Optional.ofNullable(printedBirth);
    }

    void identity(IdentityNumber number) {
        identity = number;
    }

    /** The identity number that the cell holds. */
    Optional<IdentityNumber> identity() {
        return Optional.ofNullable(identity);
    }

    void word(String written) {
        word = written;
    }

    /** The word that a code was read from, or that no code was found for. */
    Optional<String> word() {
        return Optional.ofNullable(word);
    }
}
