package io.rosterlake.transforms.lake;

import java.util.Set;

/**
 * The data files in which two versions of a table differ; what stands in neither is in both.
 *
 * @param before paths of the files that only the earlier version has
 * @param after paths of the files that only the later version has
 */
public record ReplacedFiles(Set<String> before, Set<String> after) {
    public ReplacedFiles {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** Nothing of the earlier version is gone. */
    public boolean isAppended() {
        return before.isEmpty();
    }
}
