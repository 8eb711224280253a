package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Parameter;
import io.rosterlake.transforms.scheme.ParameterValue;
import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.ParameterValue.Word;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.comparison.ComparedTopic;
import io.rosterlake.transforms.scheme.comparison.Comparison;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the codes of scheme files are called by people. */
final class SchemeTerms {
    private static final String BUNDLE = "io.rosterlake.transforms.cli.Terms";
    private static final String CHINESE_DIGITS = "一二三四五六七八九";

    /** Places in documents without articles: section, subsection, item. */
    private static final Pattern NUMBERED = Pattern.compile("[1-9](\\(\\d\\)\\d?)?");

    private static final Pattern DIGIT = Pattern.compile("[1-9]");

    private final Locale locale;
    private final boolean english;
    private final ResourceBundle terms;

    SchemeTerms(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.terms = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** A part of a scheme, such as {@code pay}. */
    String part(String code) {
        return Section.fromCode(code)
                .map(section -> section.label().in(locale))
                .orElseGet(() -> term("part." + code, code));
    }

    /** What a compared row is about. */
    String topic(ComparedTopic topic) {
        if (topic.part().equals(Comparison.STAFFING)) {
            return RuledGroup.fromCode(topic.topic())
                    .map(group -> group.label().in(locale))
                    .orElse(topic.topic());
        }
        String key = "topic." + topic.topic();
        if (terms.containsKey(key)) {
            return terms.getString(key);
        }
        return Stream.concat(topic.left().stream(), topic.right().stream())
                .flatMap(this::parameterLabels)
                .findFirst()
                .orElse(part(topic.part()));
    }

    private Stream<String> parameterLabels(Entry entry) {
        return entry instanceof Entry.Ruled ruled
                ? ruled.section().parameters().stream()
                        .filter(parameter -> ruled.rule().parameters().containsKey(parameter.name()))
                        .map(parameter -> parameter.label().in(locale))
                : Stream.empty();
    }

    /** The parameters of a rule, each with its label, but for numbers that what it says names already. */
    List<String> parameters(Section section, SchemeRule rule) {
        return rule.parameters().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Figure figure
                        && names(rule.says().in(locale), figure)))
                .map(entry -> label(section, entry.getKey()) + (english ? ": " : "：") + value(entry.getValue()))
                .toList();
    }

    private static boolean names(String sentence, Figure figure) {
        return Pattern.compile("(?<![\\d.-])" + Pattern.quote(figure.toString()) + "(?![\\d-]|[.,]\\d)")
                .matcher(sentence)
                .find();
    }

    /** What a parameter is. */
    String label(Section section, String parameter) {
        return section.parameter(parameter)
                .map(Parameter::label)
                .map(label -> label.in(locale))
                .orElse(parameter);
    }

    private String value(ParameterValue value) {
        if (value instanceof Word word) {
            return term("code." + word.value(), word.value());
        }
        if (value instanceof Items items) {
            boolean range =
                    items.values().size() == 2 && items.values().stream().allMatch(Figure.class::isInstance);
            return items.values().stream()
                    .map(this::value)
                    .collect(Collectors.joining(range ? "-" : english ? ", " : "、"));
        }
        if (value instanceof Table table) {
            return table.values().entrySet().stream()
                    .map(entry -> term("code." + entry.getKey(), entry.getKey()) + " " + value(entry.getValue()))
                    .collect(Collectors.joining(english ? ", " : "、"));
        }
        return value.toString();
    }

    /** The place in a document: a Chinese reader looks for {@code 第6条}, not for {@code art. 6}. */
    String article(Citation citation) {
        String article = citation.article();
        String key = "article." + article.replace(' ', '_');
        if (terms.containsKey(key)) {
            return terms.getString(key);
        }
        if (english) {
            return article;
        }
        if (NUMBERED.matcher(article).matches()) {
            String section = DIGIT.matcher(article.substring(0, 1)).replaceAll(SchemeTerms::chinese);
            String below = article.substring(1).replaceFirst("\\((\\d)\\)", "（$1）");
            int bracket = below.indexOf('）') + 1;
            return section
                    + DIGIT.matcher(below.substring(0, bracket)).replaceAll(SchemeTerms::chinese)
                    + below.substring(bracket);
        }
        return article.replaceAll("\\barts?\\. ?(\\d+), (\\d+)", "第$1、$2条")
                .replaceAll("\\bart\\. ?(\\d+)", "第$1条")
                .replaceAll("\\bch\\. ?(\\d+)", "第$1章")
                .replaceAll("\\bsections? ([\\d, ]+)", "第$1部分")
                .replaceAll("^(before|after) (.*)$", "$2$1")
                .replaceAll("before$", "之前")
                .replaceAll("after$", "之后");
    }

    private static String chinese(MatchResult digit) {
        return CHINESE_DIGITS.substring(Integer.parseInt(digit.group()) - 1, Integer.parseInt(digit.group()));
    }

    private String term(String key, String otherwise) {
        return terms.containsKey(key) ? terms.getString(key) : otherwise;
    }
}
