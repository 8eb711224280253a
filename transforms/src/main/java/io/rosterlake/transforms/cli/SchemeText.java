package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Effective;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scheme as lines of text for people. */
final class SchemeText {
    private static final String INDENT = "      ";

    private final Locale locale;
    private final boolean english;
    private final StaffingRuleText staffingRules;
    private final SchemeTerms terms;

    SchemeText(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.staffingRules = new StaffingRuleText(locale);
        this.terms = new SchemeTerms(locale);
    }

    /** Name, document and dates. */
    List<String> heading(Scheme scheme) {
        String name = scheme.name().in(locale);
        return List.of(
                text("%s（%s，版本 %s）", "%s (%s, version %s)").formatted(name, scheme.id(), scheme.version()),
                text("文件：", "Document: ")
                        + scheme.document().title()
                        + text("（", " (")
                        + scheme.document().copy().label().in(locale)
                        + text("）", ")"),
                INDENT + scheme.document().remark().in(locale),
                text("有效期：", "In force: ") + effective(scheme.effective()));
    }

    /** Everything below the heading. */
    List<String> whole(Scheme scheme) {
        List<String> lines = new ArrayList<>();
        String groups = scheme.scope().counts().stream()
                .map(group -> group.label().in(locale))
                .collect(Collectors.joining(text("、", ", ")));
        lines.add(text("计入人员：", "Counts: ") + groups + status(scheme.scope().grounds()));
        lines.addAll(grounds(scheme, scheme.scope().grounds()));
        lines.addAll(staffing(scheme));
        for (Section section : scheme.sections().keySet()) {
            lines.addAll(section(scheme, section));
        }
        return lines;
    }

    List<String> staffing(Scheme scheme) {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("", text("配备（staffing）", "Staffing (staffing)")));
        for (StaffingRule rule : scheme.staffing()) {
            String group = rule.group().label().in(locale) + text("：", ": ");
            lines.add("  " + rule.id() + "  " + group + staffingRules.summary(rule) + status(rule.grounds()));
            staffingRules.details(rule).forEach(detail -> lines.add(INDENT + detail));
            lines.addAll(grounds(scheme, rule.grounds()));
        }
        return lines;
    }

    List<String> section(Scheme scheme, Section section) {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("", section.label().in(locale) + text("（", " (") + section.code() + text("）", ")")));
        for (SchemeRule rule : scheme.rules(section)) {
            lines.add("  " + rule.id() + "  " + rule.says().in(locale) + status(rule.grounds()));
            rule.parameters().forEach((name, value) -> lines.add(INDENT + name + " = " + value));
            rule.missing().forEach(name -> lines.add(INDENT + text("缺参数：", "parameter missing: ") + name));
            lines.addAll(grounds(scheme, rule.grounds()));
        }
        if (scheme.rules(section).isEmpty()) {
            lines.add("  " + text("文件未载", "nothing in the file"));
        }
        return lines;
    }

    String effective(Effective effective) {
        if (effective.from() == null && effective.to() == null) {
            return text("不限", "open");
        }
        String from = effective.from() == null ? "…" : effective.from().toString();
        String to = effective.to() == null ? "…" : effective.to().toString();
        return from + text(" 至 ", " to ") + to;
    }

    private String status(Grounds grounds) {
        String label = grounds.status().label().in(locale);
        if (grounds.source() != RuleSource.DOCUMENT) {
            label += text("，", ", ") + grounds.source().label().in(locale);
        }
        return english ? "  [" + label + "]" : "  〔" + label + "〕";
    }

    private List<String> grounds(Scheme scheme, Grounds grounds) {
        List<String> lines = new ArrayList<>();
        Citation citation = grounds.citation();
        String words = citation.words() == null ? "" : text("：“", ": “") + citation.words() + "”";
        boolean own = citation.document().equals(scheme.document().title());
        String document = own ? "" : citation.document() + " ";
        lines.add(INDENT + text("出处 ", "source ") + document + terms.article(citation) + words);
        if (grounds.reading() != null) {
            lines.add(INDENT + text("读法 ", "reading ") + grounds.reading().in(locale));
        }
        for (BilingualText alternative : grounds.alternatives()) {
            lines.add(INDENT + text("另一读法 ", "other reading ") + alternative.in(locale));
        }
        return lines;
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
