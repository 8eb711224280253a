package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The grade of somebody who is graded for the first time (套级): a new entrant, or a worker whose district adopts a scheme
 * of grades.
 *
 * <p>The post's lowest grade, and from there one grade after the other for the years of service, as they take in the
 * scheme; years whose appraisal does not count are left out. A diploma or degree alone counts as years of service, both
 * together as grades, and so do honours; the grade stays within the post's range. What is left of the years counts
 * towards the next grade. Schemes say from what grades follow and not in which order: that is a reading.
 *
 * @param steps how people rise, with the posts' ranges
 * @param grades grades for both papers, by level
 * @param years years of service for one paper, by level
 * @param honours grades for honours
 */
public record GradeSlotting(
        Answer<GradeSteps> steps,
        Answer<Map<String, BigDecimal>> grades,
        Answer<Map<String, BigDecimal>> years,
        Answer<Map<String, BigDecimal>> honours) {
    private static final int YEAR = 12;
    private static final MissingParameter SINCE = new MissingParameter(
            "community_work_since", new BilingualText("参加社区工作时间", "in community work since"), "人员花名册", "参加社区工作时间");

    /**
     * A grade.
     *
     * @param grade from 1
     * @param since the month since which it counts as held
     * @param reckoning how it follows
     */
    public record Slot(int grade, YearMonth since, BilingualText reckoning) {}

    /** The rules of a scheme; absent steps when its pay has no grades. */
    static GradeSlotting of(Scheme scheme, Answer<GradeSteps> steps) {
        SchemeQuestions questions = new SchemeQuestions(scheme);
        return new GradeSlotting(
                steps,
                questions.byName(Section.PAY, "education_grades"),
                questions.byName(Section.PAY, "education_years"),
                questions.byName(Section.PAY, "honour_grades"));
    }

    /**
     * The grade in a month.
     *
     * @return missing when the scheme's steps are, or when nobody knows since when somebody works; absent without grades
     */
    public Answer<Slot> slot(ServiceRecord record, YearMonth month) {
        YearMonth since = record.since();
        if (since == null && !(steps instanceof Absent<GradeSteps>)) {
            return new Missing<>(List.of(SINCE));
        }
        return steps.then(given -> new Given<>(slot(record, since, month, given.value()), rules(record, given)));
    }

    private Slot slot(ServiceRecord record, YearMonth since, YearMonth month, GradeSteps rises) {
        GradeSteps.Range range = rises.range(record.postLevel());
        int extra = whole(years, record.onePaper().map(Education::code).orElse(""));
        long served = YEAR * (long) extra + counting(record, since, month, rises);
        Climb climb = climb(range, rises.pace(), served);
        int papers = whole(grades, record.bothPapers().map(Education::code).orElse(""));
        int honour = whole(honours, record.honour().map(Honour::code).orElse(""));
        int grade = range.nearest(climb.grade() + papers + honour);
        String zh = "%d 级起，工龄 %d 个月%s，升至 %d 级%s%s，定为 %d 级"
                .formatted(
                        range.lowest(),
                        served,
                        extra == 0 ? "" : "（含学历或学位视同 " + extra + " 年）",
                        climb.grade(),
                        papers == 0 ? "" : "，学历学位 +" + papers,
                        honour == 0 ? "" : "，表彰 +" + honour,
                        grade);
        String en = "from grade %d, %d months of service%s: grade %d%s%s, makes grade %d"
                .formatted(
                        range.lowest(),
                        served,
                        extra == 0 ? "" : " (with " + extra + " years for one paper)",
                        climb.grade(),
                        papers == 0 ? "" : ", +" + papers + " for diploma and degree",
                        honour == 0 ? "" : ", +" + honour + " for honours",
                        grade);
        return new Slot(grade, month.minusMonths(climb.left()), new BilingualText(zh, en));
    }

    private record Climb(int grade, long left) {}

    private static Climb climb(GradeSteps.Range range, GradeSteps.Pace pace, long months) {
        int grade = range.lowest();
        long left = months;
        while (grade < range.highest()) {
            long takes = takes(pace, grade);
            if (left < takes) {
                break;
            }
            left -= takes;
            grade++;
        }
        return new Climb(grade, grade == range.highest() ? 0 : left);
    }

    private static long takes(GradeSteps.Pace pace, int grade) {
        if (pace instanceof GradeSteps.Pace.Months months) {
            return months.months();
        }
        if (pace instanceof GradeSteps.Pace.Years years && years.byGrade().containsKey(grade)) {
            return years.byGrade().get(grade).multiply(BigDecimal.valueOf(YEAR)).longValue();
        }
        return Long.MAX_VALUE;
    }

    /** Months of service without those of years that do not count. */
    private static long counting(ServiceRecord record, YearMonth since, YearMonth month, GradeSteps rises) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(since, month));
        for (Map.Entry<Integer, String> appraisal : record.appraisals().entrySet()) {
            YearMonth january = YearMonth.of(appraisal.getKey(), 1);
            YearMonth from = january.isBefore(since) ? since : january;
            YearMonth to = january.plusYears(1).isAfter(month) ? month : january.plusYears(1);
            if (from.isBefore(to) && rises.worth(appraisal.getValue()).signum() == 0) {
                months -= ChronoUnit.MONTHS.between(from, to);
            }
        }
        return months;
    }

    private static int whole(Answer<Map<String, BigDecimal>> amounts, String name) {
        return amounts.given()
                .map(given -> given.value().getOrDefault(name, BigDecimal.ZERO).intValue())
                .orElse(0);
    }

    /** The rules that were applied to a record. */
    private List<SchemeRule> rules(ServiceRecord record, Given<GradeSteps> rises) {
        List<SchemeRule> rules = new ArrayList<>(rises.rules());
        record.bothPapers().ifPresent(level -> rules.addAll(deciding(grades)));
        record.onePaper().ifPresent(level -> rules.addAll(deciding(years)));
        record.honour().ifPresent(level -> rules.addAll(deciding(honours)));
        return rules.stream().distinct().toList();
    }

    private static List<SchemeRule> deciding(Answer<?> answer) {
        return answer.given().map(Given::rules).orElse(List.of());
    }
}
