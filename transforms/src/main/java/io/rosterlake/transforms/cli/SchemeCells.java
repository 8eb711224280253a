package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageCell.Line;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.RuleStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.comparison.ComparedTopic;
import io.rosterlake.transforms.scheme.comparison.Comparison;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a scheme says on a topic, as a cell of a page: the rule, its figures, where it stands, its words and its reading. */
final class SchemeCells {
    private final Locale locale;
    private final boolean english;
    private final SchemeTerms terms;
    private final StaffingRuleText staffingRules;

    SchemeCells(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.terms = new SchemeTerms(locale);
        this.staffingRules = new StaffingRuleText(locale);
    }

    /**
     * @param scheme the scheme
     * @param entries its rules on the topic
     * @param compared the topic; a rule about the whole section is shortened where the topic is another one
     */
    PageCell cell(Scheme scheme, List<Entry> entries, ComparedTopic compared) {
        if (entries.isEmpty()) {
            boolean otherGroups = compared.part().equals(Comparison.STAFFING) && Comparison.staffs(scheme);
            return PageCell.of(
                    Tone.MUTED, otherGroups ? text("按其他口径规定", "ruled by other groups") : text("未作规定", "no rule"));
        }
        String topic = compared.topic();
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.grounds().status() == RuleStatus.MISSING && isWholeSection(entry) && !isAbout(entry, topic)) {
                lines.add(new Line(Kind.PLAIN, Tone.MISSING, text("抄本缺失", "missing from the copy")));
                lines.add(Line.of(Kind.SOURCE, source(scheme, entry.grounds().citation())));
            } else {
                lines.addAll(statement(entry));
                lines.addAll(grounds(scheme, entry.grounds()));
            }
        }
        return new PageCell(lines);
    }

    /** One rule with everything that is known of it. */
    PageCell rule(Scheme scheme, Entry entry) {
        List<Line> lines = new ArrayList<>(statement(entry));
        lines.addAll(grounds(scheme, entry.grounds()));
        return new PageCell(lines);
    }

    /** The place of a rule in its document. */
    String article(Entry entry) {
        return terms.article(entry.grounds().citation());
    }

    /** A parameter that our copy has lost, with document and article. */
    String missing(MissingParameter parameter) {
        Citation place = new Citation(parameter.document(), parameter.article(), null);
        return text("%s，《%s》%s", "%s, 《%s》, %s")
                .formatted(parameter.label().in(locale), parameter.document(), terms.article(place));
    }

    /** Where a rule stands, its status and its words. */
    List<Line> citation(Scheme scheme, Entry entry) {
        return grounds(scheme, entry.grounds()).stream()
                .filter(line -> line.kind() != Kind.REMARK)
                .toList();
    }

    private static boolean isWholeSection(Entry entry) {
        return entry instanceof Entry.Ruled ruled
                && ruled.rule().missing().contains(ruled.section().wholeSection());
    }

    private static boolean isAbout(Entry entry, String topic) {
        return entry instanceof Entry.Ruled ruled
                && (topic.equals(ruled.section().wholeSection()) || topic.equals(entry.id()));
    }

    private List<Line> statement(Entry entry) {
        List<Line> lines = new ArrayList<>();
        if (entry instanceof Entry.Counted counted) {
            String groups = counted.scope().counts().stream()
                    .map(group -> group.label().in(locale))
                    .collect(Collectors.joining(text("、", ", ")));
            lines.add(Line.of(Kind.STATEMENT, groups));
        } else if (entry instanceof Entry.Staffed staffed) {
            lines.add(Line.of(Kind.STATEMENT, staffingRules.summary(staffed.rule())));
            staffingRules.details(staffed.rule()).forEach(detail -> lines.add(Line.of(Kind.DETAIL, detail)));
        } else if (entry instanceof Entry.Ruled ruled) {
            lines.add(Line.of(Kind.STATEMENT, ruled.rule().says().in(locale)));
            terms.parameters(ruled.section(), ruled.rule())
                    .forEach(parameter -> lines.add(Line.of(Kind.DETAIL, parameter)));
            if (!ruled.missing().isEmpty()) {
                String names = missing(ruled);
                lines.add(new Line(Kind.PLAIN, Tone.MISSING, text("缺失：", "missing: ") + names));
            }
        }
        return lines;
    }

    /** The parameters of a rule that are missing, by their labels. */
    String missing(Entry entry) {
        if (entry instanceof Entry.Ruled ruled) {
            return ruled.missing().stream()
                    .map(name -> terms.label(ruled.section(), name))
                    .collect(Collectors.joining(text("、", ", ")));
        }
        boolean isWhole = entry.grounds().status() == RuleStatus.MISSING;
        return isWhole ? text("配备标准", "staffing") : text("部分户数档的配备人数", "staffing of communities of some sizes");
    }

    private List<Line> grounds(Scheme scheme, Grounds grounds) {
        List<Line> lines = new ArrayList<>();
        String status = grounds.status().label().in(locale);
        if (grounds.source() != RuleSource.DOCUMENT) {
            status += text("，", ", ") + grounds.source().label().in(locale);
        }
        lines.add(Line.of(Kind.SOURCE, source(scheme, grounds.citation()) + text("〔", " [") + status + text("〕", "]")));
        if (grounds.citation().words() != null) {
            lines.add(Line.of(Kind.WORDS, "“" + grounds.citation().words() + "”"));
        }
        BilingualText reading = grounds.reading();
        if (reading != null) {
            lines.add(Line.of(Kind.REMARK, text("读法：", "Reading: ") + reading.in(locale)));
        }
        grounds.alternatives()
                .forEach(other -> lines.add(Line.of(Kind.REMARK, text("另一读法：", "Other reading: ") + other.in(locale))));
        return lines;
    }

    /** Document, where it is not the scheme's own, and article. */
    String source(Scheme scheme, Citation citation) {
        boolean own = citation.document().equals(scheme.document().title());
        String document = own ? "" : "《" + citation.document() + "》";
        return document + terms.article(citation);
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
