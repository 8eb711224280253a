package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people in a district's workers registers in force, read from the lake when first asked for. */
final class KnownPeople {
    private static final String SUBMISSION = "submission_id";
    private static final String PERSON = "person_key";

    /** From this many registers on, one pass over the table is quicker than one look for each. */
    private static final int MANY = 12;

    private final Lake lake;
    private final BronzeTable workers;
    private final SubmissionLedger ledger;
    private final Map<String, Set<String>> bySubmission = new HashMap<>();

    KnownPeople(Lake lake, BronzeTable workers, SubmissionLedger ledger) {
        this.lake = lake;
        this.workers = workers;
        this.ledger = ledger;
    }

    /** Person keys of the district; called by one file at a time, in turn. */
    Set<String> of(String districtCode) {
        List<String> inForce = ledger.inForce().stream()
                .filter(submission -> districtCode.equals(submission.source().districtCode()))
                .filter(KnownPeople::isWorkers)
                .map(Submission::id)
                .toList();
        List<String> unread =
                inForce.stream().filter(id -> !bySubmission.containsKey(id)).toList();
        unread.forEach(id -> bySubmission.put(id, new HashSet<>()));
        if (unread.size() >= MANY) {
            readAll();
        } else {
            unread.forEach(this::readOne);
        }
        Set<String> people = new HashSet<>();
        inForce.forEach(id -> people.addAll(bySubmission.getOrDefault(id, Set.of())));
        return people;
    }

    private static boolean isWorkers(Submission submission) {
        return submission.content() != null && submission.content().register() == Register.WORKERS;
    }

    private void readAll() {
        lake.read(workers, List.of(SUBMISSION, PERSON)).forEach(this::add);
    }

    private void readOne(String submission) {
        lake.readSubmission(workers, List.of(SUBMISSION, PERSON), submission).forEach(this::add);
    }

    private void add(LakeRow row) {
        bySubmission
                .computeIfAbsent(String.valueOf(row.text(SUBMISSION)), id -> new HashSet<>())
                .add(String.valueOf(row.text(PERSON)));
    }
}
