package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at work in a community. Grain: one person in one district and month.
 *
 * @param grade 1 to 12
 * @param postSince since when in this role here
 * @param communityWorkSince since when in community work anywhere
 * @param contractEnd null for an open-ended contract
 */
public record Worker(
        Person person,
        String street,
        String community,
        StaffCategory category,
        Role role,
        int grade,
        LocalDate postSince,
        LocalDate communityWorkSince,
        LocalDate contractStart,
        @Nullable LocalDate contractEnd) {

    Worker inCommunity(String newName) {
        return new Worker(
                person,
                street,
                newName,
                category,
                role,
                grade,
                postSince,
                communityWorkSince,
                contractStart,
                contractEnd);
    }

    Worker promotedTo(Role newRole, LocalDate since) {
        return new Worker(
                person,
                street,
                community,
                category,
                newRole,
                grade,
                since,
                communityWorkSince,
                contractStart,
                contractEnd);
    }

    Worker withContract(LocalDate start, LocalDate end) {
        return new Worker(person, street, community, category, role, grade, postSince, communityWorkSince, start, end);
    }
}
