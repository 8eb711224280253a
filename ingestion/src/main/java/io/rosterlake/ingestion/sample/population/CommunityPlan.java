package io.rosterlake.ingestion.sample.population;

import java.util.List;

/** A community with its size and the posts that the district means to fill there. */
record CommunityPlan(String street, String name, int households, String areaType, List<Place> places) {
    CommunityPlan {
        places = List.copyOf(places);
    }
}
