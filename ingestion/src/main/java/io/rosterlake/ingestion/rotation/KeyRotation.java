package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.register.Retention;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives a lake another person key. A key is a keyed hash of an identity number that nobody can turn back, so the numbers are read once
 * more from the files that came in; every key in the bronze tables is then replaced, and the tables' earlier versions are removed.
 *
 * <p>It changes nothing unless every key can be made anew. Stopped at any moment it is continued by running it again with the same two
 * keys; until then the lake takes nothing in.
 */
public final class KeyRotation {
    private static final String IDENTITY_NUMBER = "id_number";
    private static final String SUBMISSION = "submission_id";

    private final Lake lake;
    private final BronzeTables tables;
    private final PersonKey before;
    private final PersonKey after;
    private final RotationListener listener;

    public KeyRotation(Lake lake, BronzeTables tables, PersonKey before, PersonKey after, RotationListener listener) {
        this.lake = lake;
        this.tables = tables;
        this.before = before;
        this.after = after;
        this.listener = listener;
    }

    /**
     * Changes the key. The caller makes sure that nobody else works with the lake.
     *
     * @param folders landing folder and archives in which the files that came in are looked for, by their content
     * @param rehearse only find out whether it can be done
     * @throws UnknownKeysException when files are missing; nothing was changed
     * @throws io.rosterlake.ingestion.lake.LakeException when the lake was filled with another key than the one before
     */
    public RotationResult run(List<Path> folders, boolean rehearse) throws IOException, UnknownKeysException {
        lake.requirePersonKey(before.fingerprint());
        SubmissionLedger ledger = SubmissionLedger.read(lake, "");
        KeyMapping mapping = new KeyMapping(before, after);
        int files = harvest(ledger, SourceFiles.in(folders), mapping);
        List<KeyedColumns> keyed = KeyedColumns.of(tables);
        requireAllKnown(keyed, mapping, ledger);
        if (rehearse) {
            return new RotationResult(files, mapping.size(), keyed.size(), false);
        }
        String rotation = lake.beginRotation(before.fingerprint(), after.fingerprint());
        int done = 0;
        for (KeyedColumns columns : keyed) {
            lake.rewrite(columns.table(), rotation, row -> columns.rekeyed(row, mapping));
            listener.rewritten(++done, keyed.size());
        }
        boolean removed = DerivedTables.remove(lake.location());
        lake.endRotation(after.fingerprint());
        return new RotationResult(files, mapping.size(), keyed.size(), removed);
    }

    /** Reads the numbers and names of every file that is a version of a register; one that cannot be read any more adds nothing. */
    private int harvest(SubmissionLedger ledger, SourceFiles sources, KeyMapping mapping) throws IOException {
        List<Submission> versions =
                ledger.all().stream().filter(KeyRotation::mayHoldNumbers).toList();
        int files = 0;
        for (int index = 0; index < versions.size(); index++) {
            Submission version = versions.get(index);
            Optional<Path> file = sources.withContent(version.source().contentSha256());
            if (file.isPresent() && harvest(version, file.get(), mapping)) {
                files++;
            }
            listener.read(index + 1, versions.size());
        }
        return files;
    }

    /** Versions of registers, and the lists that mend them: a corrected number may stand in a list alone. */
    private static boolean mayHoldNumbers(Submission submission) {
        return submission.isVersion() || submission.amendment() != null;
    }

    private static boolean harvest(Submission version, Path file, KeyMapping mapping) throws IOException {
        String name = version.source().fileName();
        if (version.amendment() != null) {
            return ListedNumbers.harvest(
                    file, ReadingOptions.asBefore(name, version.amendment().charset()), mapping);
        }
        String charset = version.content() == null ? null : version.content().charset();
        try (RegisterFile register = RegisterFiles.open(file, ReadingOptions.asBefore(name, charset))) {
            for (Optional<RegisterRow> row = register.next(); row.isPresent(); row = register.next()) {
                row.get().values().forEach((column, value) -> {
                    if (column.retention() == Retention.HASHED) {
                        if (column.name().equals(IDENTITY_NUMBER)) {
                            mapping.addIdentityNumber((String) value);
                        } else {
                            mapping.addName((String) value);
                        }
                    }
                });
            }
            return true;
        } catch (FileRefusedException e) {
            return false;
        }
    }

    private void requireAllKnown(List<KeyedColumns> keyed, KeyMapping mapping, SubmissionLedger ledger)
            throws UnknownKeysException {
        Set<String> submissions = new TreeSet<>();
        for (KeyedColumns columns : keyed) {
            List<String> read = new ArrayList<>(columns.names());
            read.add(SUBMISSION);
            for (LakeRow row : lake.read(columns.table(), read)) {
                boolean known =
                        columns.names().stream().map(row::text).allMatch(key -> key == null || mapping.knows(key));
                if (!known) {
                    submissions.add(String.valueOf(row.text(SUBMISSION)));
                }
            }
        }
        if (!submissions.isEmpty()) {
            throw new UnknownKeysException(submissions.stream()
                    .map(id -> ledger.find(id)
                            .map(submission -> submission.source().file())
                            .orElse(id))
                    .sorted()
                    .toList());
        }
    }
}
