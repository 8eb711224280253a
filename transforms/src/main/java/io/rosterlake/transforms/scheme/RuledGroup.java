package io.rosterlake.transforms.scheme;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a staffing rule is about: one staff group, or the whole scope of its scheme.
 *
 * @param only the one group; null means everybody whom the scheme counts
 */
public record RuledGroup(@Nullable StaffGroup only) {
    /** The code of {@link #ALL} in tables and scheme files. */
    public static final String ALL_CODE = "all";

    /** Everybody whom the scheme counts. */
    public static final RuledGroup ALL = new RuledGroup(null);

    /** The value of {@code staff_group} in tables: {@code all} or the code of the group. */
    public String code() {
        return only == null ? ALL_CODE : only.code();
    }

    public BilingualText label() {
        return only == null ? new BilingualText("全部人员", "everybody counted") : only.label();
    }

    /**
     * The staff groups whose people this rule counts: the scope of its scheme, or the one group, which may lie outside that scope.
     */
    public Set<StaffGroup> membersIn(Set<StaffGroup> scope) {
        return only == null ? scope : Set.of(only);
    }

    /** The group with this code, if there is one. */
    public static Optional<RuledGroup> fromCode(String code) {
        return code.equals(ALL_CODE)
                ? Optional.of(ALL)
                : StaffGroup.fromCode(code).map(RuledGroup::new);
    }
}
