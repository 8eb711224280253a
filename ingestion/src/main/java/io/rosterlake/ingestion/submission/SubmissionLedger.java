package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, String> programs = new HashMap<>();
    private long tableVersion;

    private SubmissionLedger(Lake lake, String programVersion) {
        this.lake = lake;
        this.programVersion = programVersion;
        load();
    }

    /** Reads the ledger from the lake alone. */
    public static SubmissionLedger read(Lake lake, String programVersion) {
        return new SubmissionLedger(lake, programVersion);
    }

    private void load() {
        tableVersion = lake.version(BronzeTables.submission()).orElse(-1);
        byId.clear();
        for (LakeRow row : lake.read(BronzeTables.submission(), SubmissionRows.COLUMNS)) {
            remember(SubmissionRows.ofRow(row), String.valueOf(row.text(SubmissionRows.PROGRAM_VERSION)));
        }
    }

    private void remember(Submission submission, String program) {
        Submission newest = byId.merge(submission.id(), submission, Submission::newerOf);
        if (newest.decision() == submission.decision()) {
            programs.put(submission.id(), program);
        }
    }

    /**
     * Writes a decision; only now the submission counts. When another program writes to this lake as well, its decisions are read, too.
     *
     * @return false when this decision was written before, by whomever: the one that was written holds
     */
    public synchronized boolean record(Submission submission) {
        boolean written = lake.append(
                BronzeTables.submission(),
                submission.id(),
                submission.decision(),
                List.of(SubmissionRows.toRow(submission, programVersion)).iterator());
        if (written && lake.version(BronzeTables.submission()).orElse(-1) == tableVersion + 1) {
            tableVersion++;
            remember(submission, programVersion);
        } else {
            load();
        }
        return written;
    }

    /** Reads what other programs have written since. */
    public synchronized void refresh() {
        lake.refresh();
        if (lake.version(BronzeTables.submission()).orElse(-1) != tableVersion) {
            load();
        }
    }

    /** When a decision on a file is made: now, but after the decisions on earlier files of this path, whatever the clock says. */
    public synchronized Instant momentOfDecision(String file, Instant now) {
        return byId.values().stream()
                .filter(known -> known.source().file().equals(file))
                .map(Submission::decidedAt)
                .max(Comparator.naturalOrder())
                .map(newest -> Moments.after(newest, now))
                .orElseGet(() -> now.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The day on which a new file without a receipt date was first seen: today, but not before the day of the files without a date that
     * this district's folder held earlier, whatever the clock says.
     */
    public synchronized LocalDate firstSeen(String districtFolder, LocalDate today) {
        return byId.values().stream()
                .map(Submission::source)
                .filter(source -> source.isIn(districtFolder) && !source.isDated())
                .map(Submission.Source::receivedOn)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(today))
                .orElse(today);
    }

    /** Whether a submission was refused because another version of this program failed at it: this one may do better. */
    public synchronized boolean isFailureOfOtherProgram(Submission submission) {
        return submission.code() == FindingCode.READER_FAILED && !programVersion.equals(programs.get(submission.id()));
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

    /** The version that took the place of an accepted one; empty while it is in force. */
    public synchronized Optional<Submission> supersededBy(Submission submission) {
        return byId.values().stream()
                .filter(known -> known.status() == SubmissionStatus.ACCEPTED)
                .filter(known -> known.isVersionOfSame(submission))
                .filter(known -> Submission.VERSION_ORDER.compare(known, submission) > 0)
                .min(Submission.VERSION_ORDER);
    }

    /** Every decision on a submission, the first one first. */
    public List<Submission> decisions(String id) {
        return lake.readSubmission(BronzeTables.submission(), SubmissionRows.COLUMNS, id).stream()
                .map(SubmissionRows::ofRow)
                .sorted(Comparator.comparing(Submission::decision))
                .toList();
    }
}
