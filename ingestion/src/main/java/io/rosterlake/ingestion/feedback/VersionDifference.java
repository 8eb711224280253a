package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.Submission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a register changes against the version that it was compared with, person by person (community by community, for the
 * register of communities). Nobody is named: people are known by the start of their key and by where they stand in the district's file.
 *
 * @param district null when the lake does not know it any more
 * @param current the new version
 * @param previous the version before
 * @param version number of the new version
 * @param previousVersion number of the version before
 * @param inForce whether the new version counts now
 * @param unchanged people of whom both say the same
 * @param communitiesBefore people of each street and community in the version before; empty where the register names none
 * @param communitiesNow the same in the new version
 * @param changes the others: missing, changed, added, each in the order of the file
 * @param corrections cells that lists of corrections changed in the new version
 */
public record VersionDifference(
        @Nullable District district,
        Submission current,
        Submission previous,
        int version,
        int previousVersion,
        boolean inForce,
        long unchanged,
        Map<String, Long> communitiesBefore,
        Map<String, Long> communitiesNow,
        List<PersonChange> changes,
        List<CorrectedCell> corrections) {

    /** What became of a person. */
    public enum Kind {
        MISSING,
        CHANGED,
        ADDED
    }

    /**
     * A person whom the two versions see differently.
     *
     * @param person first digits of the person key; of a community its street and name
     * @param before where the person stood; empty for somebody who was added
     * @param now where the person stands; empty for somebody who is missing
     * @param fields what was changed, of somebody who stands in both
     */
    public record PersonChange(Kind kind, String person, List<Line> before, List<Line> now, List<FieldChange> fields) {
        /** The line by which the person is found: in the new file, or in the old one. */
        Line line() {
            return now.isEmpty() ? before.get(0) : now.get(0);
        }
    }

    /**
     * A line of a file.
     *
     * @param sheet sheet
     * @param row row as the spreadsheet program counts it
     * @param street street; null where the register has none
     * @param community community; null where the register has none
     * @param about what else tells the line: post, course and day, certificate, month and amount
     */
    public record Line(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String street,
            @Nullable String community,
            String about) {
        /** Street and community; blank where the register names none. */
        String place() {
            return community == null ? "" : (street == null ? "" : street + " ") + community;
        }
    }

    /**
     * A value that was changed.
     *
     * @param column label of the column
     * @param before null for nothing
     * @param now null for nothing
     */
    public record FieldChange(
            String column,
            @Nullable String before,
            @Nullable String now) {}

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    List<PersonChange> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** People in the version before. */
    long before() {
        return unchanged + count(Kind.CHANGED) + count(Kind.MISSING);
    }

    /** People in the new version. */
    long now() {
        return unchanged + count(Kind.CHANGED) + count(Kind.ADDED);
    }
}
