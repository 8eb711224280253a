package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Explains what a district costs in a month or a year: down to its people, up to the table. */
public final class PayTotalExplainer {
    private final PayTotal total;
    private final PayCase asked;
    private final List<PaidMonth> months;
    private final PayRuleBook book;

    private PayTotalExplainer(PayTotal total, PayEvidence evidence, SchemeCatalogue schemes) {
        this.total = total;
        this.asked = evidence.asked(
                schemes, total.district(), total.asOf(), evidence.scenario(total.scenario()), total.last());
        this.months = total.months().stream()
                .map(month -> evidence.month(asked, total.district(), month))
                .toList();
        this.book = new PayRuleBook(asked.schemes());
    }

    /** Computes a total anew, person by person, and holds it against the table. */
    public static Explanation explain(PayTotal total, PayEvidence evidence, SchemeCatalogue schemes) {
        return new PayTotalExplainer(total, evidence, schemes).explanation();
    }

    private Explanation explanation() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Inputs(inputs()));
        parts.add(new Part.Result(Texts.of("按项目（元）", "by component, yuan"), components()));
        parts.add(new Part.Result(Texts.of("按经费来源（元）", "by source of funding, yuan"), sources()));
        if (!total.isYear()) {
            parts.add(new Part.Result(Texts.of("领取人数", "people who get it"), people()));
        }
        List<Amount> untold = PaySources.untold(lastMonth(), only());
        if (!untold.isEmpty()) {
            parts.add(new Part.Amounts(
                    Texts.of("%s 无法计算的", "what cannot be told in %s", total.last()), untold, BigDecimal.ZERO));
        }
        parts.add(PaySources.of(months, only(), total.limit()));
        asked.termsIn(total.last()).ifPresent(terms -> parts.add(new Part.Rules(Texts.NONE, rules(terms))));
        BilingualText title = Texts.of(
                "薪酬成本：%s，%s，情景 %s%s",
                "Cost of pay: %s, %s, scenario %s%s",
                total.title(),
                total.span(),
                asked.scenario().id(),
                only().map(component -> Texts.of("，%s", ", %s", component.label()))
                        .orElse(Texts.NONE));
        Explanation explained = new Explanation(title, sentence(), parts);
        return new Explanation(title, sentence(), parts, advice(explained).orElse(null));
    }

    private PaidMonth lastMonth() {
        return months.get(months.size() - 1);
    }

    private Optional<Component> only() {
        return Optional.ofNullable(total.component());
    }

    private boolean isWanted(Component component) {
        return only().isEmpty() || only().get() == component;
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(PayInputs.of(asked, total.last()));
        PaidMonth month = lastMonth();
        long counted = month.people().stream()
                .filter(paid -> !paid.path().person().isHired())
                .filter(paid -> paid.path().payIn(month.month()).isPresent())
                .count();
        long left = month.people().stream()
                .filter(paid -> !paid.path().person().isHired())
                .filter(paid -> paid.path()
                        .payIn(month.month())
                        .filter(pay -> !pay.person().isPaidIn(month.month()))
                        .isPresent())
                .count();
        List<PaidMonth.Paid> registered = month.people().stream()
                .filter(paid -> !paid.path().person().isHired())
                .toList();
        inputs.add(new Input(
                Texts.of("花名册人数", "people in the register"),
                Texts.number(registered.size(), "人", "people"),
                Texts.of("其中办法计入 %d 人", "of them the scheme counts %d", counted)));
        inputs.add(new Input(
                Texts.of("到 %s 已退休", "retired by %s", month.month()),
                Texts.number(left, "人", "people"),
                Texts.of(
                        "情景假定 %s",
                        "as the scenario assumes: %s",
                        PayWords.retirement(asked.scenario().retirement().age()))));
        inputs.addAll(expected(month));
        return inputs;
    }

    /** Who is expected to be there, where a scenario lets people leave or hires some. */
    private List<Input> expected(PaidMonth month) {
        if (asked.isCertain()) {
            return List.of();
        }
        BigDecimal stay = sum(
                month.people().stream()
                        .filter(paid ->
                                !paid.path().person().isHired() && !paid.pay().isNothing()),
                PaidMonth.Paid::presence);
        BigDecimal hired =
                sum(month.people().stream().filter(paid -> paid.path().person().isHired()), PaidMonth.Paid::presence);
        return List.of(
                new Input(
                        Texts.of("%s 预计仍在岗", "expected to be there in %s", month.month()),
                        Texts.number(stay, "人", "people"),
                        Texts.of(
                                "人员流失：%s；离开的当月仍发",
                                "attrition: %s; paid for the month in which they leave",
                                PayWords.attrition(asked.scenario().attrition()))),
                new Input(
                        Texts.of("另有招入", "hired besides"),
                        Texts.number(hired, "人", "people"),
                        Texts.of(
                                "招人：%s",
                                "hiring: %s", PayWords.hiring(asked.scenario().hiring()))));
    }

    /** The cells of all months that are asked for. */
    private Stream<Map.Entry<PayCell, PaidMonth.Sum>> cells() {
        return months.stream()
                .flatMap(month -> month.cells().entrySet().stream())
                .filter(cell -> isWanted(cell.getKey().component()));
    }

    private Stream<PublishedPay> published() {
        return total.published().stream()
                .filter(row -> only().map(component -> component.code().equals(row.component()))
                        .orElse(true));
    }

    private static <T> BigDecimal sum(Stream<T> of, Function<T, BigDecimal> amount) {
        return of.map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Figure> components() {
        List<Figure> figures = new ArrayList<>();
        for (Component component : Component.values()) {
            figure(
                            component.code(),
                            component.label(),
                            cell -> cell.getKey().component() == component,
                            row -> row.component().equals(component.code()))
                    .ifPresent(figures::add);
        }
        figures.add(new Figure(
                "total",
                Texts.of("合计", "together"),
                sum(cells(), cell -> cell.getValue().amount()),
                true,
                sum(published(), PublishedPay::amount)));
        return figures;
    }

    private Optional<Figure> figure(
            String column,
            BilingualText label,
            Predicate<Map.Entry<PayCell, PaidMonth.Sum>> computedIs,
            Predicate<PublishedPay> publishedIs) {
        boolean isComputed = cells().anyMatch(computedIs);
        boolean isPublished = published().anyMatch(publishedIs);
        return isComputed || isPublished
                ? Optional.of(new Figure(
                        column,
                        label,
                        isComputed
                                ? sum(cells().filter(computedIs), cell -> cell.getValue()
                                        .amount())
                                : null,
                        true,
                        isPublished ? sum(published().filter(publishedIs), PublishedPay::amount) : null))
                : Optional.empty();
    }

    private List<Figure> sources() {
        Map<String, BigDecimal> computed = new TreeMap<>();
        cells().forEach(cell -> cell.getValue()
                .sources()
                .forEach(source -> computed.merge(source, cell.getValue().from(source), BigDecimal::add)));
        Map<String, BigDecimal> known = new TreeMap<>();
        published().forEach(row -> known.merge(row.source(), row.amount(), BigDecimal::add));
        return Stream.concat(computed.keySet().stream(), known.keySet().stream())
                .distinct()
                .map(source -> new Figure(
                        "source " + source, PayWords.source(source), computed.get(source), true, known.get(source)))
                .toList();
    }

    /** Each source of funding has the people of its component: they are taken once. */
    private List<Figure> people() {
        Map<Component, BigDecimal> computed = new EnumMap<>(Component.class);
        cells().forEach(cell ->
                computed.merge(cell.getKey().component(), cell.getValue().people(), BigDecimal::add));
        Map<List<String>, PublishedPay> once = new LinkedHashMap<>();
        published().forEach(row -> once.put(List.of(row.staffGroup(), row.postLevel(), row.component()), row));
        Map<String, BigDecimal> known = new TreeMap<>();
        once.values().forEach(row -> known.merge(row.component(), row.people(), BigDecimal::add));
        return Stream.of(Component.values())
                .filter(component -> computed.containsKey(component) || known.containsKey(component.code()))
                .map(component -> new Figure(
                        "people " + component.code(),
                        component.label(),
                        computed.get(component),
                        true,
                        known.get(component.code())))
                .toList();
    }

    private List<AppliedRule> rules(PayCase.Terms terms) {
        List<AppliedRule> rules = new ArrayList<>();
        rules.add(PayBreakdown.scope(terms, Optional.empty()));
        Map<SchemeRule, BigDecimal> sums = new LinkedHashMap<>();
        Map<SchemeRule, List<Component>> decided = new LinkedHashMap<>();
        lastMonth().cells().forEach((cell, sum) -> {
            if (isWanted(cell.component())) {
                sum.rules().forEach(rule -> {
                    sums.merge(rule, sum.amount(), BigDecimal::add);
                    decided.computeIfAbsent(rule, ignored -> new ArrayList<>()).add(cell.component());
                });
            }
        });
        decided.forEach((rule, components) -> book.deciding(
                        rule,
                        Texts.of(
                                "%s，%s 共 %s 元",
                                "%s, together %3$s yuan in %2$s",
                                Texts.list(
                                        components.stream().distinct().sorted().toList(), Component::label),
                                total.last(),
                                sums.get(rule).toPlainString()))
                .ifPresent(rules::add));
        rules.addAll(PayBreakdown.lost(book, missing()));
        rules.addAll(funding(terms));
        return rules;
    }

    private List<AppliedRule> funding(PayCase.Terms terms) {
        BilingualText here = Texts.of("由谁出资：%s", "who pays: %s", Texts.list(sources(), Figure::label));
        return terms.rules().funding().given().stream()
                .flatMap(given -> given.rules().stream())
                .flatMap(rule -> book.deciding(rule, here).stream())
                .toList();
    }

    private Map<Component, List<MissingParameter>> missing() {
        Map<Component, List<MissingParameter>> missing = new EnumMap<>(Component.class);
        lastMonth().people().forEach(paid -> paid.pay().missing().forEach((component, parameters) -> {
            if (isWanted(component)) {
                List<MissingParameter> all = missing.computeIfAbsent(component, ignored -> new ArrayList<>());
                parameters.stream()
                        .filter(parameter -> !all.contains(parameter))
                        .forEach(all::add);
            }
        }));
        return missing;
    }

    private boolean isOverlaid() {
        return cells().map(cell -> PayRuleBook.basis(cell.getValue().rules()))
                .anyMatch(basis -> basis.compareTo(Basis.USER) >= 0);
    }

    private Optional<BilingualText> advice(Explanation explained) {
        return PayAdvice.ofOverlays(asked, published().anyMatch(PublishedPay::isOverlaid), isOverlaid())
                .or(() -> explained.differing().isEmpty()
                        ? Optional.empty()
                        : Optional.of(PayAdvice.ofDifferences(asked)));
    }

    private BilingualText sentence() {
        long open = missing().size();
        Optional<Basis> basis =
                cells().map(cell -> PayRuleBook.basis(cell.getValue().rules())).reduce(Basis::weaker);
        BilingualText lacking = open == 0
                ? Texts.NONE
                : Texts.of(
                        "；另有 %d 项缺参数，无法计算，未计入：%s",
                        "; %d parts cannot be told for want of parameters, and are not in it: %s",
                        open,
                        Texts.list(List.copyOf(missing().keySet()), Component::label));
        return Texts.of(
                "%s 共 %s 元%s%s。",
                "%s: %s yuan%s%s.",
                total.span(),
                sum(cells(), cell -> cell.getValue().amount()).toPlainString(),
                basis.map(PayInputs::warning).orElse(Texts.NONE),
                lacking);
    }
}
