package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.Redaction;
import io.rosterlake.ingestion.value.ValueResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that says whether two identity numbers are one person. Personal: never in a log, a message or a table.
 *
 * @param earlier number of before, 18 characters
 * @param present number of now, 18 characters
 * @param samePerson whether both are one person
 */
public record IdentityCorrection(String earlier, String present, boolean samePerson) {
    /**
     * What came of reading a line.
     *
     * @param value the line; null when it cannot be taken in
     * @param findings what is wrong with it
     */
    public record Result(@Nullable IdentityCorrection value, List<Finding> findings) {
        public Optional<IdentityCorrection> correction() {
            return Optional.ofNullable(value);
        }
    }

    /** Reads a line. Two numbers that are the same, perhaps of 15 and of 18 digits, say nothing: a warning. */
    public static Result of(AmendmentLine line) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> earlier = number(line, AmendmentColumn.EARLIER_NUMBER, findings);
        Optional<String> present = number(line, AmendmentColumn.PRESENT_NUMBER, findings);
        Optional<Boolean> same = samePerson(line, findings);
        if (earlier.isEmpty() || present.isEmpty() || same.isEmpty()) {
            return new Result(null, List.copyOf(findings));
        }
        if (earlier.get().equals(present.get())) {
            findings.add(finding(FindingCode.CORRECTION_NO_CHANGE, line, AmendmentColumn.PRESENT_NUMBER, null));
        }
        return new Result(new IdentityCorrection(earlier.get(), present.get(), same.get()), List.copyOf(findings));
    }

    private static Optional<String> number(AmendmentLine line, AmendmentColumn column, List<Finding> findings) {
        Optional<Cell> cell = line.cell(column).filter(found -> !CellText.isMissing(found.text(), false));
        if (cell.isEmpty()) {
            findings.add(finding(FindingCode.REQUIRED_MISSING, line, column, null));
            return Optional.empty();
        }
        ValueResult<IdentityNumber> read = IdentityNumber.read(cell.get());
        read.finding()
                .ifPresent(code -> findings.add(finding(
                        code, line, column, Redaction.identityNumber(cell.get().text()))));
        return read.value().map(IdentityNumber::text);
    }

    private static Optional<Boolean> samePerson(AmendmentLine line, List<Finding> findings) {
        Optional<String> text = line.text(AmendmentColumn.SAME_PERSON);
        if (text.isEmpty()) {
            findings.add(finding(FindingCode.REQUIRED_MISSING, line, AmendmentColumn.SAME_PERSON, null));
            return Optional.empty();
        }
        Optional<Boolean> answer = AmendmentWords.shipped().answer(text.get());
        if (answer.isEmpty()) {
            findings.add(finding(
                    FindingCode.ANSWER_UNKNOWN, line, AmendmentColumn.SAME_PERSON, Redaction.other(text.get())));
        }
        return answer;
    }

    private static Finding finding(
            FindingCode code, AmendmentLine line, AmendmentColumn column, @Nullable String redacted) {
        return new Finding(code, line.sheet(), line.rowNumber(), column.label(), line.letter(column), redacted, null);
    }

    @Override
    public String toString() {
        return "IdentityCorrection[…]";
    }
}
