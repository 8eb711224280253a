package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeDocument;
import io.rosterlake.transforms.scheme.SchemeRole;
import io.rosterlake.transforms.scheme.comparison.Comparison;
import io.rosterlake.transforms.scheme.comparison.Coverage;
import io.rosterlake.transforms.scheme.comparison.Coverage.CoveredPart;
import io.rosterlake.transforms.scheme.comparison.Coverage.CoveredScheme;
import io.rosterlake.transforms.scheme.comparison.Coverage.Kind;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much of each scheme is known, as a page of four tables: by scheme, at a glance, by section, and what is missing. */
final class SchemesCoveragePage {
    /** The table with a row for each scheme and section. */
    static final int BY_SECTION = 2;

    private static final int NUMBER = 7;

    private final Locale locale;
    private final boolean english;
    private final SchemeTerms terms;
    private final SchemeCells cells;

    SchemesCoveragePage(Locale locale) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.terms = new SchemeTerms(locale);
        this.cells = new SchemeCells(locale);
    }

    Page page(Coverage coverage) {
        return new Page(
                text("各方案的规则掌握情况", "How much of each scheme is known"),
                locale,
                List.of(
                        text(
                                "规则条数。有据：文件原文明白；解释：原文有歧义，已写明读法；补充：由用户或示意的补充文件给出；缺失：文件有而抄本没有（含部分缺失）；无此规定：文件没有；不采用：文字有误。",
                                "Numbers of rules. Cited: plain words; interpreted: ambiguous words with a reading; filled: from an overlay file; missing: the document has it and the copy has not, in whole or in part; absent: the document has no such rule; rejected: garbled."),
                        text(
                                "一览：●已掌握，◐部分缺失，○缺失，–无此规定。",
                                "At a glance: ● known, ◐ partly missing, ○ missing, – absent.")),
                List.of(),
                List.of(byScheme(coverage), glance(coverage), bySection(coverage), missing(coverage)));
    }

    private PageTable byScheme(Coverage coverage) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(text("方案", "scheme"), 20),
                new Column(text("地区", "area"), 20),
                new Column(text("抄本", "copy"), 10)));
        columns.addAll(kindColumns());
        List<PageRow> rows = grouped(coverage, covered -> {
            List<PageCell> row = new ArrayList<>(List.of(
                    PageCell.of(name(covered.scheme())),
                    PageCell.of(covered.scheme().name().in(locale)),
                    PageCell.of(covered.scheme().document().copy().label().in(locale))));
            Stream.of(Kind.values()).forEach(kind -> row.add(number(kind, covered.count(kind))));
            return PageRow.of(Tone.PLAIN, row);
        });
        return new PageTable(text("按方案", "By scheme"), columns, rows);
    }

    private PageTable glance(Coverage coverage) {
        List<Column> columns = new ArrayList<>(List.of(new Column(text("方案", "scheme"), 20)));
        Comparison.parts().forEach(part -> columns.add(new Column(terms.part(part), NUMBER)));
        List<PageRow> rows = grouped(coverage, covered -> {
            List<PageCell> row = new ArrayList<>(List.of(PageCell.of(name(covered.scheme()))));
            covered.parts().forEach(part -> row.add(PageCell.of(tone(part), sign(part))));
            return PageRow.of(Tone.PLAIN, row);
        });
        return new PageTable(text("一览", "At a glance"), columns, rows);
    }

    /** Schemes whose documents are at hand, those known from reports only, and the national rules, each under a heading. */
    private List<PageRow> grouped(Coverage coverage, Function<CoveredScheme, PageRow> row) {
        Map<String, List<PageRow>> groups = new LinkedHashMap<>();
        groups.put(text("有文件抄本", "Documents at hand"), new ArrayList<>());
        groups.put(text("仅见转述，供对照", "Known from reports, for comparison"), new ArrayList<>());
        groups.put(SchemeRole.NATIONAL.label().in(locale), new ArrayList<>());
        List<List<PageRow>> lists = List.copyOf(groups.values());
        for (CoveredScheme covered : coverage.schemes()) {
            boolean national = covered.scheme().role() == SchemeRole.NATIONAL;
            boolean reported = covered.scheme().document().copy() == SchemeDocument.Copy.SECONDARY;
            lists.get(national ? 2 : reported ? 1 : 0).add(row.apply(covered));
        }
        List<PageRow> rows = new ArrayList<>();
        groups.forEach((heading, members) -> {
            if (!members.isEmpty()) {
                rows.add(PageRow.heading(heading));
                rows.addAll(members);
            }
        });
        return rows;
    }

    private PageTable bySection(Coverage coverage) {
        List<Column> columns =
                new ArrayList<>(List.of(new Column(text("方案", "scheme"), 22), new Column(text("部分", "section"), 16)));
        columns.addAll(kindColumns());
        columns.add(new Column(text("情况", "state"), 12));
        List<PageRow> rows = new ArrayList<>();
        for (CoveredScheme covered : coverage.schemes()) {
            for (CoveredPart part : covered.parts()) {
                List<PageCell> row = new ArrayList<>(
                        List.of(PageCell.of(name(covered.scheme())), PageCell.of(terms.part(part.part()))));
                Stream.of(Kind.values()).forEach(kind -> row.add(number(kind, part.count(kind))));
                Tone tone = tone(part);
                row.add(PageCell.of(tone, state(part)));
                rows.add(PageRow.of(tone, row));
            }
        }
        return new PageTable(text("按部分", "By section"), columns, rows);
    }

    private PageTable missing(Coverage coverage) {
        List<PageRow> rows = new ArrayList<>();
        for (CoveredScheme covered : coverage.schemes()) {
            Scheme scheme = covered.scheme();
            for (CoveredPart part : covered.parts()) {
                for (Entry entry : part.missing()) {
                    rows.add(PageRow.of(
                            Tone.PLAIN,
                            List.of(
                                    PageCell.of(name(scheme)),
                                    PageCell.of(terms.part(part.part())),
                                    PageCell.of(cells.missing(entry)),
                                    PageCell.of(entry.grounds().citation().document()),
                                    PageCell.of(terms.article(entry.grounds().citation())))));
                }
            }
        }
        return new PageTable(
                text("缺失清单", "What is missing"),
                List.of(
                        new Column(text("方案", "scheme"), 22),
                        new Column(text("部分", "section"), 12),
                        new Column(text("所缺", "missing"), 27),
                        new Column(text("文件", "document"), 25),
                        new Column(text("条款", "article"), 14)),
                rows);
    }

    private List<Column> kindColumns() {
        return Stream.of(Kind.values())
                .map(kind -> new Column(label(kind), NUMBER))
                .toList();
    }

    private String name(Scheme scheme) {
        return scheme.version().equals("1") ? scheme.id() : scheme.id() + "@" + scheme.version();
    }

    private static PageCell number(Kind kind, int count) {
        if (count == 0) {
            return PageCell.of(Tone.PLAIN, "0");
        }
        return kind == Kind.MISSING ? PageCell.of(Tone.MISSING, Integer.toString(count)) : PageCell.of(count);
    }

    private String label(Kind kind) {
        return switch (kind) {
            case CITED -> text("有据", "cited");
            case INTERPRETED -> text("解释", "interpreted");
            case FILLED -> text("补充", "filled");
            case MISSING -> text("缺失", "missing");
            case ABSENT -> text("无此规定", "absent");
            case REJECTED -> text("不采用", "rejected");
        };
    }

    private static int known(CoveredPart part) {
        return part.count(Kind.CITED) + part.count(Kind.INTERPRETED) + part.count(Kind.FILLED);
    }

    private static Tone tone(CoveredPart part) {
        if (part.isBlank()) {
            return Tone.MUTED;
        }
        if (part.count(Kind.MISSING) > 0) {
            return known(part) > 0 ? Tone.DIFFERENT : Tone.MISSING;
        }
        return known(part) > 0 ? Tone.SAME : Tone.MUTED;
    }

    private static String sign(CoveredPart part) {
        if (part.count(Kind.MISSING) > 0) {
            return known(part) > 0 ? "◐" : "○";
        }
        return known(part) > 0 ? "●" : part.isBlank() ? "" : "–";
    }

    private String state(CoveredPart part) {
        if (part.isBlank()) {
            return text("未收录", "not recorded");
        }
        if (part.count(Kind.MISSING) > 0) {
            return known(part) > 0 ? text("部分缺失", "partly missing") : text("缺失", "missing");
        }
        return known(part) > 0 ? text("已掌握", "known") : text("无此规定", "absent");
    }

    private String text(String zh, String en) {
        return english ? en : zh;
    }
}
