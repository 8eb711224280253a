package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes what was decided: rows, then findings, and last the submission, which makes the others count. Each is one commit that is made
 * once however often it is tried.
 */
final class Publication {
    private final Lake lake;
    private final SubmissionLedger ledger;
    private final IngestListener listener;

    Publication(Lake lake, SubmissionLedger ledger, IngestListener listener) {
        this.lake = lake;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** Writes what a list asks for, before what follows from it is done. */
    void announce(FileWork work) throws IOException {
        append(work, BronzeTables.cellCorrection());
        append(work, BronzeTables.identityCorrection());
    }

    void publish(FileWork work) throws IOException {
        Optional<Submission> decision = work.result();
        boolean written = decision.isPresent() && publish(work, decision.get());
        work.staging().clear();
        if (written) {
            listener.decided(decision.get());
        } else {
            listener.passedOver();
        }
    }

    private boolean publish(FileWork work, Submission submission) throws IOException {
        if (submission.isVersion()) {
            append(work, work.table());
        }
        append(work, BronzeTables.finding());
        return ledger.record(submission);
    }

    private void append(FileWork work, BronzeTable table) throws IOException {
        if (work.staging().has(table)) {
            lake.append(
                    table, work.submissionId(), work.decision(), work.staging().rows(table));
        }
    }
}
