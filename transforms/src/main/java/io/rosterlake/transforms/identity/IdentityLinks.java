package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides which person keys are one person. Districts' correction lists come first, of each pair of numbers the line
 * received last; then what the registers show ({@link CorrectedNumbers}). Links reach through others: keys that are linked
 * with the same key are one person. A group of keys in which two stand in registers at the same time, or of which a
 * district says that they are two people, keeps only the links of the lists.
 *
 * <p>The answer depends on registers and lists alone, not on the order of anything.
 */
public final class IdentityLinks {
    private final Map<String, List<Stay>> stays;
    private final Map<KeyPair, Decision> decisions = new LinkedHashMap<>();
    private final List<Succession> listed;
    private final List<Succession> automatic;

    /**
     * @param standings all standings of the keys in question
     * @param decisions lines of correction lists, in the order of receipt
     * @param absentRegisters how many registers in a row may have neither number
     */
    public IdentityLinks(
            Collection<Standing> standings,
            Collection<Departure> departures,
            List<Decision> decisions,
            int absentRegisters) {
        this.stays = Stay.byKey(standings);
        decisions.stream()
                .filter(decision -> !decision.earlierKey().equals(decision.key()))
                .forEach(decision -> {
                    this.decisions.remove(decision.pair());
                    this.decisions.put(decision.pair(), decision);
                });
        List<Decision> newestFirst = new ArrayList<>(this.decisions.values());
        Collections.reverse(newestFirst);
        this.listed = newestFirst.stream()
                .filter(Decision::samePerson)
                .map(this::succession)
                .toList();
        this.automatic = new CorrectedNumbers(stays, departures, absentRegisters)
                .successions().stream()
                        .filter(succession -> !this.decisions.containsKey(succession.pair()))
                        .toList();
    }

    /** One link for each key that gives way to another, in the order of the keys. */
    public List<PersonLink> links() {
        KeyGroups groups = groups();
        List<PersonLink> links = new ArrayList<>();
        for (Set<String> group : groups.all()) {
            List<Succession> successions = Stream.concat(listed.stream(), automatic.stream())
                    .filter(succession -> group.contains(succession.key()) && group.contains(succession.earlierKey()))
                    .toList();
            String person = newest(group, successions);
            group.stream()
                    .filter(key -> !key.equals(person))
                    .forEach(key -> links.add(new PersonLink(key, person, correction(key, successions))));
        }
        links.sort(Comparator.comparing(PersonLink::earlierKey));
        return links;
    }

    private KeyGroups groups() {
        KeyGroups certain = new KeyGroups();
        listed.stream()
                .map(Succession::pair)
                .filter(pair -> pairs(certain.joined(pair)).noneMatch(this::isDenied))
                .forEach(certain::join);
        KeyGroups likely = new KeyGroups();
        certain.all().stream().flatMap(IdentityLinks::pairs).forEach(likely::join);
        automatic.stream().map(Succession::pair).forEach(likely::join);
        automatic.stream()
                .map(Succession::pair)
                .filter(pair -> pairs(likely.of(pair.one())).noneMatch(this::isContradicted))
                .forEach(certain::join);
        return certain;
    }

    private static Stream<KeyPair> pairs(Set<String> group) {
        return group.stream()
                .flatMap(one ->
                        group.stream().filter(other -> one.compareTo(other) < 0).map(other -> new KeyPair(one, other)));
    }

    private boolean isDenied(KeyPair pair) {
        Decision decision = decisions.get(pair);
        return decision != null && !decision.samePerson();
    }

    private boolean isContradicted(KeyPair pair) {
        return isDenied(pair) || !decisions.containsKey(pair) && areThereAtOnce(pair);
    }

    private boolean areThereAtOnce(KeyPair pair) {
        return staysOf(pair.one()).stream()
                .anyMatch(stay -> staysOf(pair.other()).stream().anyMatch(stay::overlaps));
    }

    private List<Stay> staysOf(String key) {
        return stays.getOrDefault(key, List.of());
    }

    /** The key of the newest register; of several, the one that a list names as the right one. */
    private String newest(Set<String> group, List<Succession> successions) {
        Predicate<String> isNamedRight = key -> successions.stream()
                .anyMatch(succession ->
                        !succession.isAutomatic() && succession.key().equals(key));
        Comparator<Optional<LocalDate>> byMonth = Comparator.comparing(month -> month.orElse(LocalDate.MIN));
        return group.stream()
                .max(Comparator.comparing(this::lastSeen, byMonth)
                        .thenComparing(isNamedRight::test)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private Optional<LocalDate> lastSeen(String key) {
        return staysOf(key).stream().map(Stay::to).max(Comparator.naturalOrder());
    }

    /** How the key was replaced the last time; if it never was, how it came. */
    private static PersonLink.Correction correction(String key, List<Succession> successions) {
        Comparator<Succession> replacedFirst =
                Comparator.comparing(succession -> succession.earlierKey().equals(key));
        return successions.stream()
                .filter(succession -> succession.concerns(key))
                .max(replacedFirst.thenComparing(Succession.BY_TIME))
                .map(PersonLink.Correction::of)
                .orElseThrow();
    }

    private Succession succession(Decision decision) {
        return new Succession(
                decision.district(),
                decision.earlierKey(),
                decision.key(),
                staysOf(decision.earlierKey()).stream()
                        .map(Stay::last)
                        .max(Comparator.comparing(Standing::month))
                        .orElse(null),
                staysOf(decision.key()).stream()
                        .map(Stay::first)
                        .min(Comparator.comparing(Standing::month))
                        .orElse(null),
                decision);
    }
}
