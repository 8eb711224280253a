package io.rosterlake.ingestion.sample.population;

import java.util.List;

/**
 * A district as it is meant to be.
 *
 * @param renamings communities that change their name
 */
record DistrictPlan(SampleDistrict district, List<CommunityPlan> communities, List<Renaming> renamings) {
    DistrictPlan {
        communities = List.copyOf(communities);
        renamings = List.copyOf(renamings);
    }

    /**
     * A change of name.
     *
     * @param monthsBeforeEnd 0 for the last month of the sample
     */
    record Renaming(String oldName, String newName, int monthsBeforeEnd) {}
}
