package io.rosterlake.transforms.scheme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ratio in households per worker. At least one of the three is there.
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param atMost not more than this many households per worker: a floor of households / atMost, rounded up
 * @param atLeast not fewer than this many households per worker: a ceiling of households / atLeast, rounded down
 * @param about about this many households per worker: a target of households / about, rounded half up
 * @param grounds citation, status and reading
 */
public record HouseholdsPerWorker(
        String id,
        RuledGroup group,
        @Nullable Integer atMost,
        @Nullable Integer atLeast,
        @Nullable Integer about,
        Grounds grounds)
        implements StaffingRule {
    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        if (households == null) {
            return Optional.empty();
        }
        long count = households;
        return Optional.of(new Bounds(
                atMost == null ? null : Math.toIntExact((count + atMost - 1) / atMost),
                atLeast == null ? null : Math.toIntExact(count / atLeast),
                about == null ? null : Math.toIntExact((2 * count + about) / (2L * about))));
    }
}
