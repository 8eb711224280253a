package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.scenario.Retirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The people of the last registers: by district, how many have which profile and leave when. */
final class Population {
    private final List<Retirement> retirements;
    private final Map<String, Map<Profile, List<Members>>> byDistrict = new HashMap<>();
    private final Map<Profile, Profile> profiles = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> months = new HashMap<>();

    /** @param retirements the assumptions that months of retirement are known of, in their order in {@link Members} */
    Population(List<Retirement> retirements) {
        this.retirements = List.copyOf(retirements);
    }

    /** Of rows of {@link Alike}. */
    static Population of(Iterator<Row> alike, List<Retirement> retirements) {
        Population population = new Population(retirements);
        List<String> columns = retirements.stream().map(Alike::retires).toList();
        while (alike.hasNext()) {
            Row row = alike.next();
            List<Integer> retires =
                    columns.stream().map(column -> row.<Integer>getAs(column)).toList();
            population.add(
                    row.getAs("district_code"),
                    Profile.of(row),
                    new Members(row.<Long>getAs("n"), row.<Integer>getAs("works_since"), retires));
        }
        return population;
    }

    /** Adds people; what many have in common is kept once. */
    void add(String district, Profile profile, Members members) {
        Profile known = profiles.putIfAbsent(profile, profile);
        List<Integer> same = months.putIfAbsent(members.retires(), members.retires());
        byDistrict
                .computeIfAbsent(district, ignored -> new HashMap<>())
                .computeIfAbsent(known == null ? profile : known, ignored -> new ArrayList<>(1))
                .add(same == null ? members : new Members(members.people(), members.worksSince(), same));
    }

    Map<Profile, List<Members>> of(String district) {
        return byDistrict.getOrDefault(district, Map.of());
    }

    /** How many people a district has, by staff group. */
    Map<String, Long> byStaffGroup(String district) {
        Map<String, Long> people = new HashMap<>();
        of(district)
                .forEach((profile, members) -> people.merge(
                        profile.staffGroup(),
                        members.stream().mapToLong(Members::people).sum(),
                        Long::sum));
        return people;
    }

    /** Which of the months of {@link Members#retires} holds under an assumption. */
    int index(Retirement retirement) {
        return retirements.indexOf(retirement);
    }
}
