package io.rosterlake.transforms.scheme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A staffing rule without bounds that the program could apply. By its status it is
 *
 * <ul>
 *   <li>missing: the document has a rule on this group and our copy has not; the group's figures are undefined;
 *   <li>absent: the scheme has no rule on this group;
 *   <li>cited, interpreted or rejected: on record only, because no register tells the people apart whom it is about,
 *       or because the words are garbled.
 * </ul>
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param says what the rule says
 * @param grounds citation, status and reading
 */
public record StaffingNote(String id, RuledGroup group, BilingualText says, Grounds grounds) implements StaffingRule {
    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        return Optional.empty();
    }

    @Override
    public boolean decides() {
        return grounds.status() == RuleStatus.MISSING;
    }
}
