package io.rosterlake.transforms.explain.reading;

import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Community;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.run.BronzeTables;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Registers of four invented districts, at random: people who come, go, move, are forgotten and come back; communities
 * with and without households; trainings and certificates that some files state twice.
 */
final class InventedDistricts {
    /** The schemes that the districts have; one district has none. */
    static final Set<String> SCHEMES = Set.of("jinan-lixia", "hangzhou-gongshu", "yancheng-tinghu");

    private static final List<String> STREETS = List.of("甲街道", "乙街道");
    private static final List<String> COMMUNITIES = List.of("一社区", "二社区", "三社区");
    private static final List<String> GROUPS = List.of("committee", "committee", "recruited", "street_hired", "grid");
    private static final List<String> REASONS =
            List.of("resigned", "retired", "dismissed", "contract_ended", "deceased");
    private static final List<String> CERTIFICATES =
            List.of("助理社会工作师", "社会工作师", "高级社会工作师", "社区工作者岗位资格证书", "计算机操作合格证", "劳动保障协理员");
    private static final int PEOPLE = 16;

    private final Random random;
    private final Registers registers = new Registers();

    InventedDistricts(long seed) {
        this.random = new Random(seed);
    }

    Registers registers() {
        district("370102", "jinan-lixia", 1);
        district("330105", "hangzhou-gongshu", 3);
        district("320902", "yancheng-tinghu", 1);
        district("110101", null, 3);
        return registers;
    }

    private void district(String code, @Nullable String scheme, int everyMonths) {
        registers.district(code, scheme);
        List<Map<String, Object>> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> person(code, number))
                .toList();
        List<Map<String, Object>> before = List.of();
        YearMonth last = YearMonth.of(2026, 2);
        for (YearMonth month = YearMonth.of(2025, 6); !month.isAfter(last); month = month.plusMonths(everyMonths)) {
            List<Map<String, Object>> present =
                    people.stream().filter(person -> random.nextInt(10) > 0).toList();
            people.stream().filter(person -> random.nextInt(20) == 0).forEach(this::move);
            registers.workerRows(code, month.toString(), List.copyOf(present));
            if (random.nextInt(3) > 0) {
                registers.communities(code, month.toString(), communities());
            }
            departures(code, month, before, present);
            before = present;
        }
        events(code, people);
    }

    private Map<String, Object> person(String district, int number) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "person_key",
                "%s-%02d".formatted(district, number),
                "sex",
                number % 2 == 0 ? "female" : "male",
                "birth_month",
                Date.valueOf(YearMonth.of(1966 + number, 1 + number % 12).atDay(1)),
                "post_name",
                number % 5 == 0 ? "劳动保障专干" : "委员"));
        move(person);
        return person;
    }

    private void move(Map<String, Object> person) {
        person.put("street", one(STREETS));
        person.put("community", one(COMMUNITIES));
        person.put("staff_category", one(GROUPS));
    }

    private Community[] communities() {
        return COMMUNITIES.stream()
                .map(name -> {
                    boolean known = random.nextInt(5) > 0;
                    return new Community(
                            "甲街道",
                            name,
                            known ? 1500 + random.nextInt(4000) : null,
                            random.nextBoolean() ? 4000 + random.nextInt(8000) : null,
                            9000);
                })
                .toArray(Community[]::new);
    }

    private void departures(
            String code, YearMonth month, List<Map<String, Object>> before, List<Map<String, Object>> present) {
        Departure[] records = before.stream()
                .filter(person -> !present.contains(person) && random.nextBoolean())
                .map(person -> new Departure(
                        (String) person.get("person_key"),
                        month.atDay(1 + random.nextInt(28)).toString(),
                        one(REASONS)))
                .toArray(Departure[]::new);
        registers.departures(code, month.toString(), records);
    }

    private void events(String code, List<Map<String, Object>> people) {
        List<Map<String, Object>> trainings = new ArrayList<>();
        List<Map<String, Object>> certificates = new ArrayList<>();
        for (Map<String, Object> person : people) {
            for (int count = random.nextInt(5); count > 0; count--) {
                trainings.add(Map.of(
                        "person_key",
                        person.get("person_key"),
                        "training_date",
                        Date.valueOf(YearMonth.of(2025, 1)
                                .plusMonths(random.nextInt(14))
                                .atDay(10)),
                        "course",
                        "课程" + count,
                        "class_hours",
                        new BigDecimal(1 + random.nextInt(20)).setScale(2)));
            }
            for (int count = random.nextInt(4); count > 0; count--) {
                certificates.add(certificate((String) person.get("person_key")));
            }
        }
        registers.events(BronzeTables.TRAININGS, code, "2025-12", trainings);
        registers.events(BronzeTables.TRAININGS, code, "2026-02", trainings.subList(0, trainings.size() / 2));
        registers.events(BronzeTables.CERTIFICATES, code, "2025-12", certificates);
    }

    private Map<String, Object> certificate(String person) {
        YearMonth obtained = YearMonth.of(2021, 1).plusMonths(random.nextInt(60));
        Map<String, Object> row = new HashMap<>(Map.of(
                "person_key",
                person,
                "certificate",
                one(CERTIFICATES),
                "obtained_on",
                Date.valueOf(obtained.atEndOfMonth())));
        if (random.nextBoolean()) {
            row.put("registered_on", Date.valueOf(obtained.plusMonths(1).atDay(3)));
        }
        if (random.nextInt(3) == 0) {
            row.put(
                    "valid_until",
                    Date.valueOf(obtained.plusMonths(12 + random.nextInt(40)).atDay(28)));
        }
        return row;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
