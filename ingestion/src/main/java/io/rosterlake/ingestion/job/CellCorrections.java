package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentFiles;
import io.rosterlake.ingestion.amendment.AmendmentLine;
import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.amendment.CellCorrection;
import io.rosterlake.ingestion.job.CorrectionTargets.Target;
import io.rosterlake.ingestion.job.FileCorrections.Effect;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.CellLocator;
import io.rosterlake.ingestion.reading.CellReference;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.LocatedCell;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.LandedFile;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a list of corrections into corrected versions. No row that is in the lake is changed: each file that the list is about is read
 * again from the landing folder, with all corrections of it that have been sent so far, and becomes a version of its own.
 */
final class CellCorrections {
    private final SubmissionLedger ledger;
    private final CorrectionLedger corrections;
    private final CorrectionTargets targets;
    private final List<LandedFile> landed;

    /**
     * @param landed the files that are in the landing folder now
     */
    CellCorrections(SubmissionLedger ledger, CorrectionLedger corrections, List<LandedFile> landed) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.targets = new CorrectionTargets(ledger, corrections);
        this.landed = List.copyOf(landed);
    }

    /** A list about a file, with its lines about that file. */
    private record ListAboutFile(String id, LocalDate receivedOn, String path, List<CellCorrection> lines) {
        static final Comparator<ListAboutFile> ORDER =
                Comparator.comparing(ListAboutFile::receivedOn).thenComparing(ListAboutFile::path);
    }

    Amendments.Outcome apply(FileWork work, AmendmentList list) throws IOException {
        CorrectionRows rows = new CorrectionRows(work);
        Map<Submission, List<CellCorrection>> byFile = new LinkedHashMap<>();
        for (AmendmentLine line : list.lines()) {
            Optional<CellCorrection> correction = CellCorrection.of(line);
            if (correction.isEmpty()) {
                rows.incomplete(line);
                continue;
            }
            Target target = targets.find(work.districtCode(), correction.get());
            if (target instanceof Target.Found found) {
                byFile.computeIfAbsent(found.original(), original -> new ArrayList<>())
                        .add(correction.get());
            } else if (target instanceof Target.None none) {
                rows.withoutFile(correction.get(), none.outcome(), none.detail());
            }
        }
        List<FileWork> works = new ArrayList<>();
        for (Map.Entry<Submission, List<CellCorrection>> entry : byFile.entrySet()) {
            correct(work, entry.getKey(), entry.getValue(), rows).ifPresent(works::add);
        }
        List<LakeRow> inOrder = rows.inOrderOf(list);
        inOrder.forEach(corrections::remember);
        work.correct(works);
        return new Amendments.Outcome(inOrder, rows.findings(), rows.leftOut());
    }

    /** The work on the corrected version; empty when there is none to make, or it is in the lake already. */
    private Optional<FileWork> correct(
            FileWork work, Submission original, List<CellCorrection> lines, CorrectionRows rows) throws IOException {
        Optional<LandedFile> file = landed(original);
        List<ListAboutFile> lists = new ArrayList<>();
        Optional<String> missing =
                file.isEmpty() ? Optional.of(original.source().file()) : addEarlier(original, work, lists);
        lists.add(new ListAboutFile(
                work.submissionId(), work.source().receivedOn(), work.source().file(), lines));
        if (missing.isPresent()) {
            lines.forEach(line -> rows.missing(line, original, missing.get()));
            return Optional.empty();
        }
        lists.sort(ListAboutFile.ORDER);
        FileCorrections all = new FileCorrections(locate(file.get(), original, lists));
        lists.forEach(list -> all.add(list.id(), list.lines()));
        CorrectedVersion version = CorrectedVersion.of(
                original.id(),
                original.source().contentSha256(),
                lists.stream().map(ListAboutFile::id).toList(),
                all.overlay());
        boolean changes = false;
        for (CellCorrection line : lines) {
            Effect effect = all.effect(work.submissionId(), line);
            rows.located(line, original, effect, version.submissionId());
            changes |= effect.outcome() == CorrectionOutcome.APPLIED;
        }
        if (!changes || ledger.find(version.submissionId()).isPresent()) {
            return Optional.empty();
        }
        LocalDate since = lists.stream()
                .map(ListAboutFile::receivedOn)
                .filter(date -> date.isAfter(original.source().receivedOn()))
                .max(Comparator.naturalOrder())
                .orElse(original.source().receivedOn());
        return Optional.of(work.correcting(file.get().at(original.source().file()), version, since));
    }

    /**
     * Adds the lists that corrected the file before, in the order in which they were taken in.
     *
     * @return path of a list that is no longer there
     */
    private Optional<String> addEarlier(Submission original, FileWork work, List<ListAboutFile> lists)
            throws IOException {
        List<Submission> takenIn = corrections.listsAbout(original.id()).stream()
                .filter(id -> !id.equals(work.submissionId()))
                .flatMap(id -> ledger.find(id).stream()) // else rows that a killed run left: its list comes again
                .sorted(Submission.VERSION_ORDER)
                .toList();
        for (Submission earlier : takenIn) {
            Submission.Source source = earlier.source();
            Optional<LandedFile> file = landed(earlier);
            Optional<AmendmentList> list =
                    file.isEmpty() ? Optional.empty() : read(file.get().location(), earlier);
            if (list.isEmpty()) {
                return Optional.of(source.file());
            }
            lists.add(new ListAboutFile(
                    earlier.id(), source.receivedOn(), source.file(), linesAbout(original, earlier.id(), list.get())));
        }
        return Optional.empty();
    }

    /** The lines that were about the file when the list came: a name may mean several files by now. */
    private List<CellCorrection> linesAbout(Submission original, String id, AmendmentList list) {
        return list.lines().stream()
                .filter(line -> corrections.isAbout(original.id(), id, line.sheet(), line.rowNumber()))
                .map(CellCorrection::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AmendmentList> read(Path file, Submission list) throws IOException {
        try {
            return AmendmentFiles.open(file, asBefore(list));
        } catch (FileRefusedException e) {
            return Optional.empty();
        }
    }

    /** Under the name that it came with: a text file's sheet is called after it. */
    private static ReadingOptions asBefore(Submission submission) {
        Submission.Content content = submission.content();
        Submission.Amendment amendment = submission.amendment();
        String charset = content != null ? content.charset() : amendment == null ? null : amendment.charset();
        return ReadingOptions.asBefore(submission.source().fileName(), charset);
    }

    private static Map<CellReference, LocatedCell> locate(
            LandedFile file, Submission original, List<ListAboutFile> lists) throws IOException {
        Set<CellReference> wanted = new HashSet<>();
        lists.forEach(list -> list.lines().forEach(line -> wanted.add(line.reference())));
        Submission.Content content = original.content();
        try {
            return content == null
                    ? Map.of()
                    : CellLocator.locate(file.location(), asBefore(original), content.register(), wanted);
        } catch (FileRefusedException e) {
            return Map.of();
        }
    }

    /** The file of a submission where it came, or else the same bytes elsewhere in the district's folder. */
    private Optional<LandedFile> landed(Submission submission) {
        String folder = submission.source().file().replaceFirst("/.*", "");
        return landed.stream()
                .filter(file -> file.contentSha256().equals(submission.source().contentSha256()))
                .filter(file -> file.districtFolder().equals(folder))
                .min(Comparator.comparing((LandedFile file) ->
                                !file.path().equals(submission.source().file()))
                        .thenComparing(LandedFile::path));
    }
}
