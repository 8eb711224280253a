package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.NameHints;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Difference;
import io.rosterlake.ingestion.submission.PeopleDigest;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on a file that was read, by what came before it: refused, duplicate, held or accepted. */
final class Comparison {
    /** Chunk number of the findings that only the comparison makes. */
    private static final int LAST_CHUNK = StagingWriter.AFTER_ALL_CHUNKS + 1;

    private final Lake lake;
    private final SubmissionLedger ledger;
    private final KnownPeople knownPeople;
    private final Function<String, NameHints> hints;
    private final Function<Register, List<Column>> columns;
    private final HoldRule holdRule;
    private final Clock clock;

    Comparison(
            Lake lake,
            SubmissionLedger ledger,
            KnownPeople knownPeople,
            IngestSettings.Reading reading,
            IngestSettings settings) {
        this.lake = lake;
        this.ledger = ledger;
        this.knownPeople = knownPeople;
        this.hints = reading.hints();
        this.columns = reading.columns();
        this.holdRule = settings.holdRule();
        this.clock = settings.clock();
    }

    /** Whether there is something to decide: not on a file that must wait, nor on one that another program has decided on meanwhile. */
    boolean isOpen(FileWork work) {
        return work.postponed().isEmpty()
                && ledger.find(work.submissionId())
                        .filter(known -> known.decision() >= work.decision())
                        .isEmpty();
    }

    /** Decides, and stages the findings that follow from the decision. Earlier files must be decided. */
    void decide(FileWork work) throws IOException {
        if (work.refusal().isPresent()) {
            refuse(work, work.refusal().get());
            return;
        }
        String districtCode = String.valueOf(work.districtCode());
        Submission candidate = submission(work, SubmissionStatus.ACCEPTED, null, work.counts(), null, null);
        Optional<Submission> same = ledger.sameBytes(candidate);
        if (same.isPresent()) {
            work.staging().clear();
            work.decide(submission(
                    work,
                    SubmissionStatus.DUPLICATE,
                    null,
                    Submission.Counts.NONE,
                    null,
                    same.get().id()));
            return;
        }
        List<Finding> findings = new ArrayList<>(unknownPeople(work, districtCode));
        Difference difference = difference(work, candidate).orElse(null);
        FindingCode hold =
                difference == null ? null : holdRule.holds(difference).orElse(null);
        if (difference != null && hold != null) {
            findings.add(Finding.ofFile(hold, HoldRule.detail(hold, difference)));
        }
        stageFindings(work, findings);
        work.decide(submission(
                work,
                hold == null ? SubmissionStatus.ACCEPTED : SubmissionStatus.HELD,
                hold,
                work.counts(),
                difference,
                null));
    }

    private void refuse(FileWork work, Finding refusal) throws IOException {
        work.staging().reset();
        if (!refusal.code().mayPass()) {
            stageFindings(work, List.of(refusal));
        }
        work.decide(submission(work, SubmissionStatus.REFUSED, refusal.code(), Submission.Counts.NONE, null, null));
    }

    private void stageFindings(FileWork work, List<Finding> findings) throws IOException {
        List<LakeRow> rows =
                findings.stream().map(finding -> FindingRows.of(finding, work)).toList();
        work.staging().put(BronzeTables.finding(), LAST_CHUNK, rows);
    }

    private Submission submission(
            FileWork work,
            SubmissionStatus status,
            @Nullable FindingCode code,
            Submission.Counts counts,
            @Nullable Difference difference,
            @Nullable String duplicateOf) {
        Instant decidedAt = ledger.momentOfDecision(work.file().path(), clock.instant());
        return new Submission(
                work.submissionId(),
                work.decision(),
                work.source(),
                work.isRecognised() ? work.content() : namedContent(work),
                null,
                status,
                code,
                counts,
                difference,
                duplicateOf,
                null,
                null,
                decidedAt,
                ledger.find(work.submissionId()).map(Submission::firstDecidedAt).orElse(decidedAt));
    }

    /** What a file that could not be opened was to be, when its name says both. */
    private Submission.@Nullable Content namedContent(FileWork work) {
        NameHints named = hints.apply(work.source().fileName());
        Register register = named.namedRegister();
        Period period = named.namedPeriod();
        if (register == null || period == null) {
            return null;
        }
        return new Submission.Content(null, null, register, period.lastMonth().atDay(1), period.label());
    }

    /** Trained people who stand in no workers register of the district that is in force: warned about and kept. */
    private List<Finding> unknownPeople(FileWork work, String districtCode) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (work.content().register() != Register.TRAININGS) {
            return findings;
        }
        Set<String> known = knownPeople.of(districtCode);
        for (Iterator<LakeRow> rows = work.staging().rows(work.table()); rows.hasNext(); ) {
            LakeRow row = rows.next();
            if (!known.contains(String.valueOf(row.text("person_key")))) {
                findings.add(unknownPerson(work, String.valueOf(row.text("sheet")), (Integer) row.get("row_number")));
            }
        }
        return findings;
    }

    private static Finding unknownPerson(FileWork work, String sheet, Integer rowNumber) {
        String letter = work.identityColumns().letter(sheet, rowNumber).orElse(null);
        return new Finding(FindingCode.UNKNOWN_PERSON, sheet, rowNumber, "id_number", letter, null, null);
    }

    private Optional<Difference> difference(FileWork work, Submission candidate) throws IOException {
        Optional<Submission> previous = ledger.previousVersion(candidate);
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        Register register = work.content().register();
        PeopleDigest before = new PeopleDigest(register, columns.apply(register));
        List<String> wanted = new ArrayList<>(before.columns());
        lake.readSubmission(work.table(), wanted, previous.get().id()).forEach(before::add);
        PeopleDigest now = new PeopleDigest(register, columns.apply(register));
        work.staging().rows(work.table()).forEachRemaining(now::add);
        return Optional.of(Difference.between(previous.get().id(), before.digests(), now.digests()));
    }
}
