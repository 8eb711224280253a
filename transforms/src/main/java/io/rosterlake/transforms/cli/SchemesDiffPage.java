package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.comparison.ComparedTopic;
import io.rosterlake.transforms.scheme.comparison.Comparison;
import io.rosterlake.transforms.scheme.comparison.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Two schemes side by side as a page. */
final class SchemesDiffPage {
    private final Locale locale;
    private final boolean english;
    private final SchemeTerms terms;
    private final SchemeCells cells;
    private final SchemeText schemeText;

    SchemesDiffPage(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.terms = new SchemeTerms(locale);
        this.cells = new SchemeCells(locale);
        this.schemeText = new SchemeText(locale);
    }

    /**
     * @param comparison the schemes
     * @param parts the codes of the parts to show
     */
    Page page(Comparison comparison, Set<String> parts) {
        List<ComparedTopic> topics = comparison.topics().stream()
                .filter(topic -> parts.contains(topic.part()))
                .toList();
        String left = name(comparison.left(), comparison.right());
        String right = name(comparison.right(), comparison.left());
        List<Column> columns = List.of(
                new Column(text("事项", "topic"), 12),
                new Column(left, 38),
                new Column(right, 38),
                new Column(text("对比", "comparison"), 12));
        List<PageRow> rows = new ArrayList<>();
        String part = "";
        for (ComparedTopic topic : topics) {
            if (!topic.part().equals(part)) {
                part = topic.part();
                rows.add(PageRow.heading(terms.part(part)));
            }
            rows.add(row(topic, comparison, left, right));
        }
        String title = text("方案对照：%s与%s", "Schemes compared: %s and %s").formatted(left, right);
        return new Page(
                title,
                locale,
                List.of(about(left, comparison.left()), about(right, comparison.right())),
                legend(topics, left, right),
                List.of(new PageTable(title, columns, rows)));
    }

    private PageRow row(ComparedTopic topic, Comparison comparison, String left, String right) {
        Tone tone = tone(topic.verdict());
        return PageRow.of(
                tone,
                List.of(
                        PageCell.of(terms.topic(topic)),
                        cells.cell(comparison.left(), topic.left(), topic),
                        cells.cell(comparison.right(), topic.right(), topic),
                        PageCell.of(tone, label(topic.verdict(), left, right))));
    }

    /** The name of a scheme; two versions of one scheme are told apart by the version. */
    private String name(Scheme scheme, Scheme other) {
        String name = scheme.name().in(locale);
        return scheme.id().equals(other.id())
                ? name + text("（版本 ", " (version ") + scheme.version() + text("）", ")")
                : name;
    }

    private String about(String name, Scheme scheme) {
        return text("%s：《%s》（%s；有效期%s）。%s", "%s: 《%s》 (%s; in force: %s). %s")
                .formatted(
                        name,
                        scheme.document().title(),
                        scheme.document().copy().label().in(locale),
                        schemeText.effective(scheme.effective()),
                        scheme.document().remark().in(locale));
    }

    private List<Page.Legend> legend(List<ComparedTopic> topics, String left, String right) {
        return Stream.of(Verdict.values())
                .flatMap(verdict -> {
                    long count = topics.stream()
                            .filter(topic -> topic.verdict() == verdict)
                            .count();
                    return count == 0
                            ? Stream.empty()
                            : Stream.of(new Page.Legend(
                                    tone(verdict),
                                    text("%s：%d 项", "%s: %d").formatted(label(verdict, left, right), count)));
                })
                .toList();
    }

    private String label(Verdict verdict, String left, String right) {
        return switch (verdict) {
            case SAME -> text("相同", "same");
            case DIFFERENT -> text("不同", "different");
            case ONLY_LEFT -> text("仅%s有", "only %s").formatted(left);
            case ONLY_RIGHT -> text("仅%s有", "only %s").formatted(right);
            case MISSING_LEFT -> text("%s缺失", "missing: %s").formatted(left);
            case MISSING_RIGHT -> text("%s缺失", "missing: %s").formatted(right);
            case MISSING_BOTH -> text("均不明", "not known");
            case NEITHER -> text("均无规定", "neither");
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SAME -> Tone.SAME;
            case DIFFERENT -> Tone.DIFFERENT;
            case ONLY_LEFT, ONLY_RIGHT -> Tone.ONLY;
            case MISSING_LEFT, MISSING_RIGHT, MISSING_BOTH -> Tone.MISSING;
            case NEITHER -> Tone.MUTED;
        };
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
