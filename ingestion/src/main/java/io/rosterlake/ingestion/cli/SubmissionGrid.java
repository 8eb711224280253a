package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What came in: district × register × period. */
final class SubmissionGrid {
    private static final int MONTHS_A_QUARTER = 3;

    /**
     * A column of the grid.
     *
     * @param month last month of the period
     * @param label as the submissions give it: {@code 2026-06}, or {@code 2025} for a year
     */
    record PeriodColumn(YearMonth month, String label) implements Comparable<PeriodColumn> {
        boolean isYear() {
            return !label.contains("-");
        }

        @Override
        public int compareTo(PeriodColumn other) {
            return Comparator.comparing(PeriodColumn::month)
                    .thenComparing(PeriodColumn::isYear)
                    .compare(this, other);
        }
    }

    /** What stands in a cell. */
    sealed interface Cell {
        /** Taken in. */
        record Accepted(int version) implements Cell {}

        /** The newest version waits for a decision. */
        record Held() implements Cell {}

        /** Came, but was refused. */
        record Refused() implements Cell {}

        /** Should have come by now. */
        record Missing() implements Cell {}

        /** Nothing came and nothing had to. */
        record Empty() implements Cell {}
    }

    private final List<District> districts;
    private final List<PeriodColumn> columns;
    private final Map<List<Object>, List<Submission>> cells = new HashMap<>();

    /**
     * @param submissions newest decisions in order of versions
     * @param districts the districts as the lake knows them
     */
    SubmissionGrid(Collection<Submission> submissions, List<District> districts) {
        this.districts = List.copyOf(districts);
        TreeSet<PeriodColumn> found = new TreeSet<>();
        for (Submission submission : submissions) {
            Submission.Content content = submission.content();
            if (content == null || submission.status() == SubmissionStatus.DUPLICATE) {
                continue;
            }
            found.add(new PeriodColumn(YearMonth.from(content.period()), content.periodLabel()));
            cells.computeIfAbsent(
                            key(
                                    String.valueOf(submission.source().districtCode()),
                                    content.register(),
                                    content.periodLabel()),
                            ignored -> new ArrayList<>())
                    .add(submission);
        }
        this.columns = List.copyOf(found);
    }

    private static List<Object> key(String district, Register register, String label) {
        return List.of(district, register, label);
    }

    List<District> districts() {
        return districts;
    }

    List<PeriodColumn> columns() {
        return columns;
    }

    Cell cell(District district, Register register, PeriodColumn column) {
        List<Submission> found = cells.getOrDefault(key(district.code(), register, column.label()), List.of());
        List<Submission> versions = found.stream().filter(Submission::isVersion).toList();
        if (!versions.isEmpty()) {
            boolean held = versions.get(versions.size() - 1).status() == SubmissionStatus.HELD;
            return held ? new Cell.Held() : new Cell.Accepted(versions.size());
        }
        if (!found.isEmpty()) {
            return new Cell.Refused();
        }
        return isDue(district, register, column) ? new Cell.Missing() : new Cell.Empty();
    }

    /**
     * A workers register is due for every month (quarter) from a district's first one to the newest period of any district. A
     * communities register that does not come is carried forward, and events come when there are any.
     */
    private boolean isDue(District district, Register register, PeriodColumn column) {
        if (register != Register.WORKERS || column.isYear()) {
            return false;
        }
        boolean quarterly = district.reporting() == District.Reporting.QUARTERLY;
        if (quarterly && column.month().getMonthValue() % MONTHS_A_QUARTER != 0) {
            return false;
        }
        return first(district, register)
                .map(first -> first.isBefore(column.month()))
                .orElse(false);
    }

    private Optional<YearMonth> first(District district, Register register) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().get(0).equals(district.code()))
                .filter(entry -> entry.getKey().get(1) == register)
                .flatMap(entry -> entry.getValue().stream())
                .map(Submission::content)
                .map(content -> content == null ? LocalDate.MAX : content.period())
                .min(Comparator.naturalOrder())
                .map(YearMonth::from);
    }
}
