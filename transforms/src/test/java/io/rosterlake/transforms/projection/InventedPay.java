package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.fixture.InventedScheme;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented schemes that have, together, everything that pay may depend on. */
final class InventedPay {
    private InventedPay() {}

    /** A ladder with steps by months that years of 优秀 bring forward; contributions on basic pay. */
    static InventedScheme ladder(String id) {
        return InventedScheme.of(
                id,
                sections(
                        section(
                                "posts",
                                "{grades: 9, years_per_step: 2, step_grades: [优秀, 合格], head: [3, 9], staff: [1, 7]}"),
                        section("appraisal", "{extra_years_excellent: 0.5}"),
                        section("certificates", "{junior: 100.55, middle: 150, senior: 200.1}"),
                        section(
                                "pay",
                                "{ladder: [1000.01, 1100.02, 1200.03, 1300.04, 1400.05, 1500.06, 1600.07, 1700.08, 1800.09],"
                                        + " post_allowance: {head: 500, deputy: 300, full_time_member: 200, general: 100},"
                                        + " bonus_months: {优秀: 1.5, 合格: 1}, bonus_paid_in: 2, " + PROBATION + "}"),
                        section("retirement", "{head: 5500, deputy: 5300, member: 5100.5}"),
                        section(
                                "contributions",
                                "{insurances: [pension, medical, injury], housing_fund: yes, base: basic,"
                                        + " average_wage_yuan: {2025-01: 2000, 2027-07: 2210.4},"
                                        + " base_floor_percent: 60, base_ceiling_percent: 80, pension_employer_percent: 16,"
                                        + " medical_employer_percent: {2024-01: 8.5, 2027-03: 7.75},"
                                        + " injury_employer_percent: 0.35, housing_fund_percent: 12}"),
                        section("funding", "{committee: [city, district], city_share: 33.3, recruited: [district]}")));
    }

    /** A ladder in a scheme that comes into force with a month. */
    static InventedScheme inForceFrom(String id, YearMonth month) {
        return new InventedScheme(
                id, "1", "{from: " + month.atDay(1) + "}", ladder(id).rules());
    }

    /** Coefficients of a reference wage that changes, steps in January, each grade taking its own years. */
    static InventedScheme coefficients(String id) {
        return InventedScheme.of(
                id,
                sections(
                        section(
                                "posts",
                                "{grades: 8, years_per_grade: {1: 1, 2: 2, 3: 2, 4: 3, 5: 1.5, 6: 4},"
                                        + " coefficient_per_grade: [1, 1.05, 1.1, 1.17, 1.25, 1.333, 1.4, 1.5]}"),
                        section("appraisal", "{counting_grades: [优秀, 合格], extra_years_excellent: 0.5}"),
                        section(
                                "pay",
                                "{reference_multiple: 1, reference_wage_yuan: {2025-01: 5123.45, 2027-01: 5432.1},"
                                        + " basic_percent: 70, performance_percent: 30, bonus_months: {优秀: 2, 合格: 1.25}}"),
                        section(
                                "contributions",
                                "{insurances: [pension, unemployment], housing_fund: no, base: basic,"
                                        + " average_wage_yuan: 6000, pension_employer_percent: 16,"
                                        + " unemployment_employer_percent: 0.7}"),
                        section(
                                "funding",
                                "{city_yuan_per_year: 100000, county_yuan_per_year: 50000, rest: district}")));
    }

    /** A ladder with contributions on the pay of the year before. */
    static InventedScheme onLastYear(String id) {
        return InventedScheme.of(
                id,
                sections(
                        section("posts", "{grades: 5, years_per_step: 1}"),
                        section("certificates", "{junior: 100, middle: 150, senior: 200}"),
                        section(
                                "pay",
                                "{ladder: [3000, 3100.1, 3200.2, 3300.3, 3400.4], bonus_months: {优秀: 1.5, 合格: 1},"
                                        + " bonus_paid_in: 3, " + PROBATION + "}"),
                        section(
                                "contributions",
                                "{insurances: [pension, medical], housing_fund: yes, base: average_of_last_year,"
                                        + " average_wage_yuan: {2025-01: 5000, 2027-07: 5500, 2028-07: 5600},"
                                        + " base_floor_percent: 60, base_ceiling_percent: 62,"
                                        + " pension_employer_percent: 16, medical_employer_percent: {2024-01: 9, 2028-01: 8},"
                                        + " housing_fund_percent: 7}")));
    }

    private static final String PROBATION =
            "probation_months: {under_one_year: 1, one_to_three_years: 2, three_years_or_open: 6}";

    private static String sections(String... sections) {
        return Stream.of(sections).collect(Collectors.joining("\n"));
    }

    private static String section(String name, String parameters) {
        return """
                %s:
                  rules:
                    - id: %s
                      says: {zh: 虚构, en: invented}
                      parameters: %s
                      status: cited
                      citation: {article: %s, words: 虚构}
                """.formatted(name, name, parameters, name);
    }
}
