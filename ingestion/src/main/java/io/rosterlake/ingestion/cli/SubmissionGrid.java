package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.ExpectedRegisters;
import io.rosterlake.ingestion.submission.ExpectedRegisters.Missing;
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
import java.util.TreeSet;

/** What came in: district × register × period. */
final class SubmissionGrid {
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
        /** Taken in; how many days after it was due. */
        record Accepted(int version, long daysLate) implements Cell {}

        /** The newest version waits for a decision. */
        record Held() implements Cell {}

        /** Came, but was refused. */
        record Refused() implements Cell {}

        /** Should have come by now. */
        record Overdue() implements Cell {}

        /** Its month is over, and it is not due yet. */
        record Awaited() implements Cell {}

        /** Nothing came and nothing had to. */
        record Empty() implements Cell {}
    }

    private final List<District> districts;
    private final List<PeriodColumn> columns;
    private final Map<List<Object>, List<Submission>> cells = new HashMap<>();
    private final Map<List<Object>, Missing> missing = new HashMap<>();
    private final LocalDate asOf;

    /**
     * @param submissions newest decisions in order of versions
     * @param districts the districts as the lake knows them
     * @param expected what has not come
     * @param asOf the day on which somebody asks
     */
    SubmissionGrid(
            Collection<Submission> submissions, List<District> districts, List<Missing> expected, LocalDate asOf) {
        this.asOf = asOf;
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
        for (Missing register : expected) {
            found.add(new PeriodColumn(register.period(), register.periodLabel()));
            missing.put(key(register.district().code(), register.register(), register.periodLabel()), register);
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
            return held ? new Cell.Held() : new Cell.Accepted(versions.size(), daysLate(versions, district));
        }
        if (!found.isEmpty()) {
            return new Cell.Refused();
        }
        Missing awaited = missing.get(key(district.code(), register, column.label()));
        if (awaited == null) {
            return new Cell.Empty();
        }
        return awaited.daysOverdue(asOf) > 0 ? new Cell.Overdue() : new Cell.Awaited();
    }

    /** Counts from the first accepted version, whatever came later. */
    private static long daysLate(List<Submission> versions, District district) {
        return versions.stream()
                .filter(version -> version.status() == SubmissionStatus.ACCEPTED)
                .findFirst()
                .map(version -> ExpectedRegisters.daysLate(version, district.reporting()))
                .orElse(0L);
    }
}
