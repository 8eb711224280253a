package io.rosterlake.transforms.projection;

import java.util.List;

/**
 * People of a district who stand alike in every month, as long as they are there.
 *
 * @param profile what decides how they stand
 * @param dues what they have, and from when to when if they are there
 * @param presence how many are there
 * @param parts people of the register by when they leave; empty for people who are hired later
 */
record Cohort(Profile profile, List<Due> dues, Presence presence, List<Part> parts) {
    Cohort {
        dues = List.copyOf(dues);
        parts = List.copyOf(parts);
    }

    /** True for people who are hired later; {@link Profile#comesIn} says when. */
    boolean isHired() {
        return profile.comesIn() != 0;
    }
}
