package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.explain.PayCase.Terms;
import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.ClampedBase;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.ContributionBase;
import io.rosterlake.transforms.pay.Earned;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.pay.Working;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person is paid in a month: the parts with their arithmetic, the rules in the order in which they are applied,
 * and what contributions are computed of.
 *
 * @param terms the rules
 * @param pay the person's pay by them
 * @param month the month
 * @param result what the person costs in it
 * @param book where rules stand
 */
record PayBreakdown(Terms terms, PersonPay pay, YearMonth month, MonthPay result, PayRuleBook book) {
    /** The parts of the pay; what cannot be told says what is missing. */
    Part.Amounts amounts() {
        List<Amount> amounts = new ArrayList<>();
        for (Component component : Component.values()) {
            result.lines().stream()
                    .filter(line -> line.component() == component)
                    .forEach(line -> amounts.add(told(line)));
            List<MissingParameter> missing = result.missing().get(component);
            if (missing != null) {
                amounts.add(Amount.without(component.label(), missing));
            }
        }
        return new Part.Amounts(Texts.NONE, amounts, result.total());
    }

    private Amount told(PayLine line) {
        return Amount.of(
                line.component().label(),
                line.working().text(),
                book.deciding(line.rules()),
                PayRuleBook.basis(line.rules()),
                line.amount());
    }

    /** The rules, each once, with what they give here; those that our copy has lost come after them. */
    List<AppliedRule> rules(String staffGroup) {
        List<AppliedRule> rules = new ArrayList<>();
        rules.add(scope(terms, Optional.of(staffGroup)));
        Map<SchemeRule, List<PayLine>> lines = new LinkedHashMap<>();
        result.lines()
                .forEach(line -> line.rules().forEach(rule -> lines.computeIfAbsent(rule, ignored -> new ArrayList<>())
                        .add(line)));
        lines.forEach((rule, its) -> book.deciding(rule, gives(its)).ifPresent(rules::add));
        rules.addAll(lost(book, result.missing()));
        return rules;
    }

    private static BilingualText gives(List<PayLine> lines) {
        return Texts.joined(
                lines.stream()
                        .map(line -> Texts.of(
                                "%s %s",
                                "%s %s", line.component().label(), line.amount().toPlainString()))
                        .toList(),
                "；",
                "; ");
    }

    /** The rules that are lost, with the components that wait for them. */
    static List<AppliedRule> lost(PayRuleBook book, Map<Component, List<MissingParameter>> missing) {
        Map<MissingParameter, List<Component>> waiting = new LinkedHashMap<>();
        Stream.of(Component.values()).forEach(component -> missing.getOrDefault(component, List.of())
                .forEach(parameter -> waiting.computeIfAbsent(parameter, ignored -> new ArrayList<>())
                        .add(component)));
        Map<String, AppliedRule> lost = new LinkedHashMap<>();
        waiting.forEach((parameter, components) -> book.missing(
                        parameter, Texts.of("无法计算：%s", "cannot be told: %s", Texts.list(components, Component::label)))
                .ifPresent(rule ->
                        lost.putIfAbsent(rule.scheme().id() + rule.entry().id(), rule)));
        return List.copyOf(lost.values());
    }

    /** Whom the scheme counts. */
    static AppliedRule scope(Terms terms, Optional<String> staffGroup) {
        BilingualText here = staffGroup
                .map(group -> terms.counts(group)
                        ? Texts.of("“%s”计入，按本办法发薪", "'%s' are counted, and paid by it", People.group(group))
                        : Texts.of("“%s”不计入，不测算", "'%s' are not counted: nothing is projected", People.group(group)))
                .orElseGet(() -> Texts.of("计入的人员按本办法发薪", "whoever is counted is paid by it"));
        return new AppliedRule(terms.scheme(), new Entry.Counted(terms.scheme().scope()), here, Effect.DECIDES);
    }

    /** What contributions are computed of; none when there are none, or when the base cannot be told. */
    List<Step> base() {
        Optional<ClampedBase> clamped = result.lines().stream()
                .flatMap(line -> line.working() instanceof Working.OfBase of ? Stream.of(of.base()) : Stream.empty())
                .findFirst();
        Optional<Answer.Given<ContributionBase>> rule = pay.rules().base().given();
        if (clamped.isEmpty() || rule.isEmpty()) {
            return List.of();
        }
        ContributionBase base = rule.get().value();
        ClampedBase amount = clamped.get();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Texts.of("缴费工资", "pay that counts"), counted(base), Texts.same(plain(amount.pay()))));
        steps.add(Step.of(
                Texts.of("缴费基数下限、上限", "floor and ceiling"),
                Texts.of(
                        "社平工资 %s%s × %s %% 至 %s %%",
                        "average wage %s%s × %s %% to %s %%",
                        base.averageWage().in(month).map(PayBreakdown::plain).orElse("–"),
                        growth(),
                        plain(base.floor().movePointRight(2)),
                        plain(base.ceiling().movePointRight(2))),
                Texts.same(plain(amount.floor()) + " – " + plain(amount.ceiling()))));
        steps.add(new Step(
                Texts.of("缴费基数", "base of contributions"),
                Texts.same("min(max(%s, %s), %s)"
                        .formatted(plain(amount.pay()), plain(amount.floor()), plain(amount.ceiling()))),
                Texts.same(plain(amount.amount())),
                List.of()));
        return steps;
    }

    private String growth() {
        BigDecimal factor = pay.outlook().averageWageIn(month);
        return factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(factor);
    }

    private BilingualText counted(ContributionBase base) {
        if (base.kind() == ContributionBase.Kind.BASIC) {
            return Texts.of("当月基本工资", "basic pay of the month");
        }
        Optional<Earned> earned = pay.earnedBefore(month).given().map(Answer.Given::value);
        return earned.map(of -> of.months() == 1
                        ? Texts.of("首年：%s 的工资（不含奖金）", "first year: pay of %s, without bonus", of.last())
                        : Texts.of(
                                "%s 至 %s 的月均工资：%s ÷ %d",
                                "average pay of %s to %s: %s ÷ %d",
                                of.first(),
                                of.last(),
                                of.sum().toPlainString(),
                                of.months()))
                .orElse(Texts.UNKNOWN);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
