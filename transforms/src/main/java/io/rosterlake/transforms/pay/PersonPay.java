package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person is paid month by month, by the rules of one scheme. This is the definition of every amount; the
 * projection computes the same for millions with column expressions.
 */
public final class PersonPay {
    private static final MissingParameter GRADE =
            new MissingParameter("pay_grade", new BilingualText("岗位等级", "pay grade"), "人员花名册", "岗位等级");

    private final PayPerson person;
    private final PayRules rules;
    private final Outlook outlook;
    private final Optional<GradePath> grades;

    /** @param until the last month that will be asked for */
    public PersonPay(PayPerson person, PayRules rules, Outlook outlook, YearMonth until) {
        this.person = person;
        this.rules = rules;
        this.outlook = outlook;
        Integer grade = person.grade();
        this.grades = grade == null
                ? Optional.empty()
                : Optional.of(rules.steps()
                        .given()
                        .map(steps -> GradePath.of(person, grade, steps.value(), outlook, until))
                        .orElseGet(() -> GradePath.constant(grade)));
    }

    /** The grade in a month; empty when the register gives none. */
    public Optional<Integer> gradeIn(YearMonth month) {
        return grades.map(path -> path.in(month));
    }

    /** What the person costs in a month; nothing after the last month that is paid. */
    public MonthPay in(YearMonth month) {
        Reckoning reckoning = new Reckoning(month);
        if (person.isPaidIn(month)) {
            reckoning.wages();
            reckoning.bonus();
            reckoning.contributions();
        }
        return reckoning.result();
    }

    /** Wages without bonus and contributions, for the base of contributions; missing when a part of them is. */
    private Answer<BigDecimal> wages(YearMonth month, boolean withBonus) {
        Reckoning reckoning = new Reckoning(month);
        reckoning.wages();
        if (withBonus) {
            reckoning.bonus();
        }
        MonthPay pay = reckoning.result();
        return pay.missing().isEmpty()
                ? new Given<>(pay.total(), List.of())
                : new Missing<>(pay.missing().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    /**
     * The pay that contributions of a year are computed of: the average of the months of the year before that are
     * known or projected; where there is none, the pay of the first month.
     */
    private Answer<BigDecimal> averageBefore(YearMonth month) {
        YearMonth first = outlook.firstMonth();
        PayPerson.History history = person.history();
        if (month.getYear() == first.getYear()) {
            return history == null ? wages(first, false) : new Given<>(history.base(), List.of());
        }
        boolean continued = history != null && month.getYear() == first.getYear() + 1;
        BigDecimal sum = continued ? history.sum() : BigDecimal.ZERO;
        int months = continued ? history.months() : 0;
        YearMonth from = YearMonth.of(month.getYear() - 1, 1);
        for (YearMonth paid = from.isBefore(first) ? first : from;
                paid.getYear() < month.getYear();
                paid = paid.plusMonths(1)) {
            Answer<BigDecimal> pay = wages(paid, true);
            if (pay instanceof Missing<BigDecimal>) {
                return pay;
            }
            sum = sum.add(pay.given().orElseThrow().value());
            months++;
        }
        return new Given<>(sum.divide(BigDecimal.valueOf(months), 10, RoundingMode.HALF_UP), List.of());
    }

    /** One month, part by part. */
    private final class Reckoning {
        private final YearMonth month;
        private final List<PayLine> lines = new ArrayList<>();
        private final Map<Component, List<MissingParameter>> missing = new EnumMap<>(Component.class);

        Reckoning(YearMonth month) {
            this.month = month;
        }

        MonthPay result() {
            return new MonthPay(lines, missing);
        }

        void wages() {
            if (person.isRetained()) {
                ask(Component.RETAINED_SUBSIDY, rules.retained(), (amounts, deciding) -> {
                    BigDecimal amount = amounts.get(person.postLevel());
                    add(Component.RETAINED_SUBSIDY, amount, plain(amount), deciding);
                });
                return;
            }
            basic();
            if (person.isOnProbationIn(month)) {
                return;
            }
            ask(Component.POST_ALLOWANCE, rules.postAllowances(), (allowances, deciding) -> allowances
                    .of(person.postLevel(), person.post())
                    .ifPresent(amount -> add(Component.POST_ALLOWANCE, amount, plain(amount), deciding)));
            ask(Component.CERTIFICATE_ALLOWANCE, rules.certificates(), (amounts, deciding) -> person.certificateIn(
                            month)
                    .map(amounts::get)
                    .ifPresent(amount -> add(Component.CERTIFICATE_ALLOWANCE, amount, plain(amount), deciding)));
        }

        private void basic() {
            ask(Component.BASIC, gradedBasic(), (basic, deciding) -> {
                int grade = gradeIn(month).orElse(1);
                BigDecimal growth = outlook.wagesIn(month);
                List<SchemeRule> all = withProbation(deciding);
                basic.basic(grade, month, growth)
                        .ifPresentOrElse(
                                amount ->
                                        add(Component.BASIC, amount, basic.reckoning(grade, month, growth, false), all),
                                () -> missing.put(Component.BASIC, List.of(GRADE)));
                if (!person.isOnProbationIn(month)) {
                    basic.performance(grade, month, growth)
                            .ifPresent(amount -> add(
                                    Component.PERFORMANCE,
                                    amount,
                                    basic.reckoning(grade, month, growth, true),
                                    deciding));
                }
            });
        }

        private List<SchemeRule> withProbation(List<SchemeRule> deciding) {
            if (!person.isOnProbationIn(month) || rules.probation().given().isEmpty()) {
                return deciding;
            }
            List<SchemeRule> all = new ArrayList<>(deciding);
            all.addAll(rules.probation().given().orElseThrow().rules());
            return all;
        }

        void bonus() {
            if (person.isRetained()) {
                return;
            }
            ask(
                    Component.BONUS,
                    Answer.both(rules.bonus(), gradedBasic(), bonus -> basic -> bonus),
                    (bonus, deciding) -> {
                        if (month.getMonthValue() == bonus.paidIn()) {
                            int year = month.getYear() - 1;
                            String appraisal = outlook.appraisalOf(person, year);
                            YearMonth december = YearMonth.of(year, 12);
                            BasicPay basic = rules.basic().given().orElseThrow().value();
                            basic.basic(gradeIn(december).orElse(1), december, outlook.wagesIn(december))
                                    .map(BasicPay::toTheFen)
                                    .ifPresent(amount ->
                                            addBonus(amount, bonus.monthsFor(appraisal), appraisal, deciding));
                        }
                    });
        }

        private void addBonus(BigDecimal basic, BigDecimal months, String appraisal, List<SchemeRule> deciding) {
            String reckoning = "%s × %s（%s）".formatted(basic, months.toPlainString(), appraisal);
            add(Component.BONUS, basic.multiply(months), new BilingualText(reckoning, reckoning), deciding);
        }

        void contributions() {
            if (person.isRetained()) {
                return;
            }
            Answer<BigDecimal> base = rules.base()
                    .then(given -> base(given.value()).then(pay -> new Given<>(pay.value(), given.rules())));
            for (Component component : Component.contributions()) {
                Answer<DatedNumber> rate = rules.rates().get(component);
                ask(
                        component,
                        Answer.both(rate, base, of -> amount -> new RateOf(of, amount)),
                        (of, deciding) -> of.rate()
                                .in(month)
                                .ifPresent(share -> add(
                                        component, of.base().multiply(share), reckoning(of.base(), share), deciding)));
            }
        }

        private Answer<BigDecimal> base(ContributionBase base) {
            Answer<BigDecimal> pay =
                    switch (base.kind()) {
                        case BASIC -> amountOfBasic();
                        case AVERAGE_OF_LAST_YEAR -> averageBefore(month);
                    };
            return pay.then(given -> base.clamp(given.value(), month, outlook.averageWageIn(month))
                    .<Answer<BigDecimal>>map(amount -> new Given<>(amount, List.of()))
                    .orElseGet(() -> new Missing<>(List.of(MissingParameter.averageWage(rules.scheme(), month)))));
        }

        private Answer<BigDecimal> amountOfBasic() {
            List<MissingParameter> without = missing.get(Component.BASIC);
            if (without != null) {
                return new Missing<>(without);
            }
            return new Given<>(result().amount(Component.BASIC).orElse(BigDecimal.ZERO), List.of());
        }

        /** Basic pay by grade needs to know how grades change, and the grade. */
        private Answer<BasicPay> gradedBasic() {
            Answer<BasicPay> basic = rules.basic();
            if (basic.given().isEmpty() || !basic.given().orElseThrow().value().needsGrade()) {
                return basic;
            }
            if (rules.steps() instanceof Missing<GradeSteps> missingSteps) {
                return new Missing<>(missingSteps.parameters());
            }
            return grades.isEmpty() ? new Missing<>(List.of(GRADE)) : basic;
        }

        private <T> void ask(Component component, Answer<T> answer, Applied<T> applied) {
            if (answer instanceof Missing<T> parameters) {
                missing.put(component, parameters.parameters());
            }
            answer.given().ifPresent(given -> applied.apply(given.value(), given.rules()));
        }

        private void add(Component component, BigDecimal amount, BilingualText reckoning, List<SchemeRule> deciding) {
            BigDecimal rounded = BasicPay.toTheFen(amount);
            if (rounded.signum() != 0) {
                lines.add(new PayLine(component, rounded, reckoning, deciding));
            }
        }
    }

    private record RateOf(DatedNumber rate, BigDecimal base) {}

    @FunctionalInterface
    private interface Applied<T> {
        void apply(T value, List<SchemeRule> deciding);
    }

    private static BilingualText plain(BigDecimal amount) {
        return new BilingualText(amount.toPlainString(), amount.toPlainString());
    }

    private static BilingualText reckoning(BigDecimal base, BigDecimal share) {
        String percent = share.movePointRight(2).stripTrailingZeros().toPlainString();
        String text = "%s × %s %%".formatted(base.stripTrailingZeros().toPlainString(), percent);
        return new BilingualText(text, text);
    }
}
