package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register that went into a figure.
 *
 * @param who the person by the beginning of their key, a community, or a month
 * @param facts what the row says, one for each column
 * @param row where it stands; null for something that no register has
 * @param remark why it counts as it does: carried from which register, not counted by the scheme
 */
public record Source(
        String who, List<BilingualText> facts, @Nullable RowReference row, BilingualText remark) {
    public Source {
        facts = List.copyOf(facts);
    }

    /** Where it stands, if a register has it. */
    public Optional<RowReference> place() {
        return Optional.ofNullable(row);
    }
}
