package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.projection.comparison.Gap.Lack;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Totals;
import io.rosterlake.transforms.projection.comparison.Untold;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Citation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a comparison of scenarios says, in words. */
final class ScenarioComparisonText {
    private final Locale locale;
    private final SchemeTerms terms;

    ScenarioComparisonText(Locale locale) {
        this.locale = locale;
        this.terms = new SchemeTerms(locale);
    }

    /** Name and id of a scenario. */
    String name(Scenario scenario) {
        return text("“%s”（%s）", "\"%s\" (%s)").formatted(scenario.name().in(locale), scenario.id());
    }

    /** By how much the second scenario costs more or less, and the causes, the largest first. */
    String headline(Scenario base, Scenario other, ScenarioComparison comparison) {
        Totals totals = comparison.totals(Slice.ALL);
        BigDecimal difference = comparison.difference();
        if (totals.base().signum() == 0 && totals.other().signum() == 0) {
            return text("%s与%s：两边没有一项都算得出，无法比较。", "%s and %s: no figure is told of both; they cannot be compared.")
                    .formatted(name(other), name(base));
        }
        String causes = comparison.substitution().causes().stream()
                .sorted(Comparator.comparing(
                                (Cause cause) -> of(comparison, cause).abs())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .filter(cause -> of(comparison, cause).signum() != 0)
                .map(cause -> cause.label().in(locale) + " " + signed(of(comparison, cause)))
                .collect(Collectors.joining(text("、", ", ")));
        if (causes.isEmpty()) {
            return text("%s与%s花费相同：%s 元。", "%s costs what %s costs: %s yuan.")
                    .formatted(name(other), name(base), plain(totals.base()));
        }
        return text("%s比%s%s %s 元（%s），其中：%s。", "%s costs %4$s yuan %3$s than %2$s (%5$s): %6$s.")
                .formatted(
                        name(other),
                        name(base),
                        difference.signum() < 0 ? text("少花", "less") : text("多花", "more"),
                        plain(difference.abs()),
                        percent(totals),
                        causes);
    }

    private static BigDecimal of(ScenarioComparison comparison, Cause cause) {
        return comparison.difference(share -> share.cause() == cause);
    }

    /** By what the second scenario costs more, of the first. */
    String percent(Totals totals) {
        if (totals.base().signum() == 0) {
            return "–";
        }
        BigDecimal percent =
                totals.other().subtract(totals.base()).movePointRight(2).divide(totals.base(), 2, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, percent.signum() == 0 ? "%.2f %%" : "%+.2f %%", percent);
    }

    /** What a reader must know before trusting the difference: what is left out, and what is made up. */
    List<String> warnings(Scenario base, Scenario other, ScenarioComparison comparison) {
        List<String> warnings = new ArrayList<>();
        List<Untold> leftOut = comparison.untold().stream()
                .filter(untold -> !untold.isCompared())
                .filter(untold -> untold.base().signum() != 0 || untold.other().signum() != 0)
                .toList();
        if (!leftOut.isEmpty()) {
            Totals everything = comparison.everything();
            Totals compared = comparison.totals(Slice.ALL);
            warnings.add(text(
                            "注意：有些项目只有一方算得出，与“算不出”相减没有意义，未计入差额（%s %s 元，%s %s 元）；缺什么见文末。",
                            "Note: some parts are told of one scenario only; a difference from nothing would say nothing, so they"
                                    + " are left out (%s %s yuan, %s %s yuan). What is missing stands at the end.")
                    .formatted(
                            base.id(),
                            plain(everything.base().subtract(compared.base())),
                            other.id(),
                            plain(everything.other().subtract(compared.other()))));
        } else if (!comparison.untold().isEmpty()) {
            warnings.add(
                    text(
                            "注意：有些项目两边都算不出，不在金额之内；缺什么见文末。",
                            "Note: some parts cannot be told of either scenario and are in no amount. What is missing stands at the end."));
        }
        for (Basis basis : List.of(Basis.ILLUSTRATIVE, Basis.USER)) {
            Totals amounts = comparison.of(basis);
            if (amounts.base().signum() != 0 || amounts.other().signum() != 0) {
                String what = basis == Basis.ILLUSTRATIVE
                        ? text("示意数字（illustrative，不是真实标准）", "made-up numbers (illustrative), not real ones")
                        : text("用户补充的数字（user）", "numbers that users gave (user)");
                warnings.add(text("依据%s的金额：%s %s 元，%s %s 元。", "Amounts that rest on %s: %s %s yuan, %s %s yuan.")
                        .formatted(what, base.id(), plain(amounts.base()), other.id(), plain(amounts.other())));
            }
        }
        return warnings;
    }

    /** In which order aspects are replaced, and what that means. */
    String method() {
        String order = Arrays.stream(Cause.values())
                .map(cause -> cause.label().in(locale))
                .collect(Collectors.joining(text("、", ", ")));
        return text(
                        "算法：从前者出发，依次把%s的假设换成后者的，每换一步各测算一次，相邻两次之差即该原因的份额，合计恰为总差额。"
                                + "换一个顺序，同时起作用的原因之间的份额会有出入，合计不变。随工资而变的奖金和缴费记在“工资调整”下。",
                        "Method: from the first scenario on, the assumptions on %s are replaced by those of the other, one after the"
                                + " other, and each scenario on the way is projected; the difference of neighbours is the cause's"
                                + " share, so shares add up to the whole. Another order would divide what causes bring about"
                                + " together in another way, not the sum. Bonuses and contributions that follow from wages are"
                                + " among \"wages\".")
                .formatted(order);
    }

    /** Why a component of a district is not told, or not in full. */
    String status(Untold untold, Scenario base, Scenario other) {
        boolean nothing = untold.base().signum() == 0 && untold.other().signum() == 0;
        if (nothing) {
            return text("两边都算不出", "told of neither");
        }
        if (untold.isCompared()) {
            return text("两边都少 %d 人，其余已比较", "%d people left out on both sides, the others compared")
                    .formatted(untold.people());
        }
        if (untold.missingInBase().isEmpty() || untold.missingInOther().isEmpty()) {
            return text("%s 缺参数，未计入差额", "missing in %s, left out of the difference")
                    .formatted(untold.missingInBase().isEmpty() ? other.id() : base.id());
        }
        return text("两边所缺不同，未计入差额", "not the same is missing, left out of the difference");
    }

    /** What is missing, a line for each place in a document. */
    List<String> lacks(List<Lack> lacks) {
        Map<String, List<Lack>> places =
                lacks.stream().collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        places.forEach((place, there) -> lines.add(there.stream()
                        .map(lack -> lack.label().in(locale))
                        .distinct()
                        .collect(Collectors.joining(text("、", ", ")))
                + text("（", " (")
                + place
                + text("）", ")")));
        return lines;
    }

    /** Document and article. */
    private String place(Lack lack) {
        String article =
                lack.article().equals("-") ? "" : terms.article(new Citation(lack.document(), lack.article(), null));
        return ("《" + lack.document() + "》" + text("", " ") + article).strip();
    }

    String label(Component component) {
        return component.label().in(locale);
    }

    String label(Cause cause) {
        return cause.label().in(locale);
    }

    static String plain(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    static String signed(BigDecimal amount) {
        return String.format(Locale.ROOT, "%+,.2f", amount);
    }

    String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
