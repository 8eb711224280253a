package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentLine;
import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on lists that mend what was sent before: taken in line by line, or a repeat. */
final class Amendments {
    private final SubmissionLedger ledger;
    private final CellCorrections cellCorrections;
    private final IdentityCorrections identityCorrections;
    private final Clock clock;

    Amendments(
            SubmissionLedger ledger,
            CellCorrections cellCorrections,
            IdentityCorrections identityCorrections,
            Clock clock) {
        this.ledger = ledger;
        this.cellCorrections = cellCorrections;
        this.identityCorrections = identityCorrections;
        this.clock = clock;
    }

    /**
     * What came of the lines of a list.
     *
     * @param rows rows of the list's table
     * @param findings what is wrong with them
     * @param leftOut lines that did not reach what they ask for
     */
    record Outcome(List<LakeRow> rows, List<Finding> findings, Set<AmendmentLine> leftOut) {}

    /** Decides, and stages rows and findings. Earlier files must be decided. */
    void decide(FileWork work) throws IOException {
        AmendmentList list = work.amendment().orElseThrow();
        String same = ledger.sameList(work.source()).map(Submission::id).orElse(null);
        if (same != null) {
            work.decide(submission(work, list, SubmissionStatus.DUPLICATE, Submission.Counts.NONE, same));
            return;
        }
        Outcome outcome;
        switch (list.kind()) {
            case CELL_CORRECTION -> {
                outcome = cellCorrections.apply(work, list);
                work.staging().put(BronzeTables.cellCorrection(), 0, outcome.rows());
            }
            case IDENTITY_CORRECTION -> {
                outcome = identityCorrections.read(work, list);
                work.staging().put(BronzeTables.identityCorrection(), 0, outcome.rows());
            }
            default -> throw new IllegalStateException(list.kind().name());
        }
        List<LakeRow> findings = outcome.findings().stream()
                .map(finding -> FindingRows.of(finding, work))
                .toList();
        work.staging().put(BronzeTables.finding(), 0, findings);
        work.decide(submission(work, list, SubmissionStatus.ACCEPTED, counts(list, outcome.leftOut()), null));
    }

    private Submission submission(
            FileWork work,
            AmendmentList list,
            SubmissionStatus status,
            Submission.Counts counts,
            @Nullable String duplicateOf) {
        Instant decidedAt = ledger.momentOfDecision(work.file().path(), clock.instant());
        return new Submission(
                work.submissionId(),
                work.decision(),
                work.source(),
                null,
                new Submission.Amendment(list.format(), list.charset(), list.kind()),
                status,
                null,
                counts,
                null,
                duplicateOf,
                null,
                null,
                decidedAt,
                ledger.find(work.submissionId()).map(Submission::firstDecidedAt).orElse(decidedAt));
    }

    private static Submission.Counts counts(AmendmentList list, Set<AmendmentLine> leftOut) {
        return Submission.Counts.of(list.sheets().stream()
                .map(sheet -> {
                    Set<AmendmentLine> rejected = new HashSet<>(sheet.lines());
                    rejected.retainAll(leftOut);
                    long lines = sheet.lines().size();
                    return new SheetCount(
                            sheet.name(),
                            sheet.hidden(),
                            sheet.isRead(),
                            lines + sheet.nonData(),
                            lines - rejected.size(),
                            rejected.size(),
                            sheet.nonData());
                })
                .toList());
    }
}
