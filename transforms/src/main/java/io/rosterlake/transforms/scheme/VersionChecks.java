package io.rosterlake.transforms.scheme;

import java.util.List;

/** Checks the versions of schemes against one another, across files. */
final class VersionChecks {
    private VersionChecks() {}

    /** Adds a problem to the later file of every pair that cannot stand together. */
    static void check(List<SchemeFile> files) {
        for (int later = 1; later < files.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                check(files.get(earlier), files.get(later));
            }
        }
    }

    private static void check(SchemeFile earlier, SchemeFile later) {
        SchemeFile.Head one = earlier.head();
        SchemeFile.Head other = later.head();
        if (one == null || other == null || !one.id().equals(other.id())) {
            return;
        }
        String file = earlier.problems().file();
        if (one.version().equals(other.version())) {
            later.problems().add(other.dates(), Complaint.versionTwice(other.id(), other.version(), file));
        } else if (one.effective().overlaps(other.effective())) {
            later.problems()
                    .add(other.dates(), Complaint.datesOverlap(other.id(), other.version(), one.version(), file));
        }
    }
}
