package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What figures are computed from: rows of the silver tables, for some districts and months. */
public final class Evidence {
    private record InMonth(String district, YearMonth month) {}

    private record InYear(String district, int year) {}

    private final Map<String, List<DistrictMonth>> districts;
    private final Map<InMonth, List<PersonMonth>> people;
    private final Map<InMonth, List<CommunityMonth>> communities;
    private final Map<InMonth, List<Exit>> exits;
    private final Map<InYear, List<TrainingEvent>> trainings;
    private final Map<String, List<HeldCertificate>> certificates;
    private final PayEvidence pay;

    public Evidence(
            List<DistrictMonth> districts,
            List<PersonMonth> people,
            List<CommunityMonth> communities,
            List<Exit> exits,
            List<TrainingEvent> trainings,
            List<HeldCertificate> certificates) {
        this(districts, people, communities, exits, trainings, certificates, PayEvidence.none());
    }

    public Evidence(
            List<DistrictMonth> districts,
            List<PersonMonth> people,
            List<CommunityMonth> communities,
            List<Exit> exits,
            List<TrainingEvent> trainings,
            List<HeldCertificate> certificates,
            PayEvidence pay) {
        this.districts = by(
                districts.stream()
                        .sorted(Comparator.comparing(DistrictMonth::month))
                        .toList(),
                DistrictMonth::code);
        this.people = by(people, person -> new InMonth(person.district(), person.month()));
        this.communities = by(communities, community -> new InMonth(community.district(), community.month()));
        this.exits = by(exits, exit -> new InMonth(exit.district(), exit.month()));
        this.trainings = by(
                trainings,
                training -> new InYear(training.district(), training.day().getYear()));
        this.certificates = by(certificates, HeldCertificate::key);
        this.pay = pay;
    }

    /** The months of a district, ascending. */
    List<DistrictMonth> months(String district) {
        return districts.getOrDefault(district, List.of());
    }

    /** A month of a district. */
    DistrictMonth month(String district, YearMonth month) {
        return months(district).stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "silver.district_month has no month " + month + " of " + district + "; run transform"));
    }

    /** Everybody in the district's register at a month's end. */
    List<PersonMonth> people(String district, YearMonth month) {
        return people.getOrDefault(new InMonth(district, month), List.of());
    }

    Optional<CommunityMonth> community(String district, YearMonth month, String street, String name) {
        return communities.getOrDefault(new InMonth(district, month), List.of()).stream()
                .filter(community ->
                        community.street().equals(street) && community.name().equals(name))
                .findFirst();
    }

    List<Exit> exits(String district, YearMonth month) {
        return exits.getOrDefault(new InMonth(district, month), List.of());
    }

    List<TrainingEvent> trainings(String district, int year) {
        return trainings.getOrDefault(new InYear(district, year), List.of());
    }

    List<HeldCertificate> certificates(String person) {
        return certificates.getOrDefault(person, List.of());
    }

    PayEvidence pay() {
        return pay;
    }

    private static <K, V> Map<K, List<V>> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.groupingBy(key));
    }
}
