package io.rosterlake.transforms.scheme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same bounds for every community, whatever its size.
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param bounds the bounds
 * @param grounds citation, status and reading
 */
public record FixedBand(String id, RuledGroup group, Bounds bounds, Grounds grounds) implements StaffingRule {
    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        return Optional.of(bounds);
    }
}
