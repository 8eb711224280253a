package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file and what is wrong with it.
 *
 * @param submission the newest decision on the file
 * @param version its version number; null when it takes none
 * @param inForce whether its rows count
 * @param findings in the order of the file: the file as a whole, then sheet by sheet, row by row
 * @param corrections of a corrected version the cells that were corrected; of a list of corrections its lines
 */
public record FileFindings(
        Submission submission,
        @Nullable Integer version,
        boolean inForce,
        List<ReportedFinding> findings,
        List<CorrectedCell> corrections) {
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    long count(Effect effect) {
        return findings.stream().filter(finding -> finding.effect() == effect).count();
    }

    /** The finding that refused or held the file. */
    @Nullable
    ReportedFinding reason() {
        return findings.stream()
                .filter(finding -> finding.code() == submission.code())
                .findFirst()
                .orElse(null);
    }
}
