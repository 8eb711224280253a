package io.rosterlake.ingestion.sample.population;

import io.rosterlake.ingestion.sample.population.DistrictPlan.Renaming;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** One district, moved on month by month: people leave, colleagues are promoted, vacancies are filled. */
final class DistrictSimulation {
    private static final double RESIGNATION_A_MONTH = 0.007;
    private static final double DISMISSAL_A_MONTH = 0.0006;
    private static final double NOT_RENEWED = 0.10;
    private static final double VACANCY_FILLED_A_MONTH = 0.35;
    /** Nobody leaves so soon after taking a post. */
    private static final int SETTLING_MONTHS = 6;
    /** One resignation in so many never reaches the register of departures. */
    private static final int FORGOTTEN_RECORD = 6;

    private final DistrictPlan plan;
    private final YearMonth lastMonth;
    private final RandomGenerator random;
    private final Hiring hiring;
    private final List<Community> communities = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Departure> transfersOut = new ArrayList<>();
    private int resignations;

    DistrictSimulation(DistrictPlan plan, YearMonth firstMonth, YearMonth lastMonth, RandomGenerator random) {
        this.plan = plan;
        this.lastMonth = lastMonth;
        this.random = random;
        this.hiring = new Hiring(new PersonFactory(plan.district(), random), random);
        for (CommunityPlan community : plan.communities()) {
            communities.add(describe(community, communities.size() + 1));
            community.places().forEach(place -> workers.add(hiring.longServing(community, place, firstMonth)));
        }
        rename(renaming -> !lastMonth.minusMonths(renaming.monthsBeforeEnd()).isAfter(firstMonth));
    }

    /** Things as they stand at the end of {@code month}. */
    DistrictMonth snapshot(YearMonth month, List<Departure> departures) {
        List<String> order = communities.stream().map(Community::name).toList();
        List<Worker> sorted = new ArrayList<>(workers);
        sorted.sort(Comparator.comparingInt((Worker worker) -> order.indexOf(worker.community()))
                .thenComparing(Worker::category)
                .thenComparing(Worker::role)
                .thenComparing(Worker::postSince)
                .thenComparing(worker -> worker.person().identityNumber()));
        return new DistrictMonth(month, communities, sorted, departures);
    }

    /** Lives through {@code month}. */
    DistrictMonth advance(YearMonth month) {
        rename(renaming -> lastMonth.minusMonths(renaming.monthsBeforeEnd()).equals(month));
        List<Departure> departures = new ArrayList<>(transfersOut);
        transfersOut.clear();
        departures.addAll(leave(month));
        departures.sort(Comparator.comparing(Departure::leftOn)
                .thenComparing(departure -> departure.person().identityNumber()));
        for (int index = 0; index < communities.size(); index++) {
            promote(index, month);
            fillVacancies(index, month);
        }
        return snapshot(month, departures);
    }

    /** Somebody settled and without a leading role goes to another district. */
    Worker release(YearMonth month) {
        List<Worker> candidates = workers.stream()
                .filter(worker -> worker.role() == Role.MEMBER || worker.role() == Role.WORKER)
                .filter(worker -> worker.category() != StaffCategory.RETAINED_RETIREE && isSettled(worker, month))
                .filter(worker -> worker.person().retirementMonth().isAfter(month.plusYears(3)))
                .toList();
        Worker mover = candidates.get(random.nextInt(candidates.size()));
        workers.remove(mover);
        transfersOut.add(new Departure(mover.person(), hiring.dayIn(month), LeavingReason.TRANSFERRED));
        return mover;
    }

    /** Somebody comes over from another district; into a vacancy where there is one. */
    void admit(Worker mover, YearMonth month) {
        int index = 0;
        for (int candidate = 0; candidate < communities.size(); candidate++) {
            if (!vacancies(candidate).isEmpty()) {
                index = candidate;
            }
        }
        CommunityPlan community = plan.communities().get(index);
        Place place = vacancies(index).stream()
                .filter(vacancy -> !vacancy.role().isPromotion())
                .findFirst()
                .orElse(community.places().get(community.places().size() - 1));
        workers.add(hiring.comingOver(mover, community, communities.get(index).name(), place, month));
    }

    private Community describe(CommunityPlan community, int number) {
        String code = plan.district().code() + "%03d%03d".formatted(streetNumber(community.street()), number);
        int residents = community.households() * (220 + random.nextInt(70)) / 100;
        int grids = Math.max(2, community.households() / 380);
        return new Community(
                community.street(),
                community.name(),
                code,
                community.households(),
                residents,
                community.areaType(),
                grids);
    }

    private int streetNumber(String street) {
        List<String> streets = plan.communities().stream()
                .map(CommunityPlan::street)
                .distinct()
                .toList();
        return streets.indexOf(street) + 1;
    }

    private void rename(Predicate<Renaming> due) {
        for (Renaming renaming : plan.renamings()) {
            if (due.test(renaming)) {
                communities.replaceAll(community -> community.name().equals(renaming.oldName())
                        ? community.renamed(renaming.newName())
                        : community);
                workers.replaceAll(worker -> worker.community().equals(renaming.oldName())
                        ? worker.inCommunity(renaming.newName())
                        : worker);
            }
        }
    }

    private List<Departure> leave(YearMonth month) {
        List<Departure> recorded = new ArrayList<>();
        for (Worker worker : List.copyOf(workers)) {
            Optional<Departure> departure = departure(worker, month);
            if (departure.isPresent()) {
                workers.remove(worker);
                if (departure.get().reason() != LeavingReason.RESIGNED || ++resignations % FORGOTTEN_RECORD != 3) {
                    recorded.add(departure.get());
                }
            } else if (contractEndsIn(worker, month)) {
                LocalDate start = month.plusMonths(1).atDay(1);
                workers.set(workers.indexOf(worker), worker.withContract(start, Hiring.contractEnd(start)));
            }
        }
        return recorded;
    }

    private Optional<Departure> departure(Worker worker, YearMonth month) {
        double roll = random.nextDouble();
        if (worker.category() != StaffCategory.RETAINED_RETIREE
                && !worker.person().retirementMonth().isAfter(month)) {
            return leaving(worker, hiring.dayIn(month), LeavingReason.RETIRED);
        }
        if (!isSettled(worker, month)) {
            return Optional.empty();
        }
        if (contractEndsIn(worker, month) && roll < NOT_RENEWED) {
            return leaving(worker, month.atEndOfMonth(), LeavingReason.CONTRACT_ENDED);
        }
        if (roll > 1 - RESIGNATION_A_MONTH) {
            return leaving(worker, hiring.dayIn(month), LeavingReason.RESIGNED);
        }
        if (roll > 1 - RESIGNATION_A_MONTH - DISMISSAL_A_MONTH) {
            return leaving(worker, hiring.dayIn(month), LeavingReason.DISMISSED);
        }
        return Optional.empty();
    }

    private static Optional<Departure> leaving(Worker worker, LocalDate leftOn, LeavingReason reason) {
        return Optional.of(new Departure(worker.person(), leftOn, reason));
    }

    private static boolean contractEndsIn(Worker worker, YearMonth month) {
        LocalDate end = worker.contractEnd();
        return end != null && YearMonth.from(end).equals(month);
    }

    private static boolean isSettled(Worker worker, YearMonth month) {
        return worker.postSince().isBefore(month.minusMonths(SETTLING_MONTHS).atDay(1));
    }

    /** The longest-serving colleague on the same footing moves up into a vacant leading role. */
    private void promote(int index, YearMonth month) {
        String name = communities.get(index).name();
        for (Place vacancy : vacancies(index)) {
            if (vacancy.role().isPromotion()) {
                workers.stream()
                        .filter(worker -> worker.community().equals(name) && worker.category() == vacancy.category())
                        .filter(worker -> !worker.role().isPromotion() && isSettled(worker, month))
                        .min(Comparator.comparing(Worker::communityWorkSince)
                                .thenComparing(worker -> worker.person().identityNumber()))
                        .ifPresent(worker -> workers.set(
                                workers.indexOf(worker), worker.promotedTo(vacancy.role(), hiring.dayIn(month))));
            }
        }
    }

    private void fillVacancies(int index, YearMonth month) {
        CommunityPlan community = plan.communities().get(index);
        for (Place vacancy : vacancies(index)) {
            if (random.nextDouble() < VACANCY_FILLED_A_MONTH) {
                workers.add(hiring.newcomer(community, communities.get(index).name(), vacancy, month));
            }
        }
    }

    private List<Place> vacancies(int index) {
        List<Place> vacancies = new ArrayList<>(plan.communities().get(index).places());
        String name = communities.get(index).name();
        for (Worker worker : workers) {
            if (worker.community().equals(name)) {
                vacancies.remove(new Place(worker.category(), worker.role()));
            }
        }
        return vacancies;
    }
}
