package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Unbroken presence of a person key in the registers of a district: its standings, one register after the other. */
record Stay(List<Standing> standings) {
    Stay {
        standings = List.copyOf(standings);
    }

    /** The stays of every key, in the order of time. */
    static Map<String, List<Stay>> byKey(Collection<Standing> standings) {
        Map<String, Map<String, List<Standing>>> byKeyAndDistrict = standings.stream()
                .sorted(Comparator.comparingInt(Standing::register))
                .collect(Collectors.groupingBy(
                        Standing::key,
                        TreeMap::new,
                        Collectors.groupingBy(Standing::district, TreeMap::new, Collectors.toList())));
        Map<String, List<Stay>> stays = new TreeMap<>();
        byKeyAndDistrict.forEach((key, districts) -> stays.put(
                key,
                districts.values().stream()
                        .flatMap(registers -> unbroken(registers).stream())
                        .sorted(Comparator.comparing(Stay::from))
                        .toList()));
        return stays;
    }

    private static List<Stay> unbroken(List<Standing> registers) {
        List<Stay> stays = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= registers.size(); index++) {
            if (index == registers.size()
                    || registers.get(index).register()
                            > registers.get(index - 1).register() + 1) {
                stays.add(new Stay(registers.subList(start, index)));
                start = index;
            }
        }
        return stays;
    }

    Standing first() {
        return standings.get(0);
    }

    Standing last() {
        return standings.get(standings.size() - 1);
    }

    LocalDate from() {
        return first().month();
    }

    LocalDate to() {
        return last().month();
    }

    /** Both stand in some register at the same time, in whatever district. */
    boolean overlaps(Stay other) {
        return !from().isAfter(other.to()) && !other.from().isAfter(to());
    }

    /** Stands in a register of these months, both included. */
    boolean standsWithin(LocalDate from, LocalDate to) {
        return standings.stream()
                .anyMatch(standing ->
                        !standing.month().isBefore(from) && !standing.month().isAfter(to));
    }
}
