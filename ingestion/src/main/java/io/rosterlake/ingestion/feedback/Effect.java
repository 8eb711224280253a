package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/** What a finding cost, worst first. It decides what is to be mended first. */
public enum Effect {
    /** Nothing of the file is in force. */
    FILE_NOT_TAKEN,
    /** The row is missing in all figures: an error in a required column. */
    ROW_LEFT_OUT,
    /** The row counts, but without this cell: an error in any other column. */
    CELL_EMPTIED,
    /** Everything was taken in; somebody should have a look. A warning. */
    TAKEN_IN;

    static Effect of(Severity severity, SubmissionStatus status, @Nullable Register register, @Nullable String column) {
        if (severity == Severity.WARNING) {
            return TAKEN_IN;
        } else if (status == SubmissionStatus.ACCEPTED && register == null) {
            return ROW_LEFT_OUT; // a line of a list that mends others
        } else if (register == null || column == null) {
            return status == SubmissionStatus.ACCEPTED ? TAKEN_IN : FILE_NOT_TAKEN;
        }
        boolean isRequired = Registers.definition(register)
                .find(column)
                .filter(found -> found.presence() == Presence.REQUIRED)
                .isPresent();
        return isRequired ? ROW_LEFT_OUT : CELL_EMPTIED;
    }
}
