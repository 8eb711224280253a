package io.rosterlake.ingestion.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The submissions that a district can still act on: those in force, and the refused or held ones that no later accepted file has
 * settled. A later file settles an earlier one when it is of the same register and period; where these could not be told, when it bears
 * the same name and that name is not used for several periods. Lists that mend others are open until a later one of their kind comes.
 */
public final class OpenSubmissions {
    private final Collection<Submission> inForce;

    private OpenSubmissions(Collection<Submission> inForce) {
        this.inForce = inForce;
    }

    /** The open ones of a ledger, in the order of receipt. */
    public static List<Submission> of(SubmissionLedger ledger) {
        return of(ledger.all(), ledger.inForce());
    }

    static List<Submission> of(Collection<Submission> all, Collection<Submission> inForce) {
        OpenSubmissions open = new OpenSubmissions(inForce);
        List<Submission> found = new ArrayList<>(inForce);
        all.stream().filter(open::waits).forEach(found::add);
        all.stream()
                .filter(list -> list.amendment() != null && list.status() == SubmissionStatus.ACCEPTED)
                .filter(list -> all.stream().noneMatch(other -> followsList(other, list)))
                .forEach(found::add);
        found.sort(Submission.VERSION_ORDER);
        return found;
    }

    private boolean waits(Submission submission) {
        if (submission.amendment() != null) {
            return false;
        }
        boolean stopped =
                submission.status() == SubmissionStatus.REFUSED || submission.status() == SubmissionStatus.HELD;
        return stopped && inForce.stream().noneMatch(other -> settles(other, submission));
    }

    private static boolean followsList(Submission other, Submission list) {
        return other.amendment() != null
                && other.status() == SubmissionStatus.ACCEPTED
                && other.amendment().kind() == list.amendment().kind()
                && Objects.equals(other.source().districtCode(), list.source().districtCode())
                && Submission.VERSION_ORDER.compare(other, list) > 0;
    }

    private boolean settles(Submission other, Submission submission) {
        if (Submission.VERSION_ORDER.compare(other, submission) < 0) {
            return false;
        }
        return submission.content() == null
                ? hasSameName(other, submission) && isNameOfOnePeriod(submission)
                : other.isVersionOfSame(submission);
    }

    private boolean isNameOfOnePeriod(Submission submission) {
        return inForce.stream().filter(other -> hasSameName(other, submission)).count() == 1;
    }

    private static boolean hasSameName(Submission one, Submission other) {
        String district = one.source().districtCode();
        return district != null
                && district.equals(other.source().districtCode())
                && one.source().fileName().equals(other.source().fileName());
    }
}
