package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.PayCase.Terms;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains what one person costs in a month of a scenario, rule by rule. */
final class PayPersonExplainer {
    private final PaidPerson person;
    private final PayCase asked;
    private final YearMonth month;
    private final Optional<Terms> terms;
    private final Optional<PersonPay> pay;
    private final MonthPay result;

    /**
     * @param person the person
     * @param asked rules and assumptions
     * @param month a month that is projected
     */
    PayPersonExplainer(PaidPerson person, PayCase asked, YearMonth month) {
        this.person = person;
        this.asked = asked;
        this.month = month;
        this.terms = asked.termsIn(month);
        PaidPath path = new PaidPath(person, asked);
        this.pay = path.payIn(month);
        this.result = path.in(month);
    }

    /**
     * The answer.
     *
     * @param sources the rows of registers behind the person
     * @param projectedWithOverlay whether published figures rest on an overlay; null when there are none
     */
    Explanation explanation(BilingualText title, List<Part> sources, @Nullable Boolean projectedWithOverlay) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Inputs(inputs())));
        parts.addAll(reckoned());
        parts.addAll(sources);
        boolean overlaid =
                basis().filter(basis -> basis.compareTo(Basis.USER) >= 0).isPresent();
        return new Explanation(
                title,
                sentence(),
                parts,
                Optional.ofNullable(projectedWithOverlay)
                        .flatMap(published -> PayAdvice.ofOverlays(asked, published, overlaid))
                        .orElse(null));
    }

    private Optional<Basis> basis() {
        return result.lines().stream()
                .map(line -> PayRuleBook.basis(line.rules()))
                .reduce(Basis::weaker);
    }

    private List<Part> reckoned() {
        if (terms.isEmpty()) {
            return List.of();
        }
        Terms rules = terms.get();
        if (pay.isEmpty()) {
            return List.of(new Part.Rules(
                    Texts.NONE,
                    List.of(PayBreakdown.scope(rules, Optional.of(person.facts().staffGroup())))));
        }
        PayRuleBook book = new PayRuleBook(asked.schemes());
        PayBreakdown parts = new PayBreakdown(rules, pay.get(), month, result, book);
        List<Part> all = new ArrayList<>(List.of(parts.amounts()));
        boolean registered = asked.terms().indexOf(rules) == 0;
        add(
                all,
                Texts.of("等级的由来", "how the grade comes about"),
                new PayGradeSteps(pay.get(), month, registered, book).steps());
        add(all, Texts.of("缴费基数的由来", "what contributions are computed of"), parts.base());
        all.add(new Part.Rules(Texts.NONE, parts.rules(person.facts().staffGroup())));
        return all;
    }

    private static void add(List<Part> parts, BilingualText about, List<Step> steps) {
        if (!steps.isEmpty()) {
            parts.add(new Part.Steps(about, steps));
        }
    }

    private boolean isPaid() {
        return pay.map(one -> one.person().isPaidIn(month)).orElse(false);
    }

    private List<Input> inputs() {
        PayPerson facts = person.facts();
        List<Input> inputs = new ArrayList<>(PayInputs.of(asked, month));
        inputs.add(Input.of(Texts.of("人员类别", "staff group"), People.group(facts.staffGroup())));
        inputs.add(Input.of(
                Texts.of("职级、职务", "post level, post"),
                facts.post() == null
                        ? PayWords.postLevel(facts.postLevel())
                        : Texts.of("%s，%s", "%s, %s", PayWords.postLevel(facts.postLevel()), facts.post())));
        inputs.add(grade(facts));
        pay.flatMap(one -> one.gradeIn(month))
                .ifPresent(grade -> inputs.add(new Input(
                        Texts.of("%s 的等级", "grade in %s", month), Texts.same(grade), Texts.of("推算见下", "see below"))));
        inputs.add(certificates(facts));
        inputs.add(appraisals(facts));
        inputs.add(probation());
        inputs.add(retirement());
        return inputs;
    }

    private Input grade(PayPerson facts) {
        BilingualText since = facts.gradeSince() == null
                ? Texts.of("起始月份不详", "nobody knows since when")
                : Texts.of("自 %s 起", "since %s", facts.gradeSince());
        BilingualText from = person.gradeSinceFrom() == null
                ? Texts.NONE
                : person.gradeSinceFrom().equals("register")
                        ? Texts.of("（取自花名册）", " (by the register)")
                        : Texts.of("（取自历期花名册中等级的变动）", " (by the change of grade in the history of registers)");
        return new Input(
                Texts.of("登记的等级", "grade in the register"),
                facts.grade() == null ? Texts.UNKNOWN : Texts.same(facts.grade()),
                Texts.of("%s%s", "%s%s", since, from));
    }

    private Input certificates(PayPerson facts) {
        Map<CertificateLevel, YearMonth> held = new TreeMap<>(facts.certificates());
        List<BilingualText> obtained = held.entrySet().stream()
                .map(entry -> Texts.of(
                        "%s（%s 取得，%d-01 起计发）",
                        "%s (of %s, paid from %d-01)",
                        entry.getKey().certificate(),
                        entry.getValue(),
                        entry.getValue().getYear() + 1))
                .toList();
        return new Input(
                Texts.of("职业资格证书", "social-work certificates"),
                obtained.isEmpty() ? Texts.of("无", "none") : Texts.joined(obtained, "；", "; "),
                facts.certificateIn(month)
                        .map(level -> Texts.of("%s 按 %s 计", "in %s counted: %s", month, level.certificate()))
                        .orElse(Texts.NONE));
    }

    private Input appraisals(PayPerson facts) {
        List<String> years = new TreeMap<>(facts.appraisals())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList();
        BilingualText assumed = asked.scenario().appraisal() == Appraisal.LAST_YEAR
                ? Texts.of("以后各年与最近一年相同", "years to come as the newest one")
                : Texts.of("没有结果的年度按合格", "years without result count as 合格");
        return new Input(
                Texts.of("年度考核", "appraisals"),
                years.isEmpty() ? Texts.of("无", "none") : Texts.same(String.join(", ", years)),
                assumed);
    }

    private Input probation() {
        Optional<YearMonth> until =
                pay.flatMap(one -> Optional.ofNullable(one.person().probationUntil()));
        PaidPerson.Contract contract = person.contract();
        BilingualText from = contract.start() == null || until.isEmpty()
                ? Texts.NONE
                : Texts.of(
                        "合同 %s 至 %s",
                        "contract from %s to %s",
                        contract.start(),
                        contract.end() == null || contract.openEnded()
                                ? Texts.of("无固定期限", "no end")
                                : contract.end().toString());
        return new Input(
                Texts.of("试用期", "probation"),
                until.map(last -> Texts.of("至 %s", "until %s", last)).orElse(Texts.of("无", "none")),
                from);
    }

    private Input retirement() {
        Optional<YearMonth> last = person.retiresIn(asked.scenario().retirement());
        YearMonth registered = person.retirements()
                .get(person.retirementColumn(asked.scenario().retirement()));
        return new Input(
                Texts.of("退休月份", "month of retirement"),
                registered == null ? Texts.UNKNOWN : Texts.same(last.orElse(registered)),
                last.isEmpty() && registered != null
                        ? Texts.of("已过而仍在册，视为留用", "past, and still in the register: stays")
                        : Texts.of(
                                "情景假定 %s%s；当月仍发，次月起不发",
                                "the scenario assumes %s%s; paid for that month and no longer",
                                PayWords.retirement(
                                        asked.scenario().retirement().age()),
                                last.filter(month -> !month.equals(registered)).isEmpty()
                                        ? Texts.same("")
                                        : Texts.of("（自 %s 起即可退休）", " (possible since %s)", registered)));
    }

    private BilingualText sentence() {
        if (terms.isEmpty()) {
            return Texts.of(
                    "%s，故不能测算。",
                    "%s: nothing can be projected.", asked.own().asInput().remark());
        }
        if (pay.isEmpty()) {
            return Texts.of(
                    "《%s》不计“%s”，不测算薪酬。",
                    "《%s》 does not count '%s': no pay is projected.",
                    terms.get().scheme().document().title(),
                    People.group(person.facts().staffGroup()));
        }
        if (!isPaid()) {
            return Texts.of(
                    "%s 退休，%s 已不发薪。",
                    "Retires in %s: not paid any more in %s.",
                    pay.get().person().retiresIn(),
                    month);
        }
        BilingualText told = Texts.of(
                "应发 %s 元，单位缴费 %s 元，合计 %s 元",
                "pay %s, employer's contributions %s, together %s yuan",
                sum(line -> !line.component().isContribution()),
                sum(line -> line.component().isContribution()),
                result.total().setScale(2).toPlainString());
        BilingualText basis = basis().map(PayInputs::warning).orElse(Texts.NONE);
        if (result.missing().isEmpty()) {
            return Texts.of("%s%s。", "%s%s.", told, basis);
        }
        List<Component> open = result.missing().keySet().stream().sorted().toList();
        return Texts.of(
                "%s%s；另有 %d 项缺参数，无法计算，未计入：%s。",
                "%s%s; %d parts cannot be told for want of parameters, and are not in it: %s.",
                told,
                basis,
                open.size(),
                Texts.list(open, Component::label));
    }

    private String sum(Predicate<PayLine> wanted) {
        return result.lines().stream()
                .filter(wanted)
                .map(PayLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2)
                .toPlainString();
    }
}
