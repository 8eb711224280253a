package io.rosterlake.ingestion.sample.population;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/** All districts side by side, with the people who move between them. The same arguments give the same people, on every machine. */
public final class PopulationSimulation {
    private static final String ALGORITHM = "L64X128MixRandom";
    private static final List<Transfer> TRANSFERS = List.of(
            new Transfer(SampleDistrict.TINGHU, SampleDistrict.GONGSHU, 7),
            new Transfer(SampleDistrict.GONGSHU, SampleDistrict.LIXIA, 3));

    private PopulationSimulation() {}

    /** Somebody goes from one district to another. */
    private record Transfer(SampleDistrict from, SampleDistrict to, int monthsBeforeEnd) {}

    /**
     * @param months number of months, at least 1
     * @param until the last one
     * @return for every district its months in order
     */
    public static Map<SampleDistrict, List<DistrictMonth>> run(long seed, int months, YearMonth until) {
        YearMonth first = until.minusMonths(months - 1L);
        Map<SampleDistrict, DistrictSimulation> districts = new EnumMap<>(SampleDistrict.class);
        Map<SampleDistrict, List<DistrictMonth>> result = new EnumMap<>(SampleDistrict.class);
        for (SampleDistrict district : SampleDistrict.values()) {
            var random = RandomGeneratorFactory.of(ALGORITHM).create(31 * seed + Integer.parseInt(district.code()));
            var simulation = new DistrictSimulation(DistrictPlans.of(district), first, until, random);
            districts.put(district, simulation);
            result.put(district, new ArrayList<>(List.of(simulation.snapshot(first, List.of()))));
        }
        for (YearMonth month = first.plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            for (Transfer transfer : TRANSFERS) {
                if (until.minusMonths(transfer.monthsBeforeEnd()).equals(month)) {
                    districts
                            .get(transfer.to())
                            .admit(districts.get(transfer.from()).release(month), month);
                }
            }
            for (SampleDistrict district : SampleDistrict.values()) {
                result.get(district).add(districts.get(district).advance(month));
            }
        }
        return Collections.unmodifiableMap(result);
    }
}
