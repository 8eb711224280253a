package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in the registers who goes on under another identity number: one key ends, another begins in the district's next
 * register (or after as many registers as a person is carried over), with the same name, birth month, street and
 * community. Only where nobody else has all of these in the two registers, and unless
 *
 * <ul>
 *   <li>a departure record or a row marked as left says that the first one left,
 *   <li>the first key stands in any register of any district while the second one is there, or the second one before the
 *       first one has gone: then these are two people.
 * </ul>
 */
final class CorrectedNumbers {
    /** Somebody's evidence in one register of a district. */
    private record Slot(String district, int register, Evidence evidence) {
        static Slot of(Standing standing) {
            return new Slot(standing.district(), standing.register(), standing.evidence());
        }
    }

    /** The place of somebody in a district, whenever. */
    private record Position(String district, Evidence evidence) {
        static Position of(Standing standing) {
            return new Position(standing.district(), standing.evidence());
        }
    }

    private final Map<String, List<Stay>> stays;
    private final Collection<Departure> departures;
    private final int absentRegisters;
    private final Map<Slot, Set<String>> keys;
    private final Map<Position, List<Stay>> ended;
    private final Map<Position, List<Stay>> begun;

    /**
     * @param stays of every key
     * @param absentRegisters how many registers in a row may have neither number
     */
    CorrectedNumbers(Map<String, List<Stay>> stays, Collection<Departure> departures, int absentRegisters) {
        this.stays = stays;
        this.departures = departures;
        this.absentRegisters = absentRegisters;
        this.keys = all().flatMap(stay -> stay.standings().stream())
                .filter(CorrectedNumbers::isEvident)
                .collect(Collectors.groupingBy(Slot::of, Collectors.mapping(Standing::key, Collectors.toSet())));
        this.ended = all().filter(stay -> isEvident(stay.last()))
                .collect(Collectors.groupingBy(stay -> Position.of(stay.last())));
        this.begun = all().filter(stay -> isEvident(stay.first()))
                .collect(Collectors.groupingBy(stay -> Position.of(stay.first())));
    }

    private Stream<Stay> all() {
        return stays.values().stream().flatMap(List::stream);
    }

    private static boolean isEvident(Standing standing) {
        return standing.present() && standing.evidence().isComplete();
    }

    /** In the order of time. */
    List<Succession> successions() {
        return begun.values().stream()
                .flatMap(List::stream)
                .flatMap(later -> predecessor(later)
                        .filter(earlier ->
                                successor(earlier).filter(later::equals).isPresent())
                        .filter(earlier -> isOnePerson(earlier, later))
                        .map(earlier -> succession(earlier, later))
                        .stream())
                .sorted(Succession.BY_TIME)
                .toList();
    }

    private static Succession succession(Stay earlier, Stay later) {
        Standing last = earlier.last();
        Standing first = later.first();
        return new Succession(first.district(), last.key(), first.key(), last, first, null);
    }

    /** The stay that ended nearest before, when it alone had the place. */
    private Optional<Stay> predecessor(Stay later) {
        return ended.getOrDefault(Position.of(later.first()), List.of()).stream()
                .filter(earlier -> follows(earlier, later))
                .max(Comparator.comparingInt(earlier -> earlier.last().register()))
                .filter(earlier -> isAlone(earlier.last()));
    }

    /** The stay that began nearest after, when it alone has the place. */
    private Optional<Stay> successor(Stay earlier) {
        return begun.getOrDefault(Position.of(earlier.last()), List.of()).stream()
                .filter(later -> follows(earlier, later))
                .min(Comparator.comparingInt(later -> later.first().register()))
                .filter(later -> isAlone(later.first()));
    }

    private boolean follows(Stay earlier, Stay later) {
        int distance = later.first().register() - earlier.last().register();
        return !earlier.last().key().equals(later.first().key()) && distance >= 1 && distance <= absentRegisters + 1;
    }

    private boolean isAlone(Standing standing) {
        return keys.getOrDefault(Slot.of(standing), Set.of()).size() == 1;
    }

    private boolean isOnePerson(Stay earlier, Stay later) {
        LocalDate last = earlier.to();
        LocalDate first = later.from();
        boolean firstIsStillThere = standsElsewhere(earlier, last.plusMonths(1), later.to());
        boolean secondWasThere = standsElsewhere(later, earlier.from(), first.minusMonths(1));
        return !firstIsStillThere && !secondWasThere && !hasLeft(earlier.last(), first);
    }

    /** The key of the stay stands in a register of these months, both included, that is not of this stay. */
    private boolean standsElsewhere(Stay stay, LocalDate from, LocalDate to) {
        return stays.getOrDefault(stay.first().key(), List.of()).stream()
                .filter(other -> !other.equals(stay))
                .anyMatch(other -> other.standsWithin(from, to));
    }

    private boolean hasLeft(Standing last, LocalDate first) {
        LocalDate after = last.month().plusMonths(1);
        return departures.stream()
                .filter(departure -> departure.key().equals(last.key()))
                .filter(departure -> departure.district().equals(last.district()))
                .anyMatch(departure -> !departure.leftOn().isBefore(after)
                        && departure.leftOn().isBefore(first.plusMonths(1)));
    }
}
