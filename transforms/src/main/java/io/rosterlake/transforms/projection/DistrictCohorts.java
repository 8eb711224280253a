package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.projection.Shortages.OfDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The people of a district as a scenario has them: those of the register as long as they are there, and those who are
 * hired.
 */
final class DistrictCohorts {
    private final Circumstances circumstances;
    private final String district;
    private final Stretches stretches;
    private final Dynamics dynamics;
    private final Survival survival;
    private final int first;

    DistrictCohorts(String district, Stretches stretches, Dynamics dynamics, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.district = district;
        this.stretches = stretches;
        this.dynamics = dynamics;
        this.first = MonthNumber.of(stretches.path().own().first());
        this.survival =
                new Survival(dynamics.attrition(), circumstances.hazards().of(district), first, dynamics.horizon());
    }

    /**
     * All cohorts.
     *
     * @param assumption which of the months of retirement of {@link Members} holds
     */
    List<Cohort> of(Map<Profile, List<Members>> people, int assumption) {
        List<Cohort> cohorts = new ArrayList<>(people.size());
        people.forEach((profile, members) -> {
            List<Due> dues = stretches.of(profile);
            if (!dues.isEmpty()) {
                List<Part> parts = members.stream()
                        .map(some -> part(profile, some, assumption))
                        .toList();
                cohorts.add(new Cohort(profile, dues, Presence.of(parts, dynamics.horizon()), parts));
            }
        });
        cohorts.addAll(new Entrants(stretches, dynamics.hiring(), survival, dynamics.horizon())
                .of(
                        cohorts,
                        circumstances
                                .shortages()
                                .of(district)
                                .map(OfDistrict::byGroup)
                                .orElse(Map.of())));
        return cohorts;
    }

    private Part part(Profile profile, Members members, int assumption) {
        int retires = members.retires().get(assumption);
        return new Part(
                members.people(),
                retires == 0 ? dynamics.horizon() : retires - first,
                survival.of(profile.staffGroup(), members.worksSince()));
    }
}
