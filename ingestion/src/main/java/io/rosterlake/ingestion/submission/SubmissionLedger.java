package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All that the lake knows about submissions: the newest decision on each. */
public final class SubmissionLedger {
    private final Lake lake;
    private final String programVersion;
    private final Map<String, Submission> byId = new LinkedHashMap<>();

    private SubmissionLedger(Lake lake, String programVersion) {
        this.lake = lake;
        this.programVersion = programVersion;
    }

    /** Reads the ledger from the lake alone. */
    public static SubmissionLedger read(Lake lake, String programVersion) {
        SubmissionLedger ledger = new SubmissionLedger(lake, programVersion);
        for (LakeRow row : lake.read(BronzeTables.submission(), SubmissionRows.COLUMNS)) {
            ledger.remember(SubmissionRows.ofRow(row));
        }
        return ledger;
    }

    private void remember(Submission submission) {
        byId.merge(submission.id(), submission, (known, other) -> other.decision() > known.decision() ? other : known);
    }

    /** Writes a decision; only now the submission counts. A decision that was written before is not written again. */
    public synchronized void record(Submission submission) {
        lake.append(
                BronzeTables.submission(),
                submission.id(),
                submission.decision(),
                List.of(SubmissionRows.toRow(submission, programVersion)).iterator());
        remember(submission);
    }

    public synchronized Optional<Submission> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest decision on every submission, in the order of receipt. */
    public synchronized List<Submission> all() {
        return byId.values().stream().sorted(Submission.VERSION_ORDER).toList();
    }

    /**
     * The first submission of the same district, register and period with the same bytes that was not refused. The same bytes for
     * another period are no repeat: a register that did not change, with the period in the file's name.
     */
    public synchronized Optional<Submission> sameBytes(Submission submission) {
        return byId.values().stream()
                .filter(Submission::isVersion)
                .filter(known -> !known.id().equals(submission.id()))
                .filter(known -> known.source()
                        .contentSha256()
                        .equals(submission.source().contentSha256()))
                .filter(known -> known.isVersionOfSame(submission))
                .min(Submission.VERSION_ORDER);
    }

    /** The first list of the same district with the same bytes that was taken in. */
    public synchronized Optional<Submission> sameList(Submission.Source source) {
        return byId.values().stream()
                .filter(known -> known.amendment() != null && known.status() == SubmissionStatus.ACCEPTED)
                .filter(known -> known.source().contentSha256().equals(source.contentSha256()))
                .filter(known -> Objects.equals(known.source().districtCode(), source.districtCode()))
                .min(Submission.VERSION_ORDER);
    }

    /**
     * The version that a new submission would replace: of the same district, register and period, the last accepted one before it. A
     * held version is not in force, so it is no measure of what vanished.
     */
    public synchronized Optional<Submission> previousVersion(Submission submission) {
        return byId.values().stream()
                .filter(known -> known.status() == SubmissionStatus.ACCEPTED)
                .filter(known -> !known.id().equals(submission.id()))
                .filter(known -> known.isVersionOfSame(submission))
                .filter(known -> Submission.VERSION_ORDER.compare(known, submission) < 0)
                .max(Submission.VERSION_ORDER);
    }

    /** The submissions of a register in force: for each district and period the accepted one with the highest version. */
    public synchronized Collection<Submission> inForce() {
        Map<List<Object>, Submission> newest = new LinkedHashMap<>();
        byId.values().stream()
                .filter(known -> known.status() == SubmissionStatus.ACCEPTED)
                .filter(known -> known.content() != null)
                .forEach(known -> newest.merge(
                        List.of(
                                String.valueOf(known.source().districtCode()),
                                known.content().register(),
                                known.content().periodLabel()),
                        known,
                        (one, other) -> Submission.VERSION_ORDER.compare(one, other) >= 0 ? one : other));
        return List.copyOf(newest.values());
    }

    /** Version number of a submission among those of the same district, register and period; empty when it takes none. */
    public synchronized Optional<Integer> version(Submission submission) {
        if (!submission.isVersion()) {
            return Optional.empty();
        }
        long before = byId.values().stream()
                .filter(Submission::isVersion)
                .filter(known -> known.isVersionOfSame(submission))
                .filter(known -> Submission.VERSION_ORDER.compare(known, submission) < 0)
                .count();
        return Optional.of((int) before + 1);
    }
}
