package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one standing is paid in one month, part by part: the definition of every amount. It is told what to reckon
 * ({@link #wages()}, {@link #bonus()}, {@link #contributions}), in this order, and gives the {@link #result()}.
 */
public final class Reckoning {
    private static final MissingParameter GRADE =
            new MissingParameter("pay_grade", new BilingualText("岗位等级", "pay grade"), "人员花名册", "岗位等级");
    private static final MissingParameter GRADE_OF_TABLE = new MissingParameter(
            "pay_grade_of_table",
            new BilingualText("办法工资表内的岗位等级", "a pay grade that the scheme's table has"),
            "人员花名册",
            "岗位等级");
    private static final MissingParameter POST_LEVEL = new MissingParameter(
            "post_level", new BilingualText("职级(正职、副职或工作人员)", "post level (head, deputy or staff)"), "人员花名册", "职务");

    private final PayRules rules;
    private final Outlook outlook;
    private final Standing standing;
    private final YearMonth month;
    private final List<PayLine> lines = new ArrayList<>();
    private final Map<Component, List<MissingParameter>> missing = new EnumMap<>(Component.class);

    public Reckoning(PayRules rules, Outlook outlook, Standing standing, YearMonth month) {
        this.rules = rules;
        this.outlook = outlook;
        this.standing = standing;
        this.month = month;
    }

    /** The parts that were reckoned. */
    public MonthPay result() {
        return new MonthPay(lines, missing);
    }

    /** The sum of the parts that were reckoned, with the rules of all; missing when one of them is. */
    public Answer<BigDecimal> total() {
        MonthPay pay = result();
        return pay.missing().isEmpty()
                ? new Given<>(
                        pay.total(),
                        pay.lines().stream()
                                .flatMap(line -> line.rules().stream())
                                .distinct()
                                .toList())
                : new Missing<>(pay.missing().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    /** Pay of the month without bonus. */
    public void wages() {
        if (standing.isRetained()) {
            ask(Component.RETAINED_SUBSIDY, rules.retained(), (amounts, deciding) -> {
                BigDecimal amount = amounts.get(standing.postLevel());
                if (amount == null) {
                    missing.put(Component.RETAINED_SUBSIDY, List.of(POST_LEVEL));
                } else {
                    add(Component.RETAINED_SUBSIDY, amount, new Working.Stated(amount), deciding);
                }
            });
            return;
        }
        basic();
        if (standing.onProbation()) {
            return;
        }
        ask(Component.POST_ALLOWANCE, rules.postAllowances(), (allowances, deciding) -> {
            if (standing.postLevel().isEmpty()) {
                missing.put(Component.POST_ALLOWANCE, List.of(POST_LEVEL));
            }
            allowances
                    .of(standing.postLevel(), standing.post())
                    .ifPresent(amount -> add(Component.POST_ALLOWANCE, amount, new Working.Stated(amount), deciding));
        });
        ask(Component.CERTIFICATE_ALLOWANCE, rules.certificates(), (amounts, deciding) -> Optional.ofNullable(
                        standing.certificate())
                .map(amounts::get)
                .ifPresent(
                        amount -> add(Component.CERTIFICATE_ALLOWANCE, amount, new Working.Stated(amount), deciding)));
    }

    private void basic() {
        ask(Component.BASIC, gradedBasic(), (basic, deciding) -> {
            int grade = gradeOr(1);
            BigDecimal growth = outlook.wagesIn(month);
            List<SchemeRule> all = withProbation(deciding);
            basic.basic(grade, month, growth)
                    .ifPresentOrElse(
                            amount -> add(
                                    Component.BASIC,
                                    amount,
                                    new Working.OfGrade(basic, grade, month, growth, false),
                                    all),
                            () -> missing.put(Component.BASIC, unpriced(basic, month)));
            if (!standing.onProbation()) {
                basic.performance(grade, month, growth)
                        .ifPresent(amount -> add(
                                Component.PERFORMANCE,
                                amount,
                                new Working.OfGrade(basic, grade, month, growth, true),
                                deciding));
            }
        });
        List<MissingParameter> without = missing.get(Component.BASIC);
        if (without != null && !standing.onProbation() && PayParts.has(rules, Component.PERFORMANCE)) {
            missing.put(Component.PERFORMANCE, without);
        }
    }

    /** Why a table of basic pay has no amount: no reference wage of the month, or no such grade. */
    private List<MissingParameter> unpriced(BasicPay basic, YearMonth when) {
        boolean isWage = basic instanceof BasicPay.Coefficients table
                && table.reference().in(when).isEmpty();
        return List.of(isWage ? MissingParameter.referenceWage(rules.scheme(), when) : GRADE_OF_TABLE);
    }

    private List<SchemeRule> withProbation(List<SchemeRule> deciding) {
        if (!standing.onProbation() || rules.probation().given().isEmpty()) {
            return deciding;
        }
        List<SchemeRule> all = new ArrayList<>(deciding);
        all.addAll(rules.probation().given().orElseThrow().rules());
        return all;
    }

    /** The bonus of the year before, in the month in which it is paid. */
    public void bonus() {
        if (standing.isRetained()) {
            return;
        }
        ask(
                Component.BONUS,
                Answer.both(rules.bonus(), gradedBasic(), bonus -> basic -> bonus),
                (bonus, deciding) -> Optional.ofNullable(standing.yearEnd()).ifPresent(end -> {
                    YearMonth december = YearMonth.of(month.getYear() - 1, 12);
                    BasicPay basic = rules.basic().given().orElseThrow().value();
                    basic.basic(end.grade(), december, outlook.wagesIn(december))
                            .map(BasicPay::toTheFen)
                            .map(amount -> new Working.OfYearEnd(
                                    december.getYear(),
                                    end.grade(),
                                    amount,
                                    bonus.monthsFor(end.appraisal()),
                                    end.appraisal()))
                            .ifPresentOrElse(
                                    working -> add(
                                            Component.BONUS,
                                            working.basic().multiply(working.months()),
                                            working,
                                            deciding),
                                    () -> missing.put(Component.BONUS, unpriced(basic, december)));
                }));
    }

    /**
     * The employer's contributions.
     *
     * @param averageOfLastYear the pay that contributions of this year are computed of, where the scheme has them
     *     computed of the year before
     */
    public void contributions(Supplier<Answer<BigDecimal>> averageOfLastYear) {
        if (standing.isRetained()) {
            return;
        }
        Answer<ClampedBase> base = rules.base().then(given -> base(given.value(), averageOfLastYear)
                .then(pay -> new Given<>(pay.value(), given.rules())));
        for (Component component : Component.contributions()) {
            ask(
                    component,
                    Answer.both(rules.rates().get(component), base, rate -> amount -> new RateOf(rate, amount)),
                    (of, deciding) -> of.rate()
                            .in(month)
                            .ifPresentOrElse(
                                    share -> add(
                                            component,
                                            of.base().amount().multiply(share),
                                            new Working.OfBase(of.base(), share),
                                            deciding),
                                    () -> missing.put(
                                            component,
                                            List.of(MissingParameter.rate(rules.scheme(), component, month)))));
        }
    }

    private Answer<ClampedBase> base(ContributionBase base, Supplier<Answer<BigDecimal>> averageOfLastYear) {
        Answer<BigDecimal> pay =
                switch (base.kind()) {
                    case BASIC -> amountOfBasic();
                    case AVERAGE_OF_LAST_YEAR -> averageOfLastYear.get();
                };
        return pay.then(given -> base.clamp(given.value(), month, outlook.averageWageIn(month))
                .<Answer<ClampedBase>>map(clamped -> new Given<>(clamped, given.rules()))
                .orElseGet(() -> new Missing<>(List.of(MissingParameter.averageWage(rules.scheme(), month)))));
    }

    private Answer<BigDecimal> amountOfBasic() {
        List<MissingParameter> without = missing.get(Component.BASIC);
        if (without != null) {
            return new Missing<>(without);
        }
        return lines.stream()
                .filter(line -> line.component() == Component.BASIC)
                .findFirst()
                .<Answer<BigDecimal>>map(line -> new Given<>(line.amount(), line.rules()))
                .orElseGet(() -> new Given<>(BigDecimal.ZERO, List.of()));
    }

    /** Basic pay by grade needs to know how grades change, and the grade; it rests on the rules of both. */
    private Answer<BasicPay> gradedBasic() {
        Answer<BasicPay> basic = rules.basic();
        if (basic.given().isEmpty() || !basic.given().orElseThrow().value().needsGrade()) {
            return basic;
        }
        if (standing.grade() == null && !(rules.steps() instanceof Missing<GradeSteps>)) {
            return new Missing<>(List.of(GRADE));
        }
        return rules.steps() instanceof Answer.Absent<GradeSteps>
                ? basic
                : Answer.both(basic, rules.steps(), value -> ignored -> value);
    }

    private int gradeOr(int other) {
        Integer grade = standing.grade();
        return grade == null ? other : grade;
    }

    private <T> void ask(Component component, Answer<T> answer, Applied<T> applied) {
        if (answer instanceof Missing<T> parameters) {
            missing.put(component, parameters.parameters());
        }
        answer.given().ifPresent(given -> applied.apply(given.value(), given.rules()));
    }

    private void add(Component component, BigDecimal amount, Working working, List<SchemeRule> deciding) {
        BigDecimal rounded = BasicPay.toTheFen(amount);
        if (rounded.signum() != 0) {
            lines.add(new PayLine(component, rounded, working, deciding));
        }
    }

    private record RateOf(DatedNumber rate, ClampedBase base) {}

    @FunctionalInterface
    private interface Applied<T> {
        void apply(T value, List<SchemeRule> deciding);
    }
}
