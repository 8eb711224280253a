package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.GradeStep;
import io.rosterlake.transforms.pay.GradeStep.Counted;
import io.rosterlake.transforms.pay.GradeSteps;
import io.rosterlake.transforms.pay.GradeSteps.Pace;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody comes by the grade of a month.
 *
 * @param pay the person's pay by the rules of the month
 * @param month the month
 * @param registered whether the first grade is that of the register, and not that of the month of an adoption
 * @param book where rules stand
 */
record PayGradeSteps(PersonPay pay, YearMonth month, boolean registered, PayRuleBook book) {
    /** The steps; none when pay does not depend on a grade. */
    List<Step> steps() {
        PayPerson person = pay.person();
        boolean needsGrade = pay.rules()
                .basic()
                .given()
                .map(given -> given.value().needsGrade())
                .orElse(true);
        if (person.isRetained() || !needsGrade || person.grade() == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                registered
                        ? Texts.of("登记的等级", "grade in the register")
                        : Texts.of("改用办法时的等级", "grade when the scheme was adopted"),
                person.gradeSince() == null
                        ? Texts.of("起始月份不详，等级不推算", "nobody knows since when: no steps follow")
                        : Texts.of("自 %s 起", "since %s", person.gradeSince()),
                grade(person.grade())));
        pay.rules().steps().given().ifPresent(given -> {
            steps.add(new Step(
                    Texts.of("晋级规则", "how grades rise"),
                    pace(given.value()),
                    range(given.value()),
                    book.deciding(given.rules())));
            pay.gradeSteps(month).forEach(step -> steps.add(step(step)));
        });
        if (pay.rules().steps() instanceof Answer.Missing<GradeSteps> missing) {
            steps.add(lost(missing));
        }
        steps.add(Step.of(
                Texts.of("%s 的等级", "grade in %s", month),
                Texts.of("已到的最近一级", "the latest that is reached"),
                grade(pay.gradeIn(month).orElseThrow())));
        return steps;
    }

    private Step lost(Answer.Missing<GradeSteps> missing) {
        BilingualText waits = Texts.of("等级的推算", "steps to the next grades");
        List<AppliedRule> rules = missing.parameters().stream()
                .flatMap(parameter -> book.missing(parameter, waits).stream())
                .distinct()
                .toList();
        return new Step(
                Texts.of("晋级规则", "how grades rise"),
                rules.isEmpty()
                        ? Texts.of("缺参数，等级不推算", "a parameter is missing: no steps follow")
                        : Texts.of("抄本缺失，等级不推算", "missing from our copy: no steps follow"),
                Texts.UNKNOWN,
                rules);
    }

    private BilingualText range(GradeSteps steps) {
        GradeSteps.Range range = steps.range(pay.person().postLevel());
        return range.highest() == Integer.MAX_VALUE
                ? Texts.NONE
                : Texts.of("%d–%d 级", "grades %d–%d", range.lowest(), range.highest());
    }

    private static BilingualText pace(GradeSteps steps) {
        List<BilingualText> parts = new ArrayList<>();
        if (steps.pace() instanceof Pace.Months months) {
            parts.add(Texts.of("每 %d 个月晋一级，从到级的月份算起", "one step per %d months in a grade", months.months()));
        } else if (steps.pace() instanceof Pace.Years) {
            parts.add(Texts.of("年限满后的次年 1 月晋一级", "one step in the January after a grade's years are full"));
        } else {
            parts.add(Texts.of("不晋级", "nobody rises"));
        }
        if (!steps.countingGrades().isEmpty()) {
            String grades = String.join("、", steps.countingGrades());
            parts.add(Texts.of("只计考核为 %s 的时间", "only time appraised %s counts", grades));
        }
        if (steps.extraYearsExcellent().signum() > 0) {
            parts.add(Texts.of(
                    "优秀一年计 %s 年",
                    "a year of 优秀 counts %s years",
                    BigDecimal.ONE.add(steps.extraYearsExcellent()).toPlainString()));
        }
        return Texts.joined(parts, "；", "; ");
    }

    private Step step(GradeStep step) {
        List<BilingualText> parts = step.counted().stream()
                .map(counted -> step.byYears() ? year(counted) : months(counted))
                .toList();
        BilingualText needed = step.byYears()
                ? Texts.of("须满 %s 年", "%s years are needed", step.needed().toPlainString())
                : Texts.of("须满 %s 个月", "%s months are needed", step.needed().toPlainString());
        boolean reached = !step.from().isAfter(month);
        return Step.of(
                reached
                        ? Texts.of("%s 起晋级", "rises in %s", step.from())
                        : Texts.of("下一次晋级：%s", "next step: %s", step.from()),
                Texts.of(
                        "%s；%s%s",
                        "%s; %s%s",
                        Texts.joined(parts, " + ", " + "),
                        needed,
                        isOverdue(step)
                                ? Texts.of("（登记时已超过，余数接着算）", " (overdue in the register: the remainder counts on)")
                                : Texts.NONE),
                grade(step.grade()));
    }

    /** A register may keep somebody waiting for longer than the scheme's pace, for a reason that it does not give. */
    private static boolean isOverdue(GradeStep step) {
        BigDecimal before = step.counted().stream()
                .limit(Math.max(0, step.counted().size() - 1))
                .map(counted -> counted.worth().multiply(BigDecimal.valueOf(step.byYears() ? 1 : counted.months())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return before.compareTo(step.needed()) >= 0;
    }

    private static BilingualText year(Counted counted) {
        return Texts.of(
                "%d 年 %s %s",
                "%d %s %s",
                counted.from().getYear(),
                counted.appraisal(),
                counted.worth().toPlainString());
    }

    private static BilingualText months(Counted counted) {
        return Texts.of(
                "%s 至 %s %s %d×%s",
                "%s to %s %s %d×%s",
                counted.from(),
                counted.until().minusMonths(1),
                counted.appraisal(),
                counted.months(),
                counted.worth().toPlainString());
    }

    private static BilingualText grade(int grade) {
        return Texts.of("%d 级", "grade %d", grade);
    }
}
