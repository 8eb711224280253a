package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.random.RandomGenerator;

/** Fills posts with people: the first staff of a district with a past, later ones as they join. */
final class Hiring {
    private static final int CONTRACT_YEARS = 3;

    private final PersonFactory people;
    private final RandomGenerator random;

    Hiring(PersonFactory people, RandomGenerator random) {
        this.people = people;
        this.random = random;
    }

    /** Somebody who has worked there for some time when the sample begins. */
    Worker longServing(CommunityPlan community, Place place, YearMonth first) {
        boolean retained = place.category() == StaffCategory.RETAINED_RETIREE;
        Person person = retained ? people.retired(first) : people.atWork(first, 24, 59);
        int yearsSinceAdult = first.getYear() - person.birthDate().getYear() - 21;
        int monthsServed = 6 + random.nextInt(Math.max(1, Math.min(yearsSinceAdult, 18) * 12));
        LocalDate communityWorkSince = dayIn(first.minusMonths(monthsServed));
        LocalDate postSince = dayIn(first.minusMonths(6 + random.nextInt(Math.min(monthsServed - 5, 60))));
        LocalDate contractStart =
                first.minusMonths(random.nextInt(CONTRACT_YEARS * 12 - 1)).atDay(1);
        return new Worker(
                person,
                community.street(),
                community.name(),
                place.category(),
                place.role(),
                1 + Math.min(11, monthsServed / 18 + random.nextInt(3)),
                postSince.isBefore(communityWorkSince) ? communityWorkSince : postSince,
                communityWorkSince,
                contractStart.isBefore(communityWorkSince) ? communityWorkSince : contractStart,
                random.nextInt(4) == 0 ? null : contractEnd(contractStart));
    }

    /** Somebody who joins in {@code month}. */
    Worker newcomer(CommunityPlan community, String communityName, Place place, YearMonth month) {
        boolean retained = place.category() == StaffCategory.RETAINED_RETIREE;
        Person person = retained ? people.retired(month) : people.atWork(month, 22, 43);
        LocalDate joinedOn = dayIn(month);
        return joining(person, community, communityName, place, 1, joinedOn, joinedOn);
    }

    /** Somebody who comes from another district in {@code month}. */
    Worker comingOver(Worker mover, CommunityPlan community, String communityName, Place place, YearMonth month) {
        return joining(
                mover.person(),
                community,
                communityName,
                place,
                mover.grade(),
                dayIn(month),
                mover.communityWorkSince());
    }

    /** The last day of a contract that begins with the month of {@code start}. */
    static LocalDate contractEnd(LocalDate start) {
        return start.withDayOfMonth(1).plusYears(CONTRACT_YEARS).minusDays(1);
    }

    LocalDate dayIn(YearMonth month) {
        return month.atDay(1 + random.nextInt(28));
    }

    private static Worker joining(
            Person person,
            CommunityPlan community,
            String communityName,
            Place place,
            int grade,
            LocalDate joinedOn,
            LocalDate communityWorkSince) {
        return new Worker(
                person,
                community.street(),
                communityName,
                place.category(),
                place.role(),
                grade,
                joinedOn,
                communityWorkSince,
                joinedOn,
                contractEnd(joinedOn));
    }
}
