package io.rosterlake.ingestion.sample.population;

import java.time.YearMonth;
import java.util.List;

/**
 * How a district stands at the end of a month.
 *
 * @param workers everybody at work on the last day, by community and role
 * @param departures put on record in the month; some people leave without one
 */
public record DistrictMonth(
        YearMonth month, List<Community> communities, List<Worker> workers, List<Departure> departures) {

    public DistrictMonth {
        communities = List.copyOf(communities);
        workers = List.copyOf(workers);
        departures = List.copyOf(departures);
    }
}
