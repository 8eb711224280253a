package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How people rise from grade to grade.
 *
 * @param pace when the next grade is reached
 * @param countingGrades the appraisal grades of years that count; empty when the scheme does not say, and every year
 *     counts
 * @param extraYearsExcellent how much more than a year a year of 优秀 counts
 * @param ranges lowest and highest grade of each post level ({@code head, deputy, staff})
 */
public record GradeSteps(
        Pace pace, List<String> countingGrades, BigDecimal extraYearsExcellent, Map<String, Range> ranges) {
    public GradeSteps {
        countingGrades = List.copyOf(countingGrades);
        ranges = Map.copyOf(ranges);
    }

    /** When the next grade is reached. */
    public sealed interface Pace {
        /**
         * After so many months in a grade, counted from the month in which it was reached.
         *
         * @param months months per grade
         */
        record Months(int months) implements Pace {}

        /**
         * In the January after so many years that count.
         *
         * @param byGrade years that a grade takes before the next one
         */
        record Years(Map<Integer, BigDecimal> byGrade) implements Pace {
            public Years {
                byGrade = Collections.unmodifiableMap(new TreeMap<>(byGrade));
            }
        }

        /** Nobody rises. */
        record Never() implements Pace {}
    }

    /**
     * The grades of a post.
     *
     * @param lowest where it begins, from 1
     * @param highest where it ends
     */
    public record Range(int lowest, int highest) {
        /** The nearest grade of the post. */
        public int nearest(int grade) {
            return Math.max(lowest, Math.min(highest, grade));
        }
    }

    /** The grades of a post level; of one that nobody knows those of all. */
    public Range range(String postLevel) {
        Range range = ranges.get(postLevel);
        return range == null
                ? new Range(
                        1,
                        ranges.values().stream().mapToInt(Range::highest).max().orElse(Integer.MAX_VALUE))
                : range;
    }

    /** How many years a year with this appraisal counts. */
    public BigDecimal worth(String appraisal) {
        if (!countingGrades.isEmpty() && !countingGrades.contains(appraisal)) {
            return BigDecimal.ZERO;
        }
        return appraisal.equals("优秀") ? BigDecimal.ONE.add(extraYearsExcellent) : BigDecimal.ONE;
    }
}
