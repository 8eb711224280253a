package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.CellCorrection;
import io.rosterlake.ingestion.register.WordForm;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the file that a line of corrections is about: always one of the same district, and always as it was sent. */
final class CorrectionTargets {
    private final SubmissionLedger ledger;
    private final CorrectionLedger corrections;

    CorrectionTargets(SubmissionLedger ledger, CorrectionLedger corrections) {
        this.ledger = ledger;
        this.corrections = corrections;
    }

    /** What a line is about. */
    sealed interface Target {
        /** A file that can be corrected. */
        record Found(Submission original) implements Target {}

        /**
         * None that can.
         *
         * @param detail why, for the message
         */
        record None(CorrectionOutcome outcome, String detail) implements Target {}
    }

    Target find(@Nullable String districtCode, CellCorrection correction) {
        List<Submission> named = correction.submission() != null
                ? bySubmission(districtCode, correction.submission())
                : byFile(districtCode, String.valueOf(correction.file()));
        if (named.isEmpty()) {
            return new Target.None(CorrectionOutcome.TARGET_UNKNOWN, "no-such-submission");
        }
        List<Submission> taken = named.stream().filter(Submission::isVersion).toList();
        if (taken.isEmpty()) {
            return new Target.None(CorrectionOutcome.TARGET_UNKNOWN, "not-taken");
        }
        Set<String> current = current();
        List<Submission> correctable = taken.stream()
                .filter(original -> original.status() == SubmissionStatus.HELD || current.contains(original.id()))
                .toList();
        if (correctable.isEmpty()) {
            return new Target.None(
                    CorrectionOutcome.TARGET_REPLACED,
                    taken.get(taken.size() - 1).source().file());
        }
        return correctable.size() > 1
                ? new Target.None(CorrectionOutcome.TARGET_UNKNOWN, "several-files")
                : new Target.Found(correctable.get(0));
    }

    /** Files that are in force as they were sent, or corrected. */
    private Set<String> current() {
        Set<String> current = new HashSet<>();
        ledger.inForce().forEach(submission -> current.add(corrections.fileOf(submission.id())));
        return current;
    }

    private List<Submission> bySubmission(@Nullable String districtCode, String id) {
        return ledger
                .find(WordForm.of(id).toLowerCase(Locale.ROOT))
                .flatMap(found -> Optional.ofNullable(found.duplicateOf())
                        .flatMap(ledger::find)
                        .or(() -> Optional.of(found)))
                .flatMap(found -> ledger.find(corrections.fileOf(found.id())))
                .filter(found -> isOf(districtCode, found))
                .stream()
                .toList();
    }

    private List<Submission> byFile(@Nullable String districtCode, String name) {
        String wanted = WordForm.of(name);
        return ledger.all().stream()
                .filter(submission -> isOf(districtCode, submission))
                .filter(submission -> submission.amendment() == null)
                .filter(submission -> submission.status() != SubmissionStatus.DUPLICATE)
                .filter(submission -> corrections.originalOf(submission.id()).isEmpty())
                .filter(submission -> isCalled(submission.source(), wanted))
                .toList();
    }

    private static boolean isCalled(Submission.Source source, String wanted) {
        String fileName = WordForm.of(source.fileName());
        int dot = fileName.lastIndexOf('.');
        return wanted.equals(fileName)
                || wanted.equals(WordForm.of(source.file()))
                || (dot > 0 && wanted.equals(fileName.substring(0, dot)));
    }

    private static boolean isOf(@Nullable String districtCode, Submission submission) {
        return Objects.equals(districtCode, submission.source().districtCode());
    }
}
