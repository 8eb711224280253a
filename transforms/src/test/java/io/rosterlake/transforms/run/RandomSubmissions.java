package io.rosterlake.transforms.run;

import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Community;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.Registers.Pay;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A few districts with a few people who come, go, move, change street and identity number; districts that merge and change
 * their scheme; and what these districts send:
 * each {@link #step} some registers at random, mostly the next month, often an old one again. The same seed sends the same.
 */
final class RandomSubmissions {
    private static final List<String> SCHEMES =
            List.of("jinan-lixia", "ningde-fuan", "yancheng-tinghu", "hangzhou-gongshu", "of-no-file");
    private static final List<String> GROUPS = List.of("committee", "recruited", "grid", "retained_retiree");
    private static final List<String> REASONS = List.of("resigned", "retired", "transferred", "dismissed");

    /** A district: the registers that it has sent, and who is in its next one. */
    private static final class District {
        private final String code;
        private final Map<YearMonth, List<Person>> registers = new TreeMap<>();
        private final List<Person> people = new ArrayList<>();
        private YearMonth next;

        District(String code, YearMonth next) {
            this.code = code;
            this.next = next;
        }
    }

    private final Random random;
    private final Registers registers = new Registers();
    private final List<District> districts = new ArrayList<>();
    private final Set<String> merged = new HashSet<>();
    private final Set<String> dated = new HashSet<>();
    private int people;

    RandomSubmissions(long seed, int districtCount, int months) {
        this.random = new Random(seed);
        IntStream.range(0, districtCount).forEach(number -> newDistrict());
        IntStream.range(0, months).forEach(month -> districts.forEach(this::nextMonth));
    }

    Registers registers() {
        return registers;
    }

    /** Something happens, and some files come. */
    void step() {
        int events = 2 + random.nextInt(3);
        for (int event = 0; event < events; event++) {
            District district = any(districts);
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> nextMonth(district);
                case 3, 4 -> resubmit(district);
                case 5 -> withdraw(district);
                case 6 -> {
                    move(district, any(districts));
                    nextMonth(district);
                }
                case 7 -> correctNumber(district);
                case 8 -> correctionList(district);
                case 9 -> registers.district(district.code, any(SCHEMES));
                case 10 -> newDistrict();
                case 11 -> departures(district);
                case 12 -> lists(district);
                case 13 -> merge(district, any(districts));
                case 14 -> changeScheme(district);
                default -> payroll(district);
            }
        }
    }

    private void newDistrict() {
        District district =
                new District("37019" + districts.size(), YearMonth.of(2024, 10).plusMonths(random.nextInt(3)));
        districts.add(district);
        registers.district(district.code, any(SCHEMES));
        IntStream.range(0, 4 + random.nextInt(3)).forEach(person -> join(district));
        communities(district, district.next);
        nextMonth(district);
    }

    private void join(District district) {
        String key = "key" + people++;
        district.people.add(Person.of(key)
                .named("name" + key)
                .street(any(List.of("甲街道", "乙街道")))
                .community(any(List.of("一社区", "二社区")))
                .group(any(GROUPS)));
    }

    private void nextMonth(District district) {
        if (random.nextInt(3) == 0) {
            join(district);
        }
        if (random.nextInt(3) == 0 && district.people.size() > 2) {
            departure(district, district.people.remove(random.nextInt(district.people.size())));
        }
        if (random.nextInt(4) == 0) {
            move(district, any(districts));
        }
        if (random.nextInt(3) == 0) {
            change(district.people);
        }
        if (random.nextInt(4) == 0) {
            communities(district, district.next);
        }
        if (random.nextInt(6) == 0) {
            district.next = district.next.plusMonths(1);
        }
        List<Person> register = new ArrayList<>(district.people);
        if (random.nextInt(3) == 0 && register.size() > 1) {
            register.remove(random.nextInt(register.size()));
        }
        send(district, district.next, register);
        district.next = district.next.plusMonths(1);
    }

    private void send(District district, YearMonth month, List<Person> people) {
        registers.workers(district.code, month.toString(), people.toArray(Person[]::new));
        district.registers.put(month, List.copyOf(people));
    }

    private void resubmit(District district) {
        YearMonth month = any(List.copyOf(district.registers.keySet()));
        List<Person> register = new ArrayList<>(district.registers.get(month));
        switch (random.nextInt(4)) {
            case 0 ->
                register.addAll(any(districts).people.stream()
                        .filter(person ->
                                register.stream().noneMatch(other -> other.key().equals(person.key())))
                        .limit(1)
                        .toList());
            case 1 -> change(register);
            case 2 -> register.replaceAll(person -> random.nextInt(4) == 0 ? person.left() : person);
            default -> {
                if (register.size() > 1) {
                    register.remove(random.nextInt(register.size()));
                }
            }
        }
        send(district, month, register);
    }

    /** A version without a single row takes the place of the one before. */
    private void withdraw(District district) {
        YearMonth month = any(List.copyOf(district.registers.keySet()));
        registers.submission(district.code, "workers", month.toString(), "accepted", 0);
    }

    private void move(District from, District to) {
        if (from != to && from.people.size() > 2) {
            to.people.add(from.people.remove(random.nextInt(from.people.size())));
        }
    }

    /** From some month on the one is part of the other. */
    private void merge(District from, District to) {
        if (from != to && merged.add(from.code) && !merged.contains(to.code)) {
            to.people.addAll(from.people);
            registers.change(
                    "merged",
                    from.next.minusMonths(random.nextInt(3)).toString(),
                    List.of(from.code, to.code),
                    List.of(to.code));
            nextMonth(to);
        }
    }

    private void changeScheme(District district) {
        if (dated.add(district.code)) {
            registers.scheme(district.code, any(SCHEMES), null);
            registers.scheme(
                    district.code,
                    any(SCHEMES),
                    district.next.minusMonths(random.nextInt(4)).toString());
        }
    }

    private void change(List<Person> people) {
        if (!people.isEmpty()) {
            int index = random.nextInt(people.size());
            Person person = people.get(index);
            people.set(
                    index,
                    random.nextBoolean() ? person.street(any(List.of("甲街道", "乙街道"))) : person.group(any(GROUPS)));
        }
    }

    private void correctNumber(District district) {
        Person person = district.people.get(0);
        String key = "key" + people++;
        district.people.set(
                0,
                new Person(
                        key,
                        person.name(),
                        person.street(),
                        person.community(),
                        person.group(),
                        person.post(),
                        person.level(),
                        false));
        nextMonth(district);
    }

    private void correctionList(District district) {
        registers.identityCorrection(
                district.code, anyKey(), district.people.get(0).key(), random.nextInt(3) > 0);
    }

    private String anyKey() {
        return "key" + random.nextInt(people);
    }

    private void communities(District district, YearMonth month) {
        registers.communities(
                district.code,
                month.toString(),
                Community.of("一社区", 300 + random.nextInt(4000)),
                Community.of("二社区", random.nextBoolean() ? null : 1000));
    }

    private void departures(District district) {
        departure(district, Person.of(anyKey()));
    }

    private void departure(District district, Person person) {
        if (random.nextBoolean()) {
            registers.departures(
                    district.code,
                    district.next.toString(),
                    new Departure(
                            person.key(),
                            district.next
                                    .minusMonths(random.nextInt(4))
                                    .atDay(1 + random.nextInt(28))
                                    .toString(),
                            any(REASONS)));
        }
    }

    private void payroll(District district) {
        registers.payroll(
                district.code,
                district.next.toString(),
                Pay.of(anyKey(), district.next.toString()),
                Pay.of(anyKey(), district.next.minusMonths(1).toString()));
    }

    private void lists(District district) {
        String month = district.next.minusMonths(1).toString();
        Date day = Date.valueOf(district.next.minusMonths(random.nextInt(5)).atDay(3));
        String key = random.nextBoolean() ? anyKey() : any(district.people).key();
        registers.events(
                BronzeTables.TRAININGS,
                district.code,
                month,
                List.of(Map.of("person_key", key, "training_date", day, "class_hours", BigDecimal.valueOf(800, 2))));
        registers.events(
                BronzeTables.CERTIFICATES,
                district.code,
                month,
                List.of(Map.of("person_key", key, "certificate", "助理社会工作师", "obtained_on", day)));
        Map<String, Object> appraised = new HashMap<>(Map.of("person_key", key, "year", 2024, "grade", "优秀"));
        appraised.put("total_score", BigDecimal.valueOf(8000 + random.nextInt(2000), 2));
        registers.events(BronzeTables.APPRAISALS, district.code, "2024-12", List.of(appraised));
        registers.row(
                BronzeTables.FINDING,
                Map.of(
                        "submission_id",
                        registers.submission(district.code, "payroll", month, "accepted", 1),
                        "code",
                        "TOTAL_MISMATCH",
                        "severity",
                        "warning"));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
