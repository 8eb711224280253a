package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.submission.Difference;
import java.util.Optional;

/**
 * Which new versions wait for somebody's decision.
 *
 * @param shrinkLimit greatest share of people that may vanish unasked, 0 to 1
 * @param everyVersion whether every version waits that changes anything
 */
public record HoldRule(double shrinkLimit, boolean everyVersion) {
    /** The finding that holds a version with this difference from the one in force. */
    Optional<FindingCode> holds(Difference difference) {
        if (difference.exceeds(shrinkLimit)) {
            return Optional.of(FindingCode.SHRINK_HELD);
        }
        boolean changesAnything = difference.added() + difference.changed() + difference.missing() > 0;
        return everyVersion && changesAnything ? Optional.of(FindingCode.RESUBMISSION_HELD) : Optional.empty();
    }

    /** What the finding says of the difference. */
    static String detail(FindingCode code, Difference difference) {
        return code == FindingCode.SHRINK_HELD
                ? difference.missing() + "/" + difference.before()
                : difference.added() + " / " + difference.changed() + " / " + difference.missing();
    }
}
