package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A street and staff group of a district in a calendar year.
 *
 * @param year the year
 * @param street the street
 * @param staffGroup the staff group
 * @param of the months that the district has of the year, ascending
 * @param evidence who was there and what trainings they had
 */
record TrainingCell(int year, String street, String staffGroup, List<DistrictMonth> of, Evidence evidence) {
    private static final int DECEMBER = 12;

    static TrainingCell of(PublishedRow row, Evidence evidence) {
        int year = row.number("year");
        List<DistrictMonth> months = evidence.months(row.text("district_code")).stream()
                .filter(month -> month.month().getYear() == year)
                .toList();
        return new TrainingCell(year, row.text("street"), row.text("staff_group"), months, evidence);
    }

    /** The last month that there is of the year. */
    DistrictMonth last() {
        return of.get(of.size() - 1);
    }

    int months() {
        return of.size();
    }

    int elapsedMonths() {
        return last().month().getMonthValue();
    }

    boolean isOver() {
        return elapsedMonths() == DECEMBER;
    }

    BilingualText title() {
        return Texts.of("%s %s，%s，%d 年", "%s %s, %s, %d", last().title(), street, People.group(staffGroup), year);
    }

    /** Everybody whose last street and group of the year are those of the cell, by their last row. */
    List<TrainingPerson> people() {
        Map<String, List<PersonMonth>> byKey = of.stream()
                .flatMap(month -> evidence.people(month.code(), month.month()).stream())
                .collect(Collectors.groupingBy(PersonMonth::key));
        Map<String, List<TrainingEvent>> trainings =
                evidence.trainings(last().code(), year).stream().collect(Collectors.groupingBy(TrainingEvent::key));
        return byKey.values().stream()
                .map(rows -> person(rows, trainings.getOrDefault(rows.get(0).key(), List.of())))
                .filter(person -> person.last().isIn(street, staffGroup))
                .sorted(Comparator.comparing(person -> person.last().key()))
                .toList();
    }

    /** Nobody was there the whole year where a boundary change made the district within it. */
    private boolean openedWithinYear() {
        YearMonth first = last().first();
        return last().openedByChange() && first.getYear() == year && first.getMonthValue() > 1;
    }

    private TrainingPerson person(List<PersonMonth> rows, List<TrainingEvent> trainings) {
        PersonMonth last =
                rows.stream().max(Comparator.comparing(PersonMonth::month)).orElseThrow();
        return new TrainingPerson(
                last,
                rows.size(),
                rows.size() == of.size() && !openedWithinYear(),
                trainings.stream()
                        .sorted(Comparator.comparing(TrainingEvent::day)
                                .thenComparing(event -> event.row().row()))
                        .toList());
    }
}
