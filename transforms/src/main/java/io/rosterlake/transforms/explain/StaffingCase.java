package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community whose staffing is asked for.
 *
 * @param title what to call it
 * @param scheme the scheme that decides
 * @param group the staff group
 * @param households households; null when unknown
 * @param residents resident population; null when unknown
 * @param registered registered population; null when unknown
 * @param sizeRemark where these numbers are from
 * @param people everybody who works there; null when only a headcount is given, or nothing
 * @param givenHeadcount people of the group, where there is no list of people; null when not given
 * @param communityRow the row of the communities register; null when no register has the community
 */
record StaffingCase(
        BilingualText title,
        SchemeInForce scheme,
        RuledGroup group,
        @Nullable Integer households,
        @Nullable Integer residents,
        @Nullable Integer registered,
        BilingualText sizeRemark,
        @Nullable List<PersonMonth> people,
        @Nullable Long givenHeadcount,
        @Nullable Source communityRow) {

    /** Residents, or the registered population where the residents are not known. */
    @Nullable
    Integer population() {
        return residents == null ? registered : residents;
    }

    @Nullable
    String populationBasis() {
        if (residents != null) {
            return "resident";
        }
        return registered == null ? null : "registered";
    }

    /** Whether a person counts for the group: a scheme counts its scope; without a scheme everybody does. */
    boolean counts(PersonMonth person) {
        return scheme.scheme()
                .map(version -> group.membersIn(version.scope().counts()).stream()
                        .anyMatch(member -> member.code().equals(person.staffGroup())))
                .orElse(true);
    }

    @Nullable
    Long headcount() {
        return people == null
                ? givenHeadcount
                : Long.valueOf(people.stream().filter(this::counts).count());
    }
}
