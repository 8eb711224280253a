package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.PaidMonth.Paid;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The people behind a total of pay, whoever costs most first. */
final class PaySources {
    private static final int SHARE_SCALE = 6;

    private PaySources() {}

    /** What one person costs in all months that are asked for. */
    private static final class Cost {
        private BigDecimal wages = BigDecimal.ZERO;
        private BigDecimal contributions = BigDecimal.ZERO;
        private BigDecimal presence = BigDecimal.ZERO;
        private boolean isFraction;
        private int months;
        private String grade = "";

        private void add(Paid paid, PaidMonth month, Optional<Component> only) {
            presence = presence.add(paid.presence());
            isFraction |= paid.presence().compareTo(BigDecimal.ONE) != 0;
            months++;
            for (PayLine line : paid.pay().lines()) {
                if (only.isEmpty() || only.get() == line.component()) {
                    BigDecimal expected = line.amount().multiply(paid.presence());
                    if (line.component().isContribution()) {
                        contributions = contributions.add(expected);
                    } else {
                        wages = wages.add(expected);
                    }
                }
            }
            grade = paid.path()
                    .payIn(month.month())
                    .flatMap(pay -> pay.gradeIn(month.month()))
                    .map(Object::toString)
                    .orElse("");
        }

        private BigDecimal total() {
            return wages.add(contributions);
        }
    }

    /**
     * @param only the component; empty for all
     * @param limit how many people are listed; 0 for all
     */
    static Part of(List<PaidMonth> months, Optional<Component> only, int limit) {
        Map<PaidPath, Cost> costs = new LinkedHashMap<>();
        months.forEach(month -> month.people().forEach(paid -> costs.computeIfAbsent(paid.path(), ignored -> new Cost())
                .add(paid, month, only)));
        List<Map.Entry<PaidPath, Cost>> paid = costs.entrySet().stream()
                .filter(entry -> entry.getValue().total().signum() > 0)
                .sorted(Comparator.comparing((Map.Entry<PaidPath, Cost> entry) ->
                                entry.getValue().total())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().person().facts().personKey()))
                .toList();
        List<Map.Entry<PaidPath, Cost>> listed =
                limit == 0 ? paid : paid.stream().limit(limit).toList();
        boolean fractions = paid.stream().anyMatch(entry -> entry.getValue().isFraction);
        return new Part.Sources(
                rounded(heading(paid, listed.size()), total(paid), published(months, only)),
                Texts.of("人员", "person"),
                facts(only, fractions),
                listed.stream()
                        .map(entry -> source(entry.getKey().person(), entry.getValue(), only, fractions))
                        .toList());
    }

    private static BilingualText heading(List<Map.Entry<PaidPath, Cost>> paid, int listed) {
        BigDecimal all = total(paid);
        if (listed == paid.size()) {
            return Texts.of("逐人：%d 人共 %s 元", "person by person: %d people, %s yuan", paid.size(), yuan(all));
        }
        return Texts.of(
                "逐人：%d 人共 %s 元，列出金额最大的 %d 人，其余 %d 人 %s 元（--limit 0 列出全部）",
                "person by person: %d people, %s yuan; the %d who cost most, the other %d cost %s yuan (--limit 0 lists all)",
                paid.size(),
                yuan(all),
                listed,
                paid.size() - listed,
                yuan(total(paid.subList(listed, paid.size()))));
    }

    /** The amounts as tables have them: fractions of people are rounded where they are summed. */
    private static BigDecimal published(List<PaidMonth> months, Optional<Component> only) {
        return months.stream()
                .flatMap(month -> month.cells().entrySet().stream())
                .filter(cell -> only.isEmpty() || only.get() == cell.getKey().component())
                .map(cell -> cell.getValue().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BilingualText rounded(BilingualText heading, BigDecimal people, BigDecimal published) {
        return yuan(people).equals(yuan(published))
                ? heading
                : Texts.of(
                        "%s；不足一人的按人员类别、职级和项目合计后才舍入到分，合计为 %s 元",
                        "%s; fractions of people are rounded to the fen where staff group, post level and component are summed:"
                                + " %s yuan in all",
                        heading,
                        yuan(published));
    }

    private static BigDecimal total(List<Map.Entry<PaidPath, Cost>> paid) {
        return paid.stream().map(entry -> entry.getValue().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BilingualText> facts(Optional<Component> only, boolean fractions) {
        List<BilingualText> facts = new ArrayList<>(
                List.of(Texts.of("人员类别", "staff group"), Texts.of("职级", "post level"), Texts.of("等级", "grade")));
        if (fractions) {
            facts.add(Texts.of("预计在岗（人）", "expected to be there"));
        }
        if (only.isEmpty()) {
            facts.add(Texts.of("应发（元）", "pay (yuan)"));
            facts.add(Texts.of("单位缴费（元）", "contributions (yuan)"));
        }
        facts.add(only.map(component -> Texts.of("%s（元）", "%s (yuan)", component.label()))
                .orElse(Texts.of("合计（元）", "together (yuan)")));
        return facts;
    }

    private static Source source(PaidPerson person, Cost cost, Optional<Component> only, boolean fractions) {
        List<BilingualText> facts = new ArrayList<>(List.of(
                People.group(person.facts().staffGroup()),
                PayWords.postLevel(person.facts().postLevel()),
                Texts.same(cost.grade)));
        if (fractions) {
            facts.add(Texts.same(
                    cost.presence.divide(BigDecimal.valueOf(cost.months), SHARE_SCALE, RoundingMode.HALF_UP)));
        }
        if (only.isEmpty()) {
            facts.add(Texts.same(yuan(cost.wages)));
            facts.add(Texts.same(yuan(cost.contributions)));
        }
        facts.add(Texts.same(yuan(cost.total())));
        return new Source(
                person.pseudonym(),
                facts,
                person.row(),
                person.isHired()
                        ? Texts.of(
                                "情景假定 %s 招入",
                                "hired in %s, as the scenario assumes",
                                person.facts().comesIn())
                        : Texts.NONE);
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** What cannot be told, and of how many people. */
    static List<Amount> untold(PaidMonth month, Optional<Component> only) {
        Map<Component, List<Paid>> waiting = month.people().stream()
                .filter(paid -> !paid.path().person().isHired())
                .flatMap(paid -> paid.pay().missing().keySet().stream()
                        .filter(component -> only.isEmpty() || only.get() == component)
                        .map(component -> Map.entry(component, paid)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Amount> amounts = new ArrayList<>();
        waiting.forEach((component, people) -> amounts.add(Amount.without(
                Texts.of("%s：%d 人", "%s: %d people", component.label(), people.size()),
                people.stream()
                        .flatMap(paid -> paid.pay().missing().get(component).stream())
                        .distinct()
                        .toList())));
        return amounts;
    }
}
