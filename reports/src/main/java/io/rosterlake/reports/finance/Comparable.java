package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.database.AnswerRow;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be compared between scenarios: districts that have amounts in every scenario from the first month on, and of these the components that no scenario
 * lacks a parameter for. Otherwise a scenario would look cheap merely because part of its pay cannot be told.
 *
 * @param districts their codes
 * @param leftOut components of these districts that are compared in no scenario
 */
record Comparable(List<String> districts, Set<Part> leftOut) {

    /** A component of a district's pay. */
    record Part(String district, String component) implements java.lang.Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return (district + " " + component).compareTo(other.district + " " + other.component);
        }
    }

    static Comparable of(FinanceAnswers answers) {
        Budget budget = answers.budget();
        YearMonth first = budget.horizon().everywhere().first();
        List<String> scenarios = budget.codes(Dimension.SCENARIO);
        List<String> districts = budget.codes(Dimension.DISTRICT).stream()
                .filter(district -> scenarios.stream().allMatch(scenario -> isPaid(budget, scenario, district, first)))
                .toList();
        Set<Part> leftOut = new TreeSet<>();
        scenarios.forEach(scenario -> leftOut.addAll(missing(answers, scenario)));
        leftOut.removeIf(part -> !districts.contains(part.district()));
        return new Comparable(districts, leftOut);
    }

    /** The parts that lack a parameter in a scenario, in some month at least. */
    static Set<Part> missing(FinanceAnswers answers, String scenario) {
        Set<Part> parts = new TreeSet<>();
        for (AnswerRow row : answers.missing().rows()) {
            if (row.text("scenario").orElse("").equals(scenario)
                    && row.text("effect").orElse("").equals("untold")) {
                Arrays.stream(row.text("components").orElse("").split(","))
                        .map(component -> new Part(row.text("district_code").orElse(""), component.strip()))
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private static boolean isPaid(Budget budget, String scenario, String district, YearMonth month) {
        return budget.rows().stream()
                .filter(with(Dimension.SCENARIO, scenario).and(with(Dimension.DISTRICT, district)))
                .anyMatch(row -> row.amounts().containsKey(month));
    }

    boolean has(BudgetRow row) {
        return districts.contains(row.code(Dimension.DISTRICT))
                && !leftOut.contains(new Part(row.code(Dimension.DISTRICT), row.code(Dimension.COMPONENT)));
    }

    boolean isEmpty() {
        return districts.isEmpty();
    }
}
