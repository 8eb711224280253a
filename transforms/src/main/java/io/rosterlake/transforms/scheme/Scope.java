package io.rosterlake.transforms.scheme;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whom a scheme counts as its workers.
 *
 * @param counts the staff groups, in the order of {@link StaffGroup}
 * @param grounds citation, status and reading
 */
public record Scope(Set<StaffGroup> counts, Grounds grounds) {
    public Scope {
        counts = Collections.unmodifiableSet(EnumSet.copyOf(counts));
    }
}
