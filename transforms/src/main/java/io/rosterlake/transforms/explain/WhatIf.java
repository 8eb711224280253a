package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A community that is not in the lake: what would a scheme say?
 *
 * @param scheme the version of the scheme
 * @param day the day on which it is asked; null when the newest version is meant
 * @param groups the staff groups, at least one
 * @param households households; null when not given
 * @param residents residents; null when not given
 * @param headcount people of the group; null when not given
 */
public record WhatIf(
        Scheme scheme,
        @Nullable LocalDate day,
        List<RuledGroup> groups,
        @Nullable Integer households,
        @Nullable Integer residents,
        @Nullable Long headcount) {
    public WhatIf {
        groups = List.copyOf(groups);
    }

    /**
     * The answer.
     *
     * @param labels what the columns of {@code gold.staffing} are called
     */
    public Explanation explain(Map<String, BilingualText> labels) {
        BilingualText size = households == null && residents != null
                ? Texts.number(residents, "人", "residents")
                : Texts.number(households, "户", "households");
        return StaffingExplainer.explain(
                Texts.of("办法怎么说：%s，%s", "What a scheme says: %s, %s", scheme.name(), size),
                groups.stream().map(this::of).toList(),
                new PublishedRow(labels, Map.of()));
    }

    private StaffingCase of(RuledGroup group) {
        return new StaffingCase(
                Texts.NONE,
                new SchemeInForce(scheme.id(), day, scheme, RulingStatus.RULED),
                group,
                households,
                residents,
                null,
                Texts.of("假设", "supposed"),
                null,
                headcount,
                null);
    }
}
