package io.rosterlake.transforms.ruling;

import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.ParameterValue;
import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.RuleStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a scheme say about one question, such as how much training a year.
 *
 * @param status whether they decide it
 * @param rules the rules that do, in the order of the file
 * @param missing which parameters our copy has lost, with document and article, in Chinese and English; null when none
 * @param basis what a figure under these rules rests on; null when nothing decides
 */
public record Ruling(
        RulingStatus status,
        List<SchemeRule> rules,
        @Nullable String missing,
        @Nullable Basis basis) {
    public Ruling {
        rules = List.copyOf(rules);
    }

    /** Nothing decides. */
    public static Ruling none(RulingStatus status) {
        return new Ruling(status, List.of(), null, null);
    }

    /**
     * Those of some rules that have one of the parameters. A parameter that is missing in the copy leaves the question
     * open unless another rule has it: an overlay may have filled it in.
     *
     * @param among rules of the section
     * @param question the parameters that answer the question
     * @param also further grounds on which the figure rests, such as those of the scheme's scope
     */
    public static Ruling of(List<SchemeRule> among, Section section, List<String> question, Collection<Grounds> also) {
        List<SchemeRule> deciding = among.stream()
                .filter(rule -> rule.grounds().status().isUsable())
                .filter(rule -> question.stream().anyMatch(rule.parameters()::containsKey))
                .toList();
        String missing = missing(among, section, question, deciding);
        if (deciding.isEmpty() && missing == null) {
            return none(RulingStatus.NO_RULE);
        }
        Basis basis = Stream.concat(
                        deciding.stream().map(SchemeRule::grounds), deciding.isEmpty() ? Stream.empty() : also.stream())
                .flatMap(grounds -> grounds.basis().stream())
                .reduce(Basis::weaker)
                .orElse(null);
        return new Ruling(missing == null ? RulingStatus.RULED : RulingStatus.MISSING, deciding, missing, basis);
    }

    private static @Nullable String missing(
            List<SchemeRule> among, Section section, List<String> question, List<SchemeRule> deciding) {
        Set<String> zh = new LinkedHashSet<>();
        Set<String> en = new LinkedHashSet<>();
        for (SchemeRule rule : among) {
            for (String name : lost(rule, section, question)) {
                if (deciding.stream().noneMatch(other -> other.parameters().containsKey(name))) {
                    BilingualText label = section.parameter(name).orElseThrow().label();
                    Citation citation = rule.grounds().citation();
                    zh.add("%s，《%s》%s".formatted(label.zh(), citation.document(), citation.article()));
                    en.add("%s, 《%s》, %s".formatted(label.en(), citation.document(), citation.article()));
                }
            }
        }
        return zh.isEmpty() ? null : "缺参数：%s | missing: %s".formatted(String.join("；", zh), String.join("; ", en));
    }

    /** The rules of a section that our copy of the document has lost, in whole or in part. */
    public static Stream<SchemeRule> lost(Scheme scheme, Section section) {
        return scheme.rules(section).stream().filter(Ruling::isLost);
    }

    private static boolean isLost(SchemeRule rule) {
        RuleStatus status = rule.grounds().status();
        return status == RuleStatus.MISSING
                || (status.isUsable() && !rule.missing().isEmpty());
    }

    /** The parameters in question that a rule says our copy has lost, maybe with its whole section. */
    private static List<String> lost(SchemeRule rule, Section section, List<String> question) {
        if (!isLost(rule)) {
            return List.of();
        }
        return rule.missing().contains(section.wholeSection())
                ? List.of(section.wholeSection())
                : question.stream().filter(rule.missing()::contains).toList();
    }

    /** The citations of the rules, which are the value of {@code rule} in tables; null when nothing decides. */
    public @Nullable String articles() {
        return rules.isEmpty()
                ? null
                : rules.stream()
                        .map(rule -> rule.grounds().citation().article())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** The largest number that the rules give to a name in a parameter that is a table. */
    public Optional<BigDecimal> largest(String parameter, String name) {
        return rules.stream()
                .map(rule -> rule.parameters().get(parameter))
                .flatMap(value -> value instanceof Table table
                        ? Stream.ofNullable(table.values().get(name))
                        : Stream.empty())
                .flatMap(Ruling::figure)
                .max(Comparator.naturalOrder());
    }

    private static Stream<BigDecimal> figure(ParameterValue value) {
        return value instanceof Figure figure ? Stream.of(figure.value()) : Stream.empty();
    }
}
