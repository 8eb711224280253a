package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.AppliedRule;
import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.explain.RowReference;
import io.rosterlake.transforms.explain.Source;
import io.rosterlake.transforms.explain.Step;
import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageCell.Line;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An explanation as a page: the answer first, then what it comes from. */
final class ExplainPage {
    private final Locale locale;
    private final SchemeCells cells;
    private final FigureWords words;

    ExplainPage(Locale locale) {
        this.locale = locale;
        this.cells = new SchemeCells(locale);
        this.words = new FigureWords(locale);
    }

    Page page(Explanation explanation) {
        List<String> notes = new ArrayList<>(List.of(text("结论：", "Answer: ") + in(explanation.answer())));
        explanation.parts().stream()
                .flatMap(part -> part instanceof Part.Rules rules ? rules.rules().stream() : Stream.empty())
                .filter(rule -> rule.effect() == Effect.MISSING)
                .map(this::missing)
                .distinct()
                .forEach(notes::add);
        if (explanation.isPublished()) {
            notes.add(verdict(explanation));
        }
        explanation.whatToDo().ifPresent(advice -> notes.add(text("怎么办：", "What to do: ") + in(advice)));
        List<PageTable> tables = new ArrayList<>();
        for (Part part : explanation.parts()) {
            table(part).ifPresent(tables::add);
        }
        return new Page(in(explanation.title()), locale, notes, List.of(), tables);
    }

    private String verdict(Explanation explanation) {
        int differing = explanation.differing().size();
        return differing == 0
                ? text(
                        "复核：一致，按登记表和办法重新计算，与已发布的数字相同。",
                        "Re-adds: yes; computed anew from registers and scheme, equal to what is published.")
                : text(
                                "复核：不一致，%d 个数字与已发布的不同，见“结果”。",
                                "Re-adds: no; %d figures differ from what is published, see the result.")
                        .formatted(differing);
    }

    private Optional<PageTable> table(Part part) {
        if (part instanceof Part.Inputs inputs) {
            return Optional.of(inputs(inputs));
        }
        if (part instanceof Part.Rules rules) {
            return rules.rules().isEmpty() ? Optional.empty() : Optional.of(rules(rules));
        }
        if (part instanceof Part.Steps steps) {
            return Optional.of(steps(steps));
        }
        if (part instanceof Part.Amounts amounts) {
            return Optional.of(new ExplainAmounts(locale, cells).table(amounts));
        }
        if (part instanceof Part.Result result) {
            return Optional.of(result(result));
        }
        return Optional.of(sources((Part.Sources) part));
    }

    private PageTable inputs(Part.Inputs part) {
        List<PageRow> rows = part.inputs().stream()
                .map(input -> plain(in(input.name()), in(input.value()), in(input.remark())))
                .toList();
        return new PageTable(
                text("输入", "Inputs"),
                List.of(
                        new Column(text("项目", "input"), 22),
                        new Column(text("数值", "value"), 28),
                        new Column(text("说明", "remark"), 50)),
                rows);
    }

    private PageTable rules(Part.Rules part) {
        List<PageRow> rows = new ArrayList<>();
        for (AppliedRule rule : part.rules()) {
            Tone tone = tone(rule.effect());
            rows.add(PageRow.of(
                    tone,
                    List.of(
                            PageCell.of(rows.size() + 1),
                            cells.rule(rule.scheme(), rule.entry()),
                            new PageCell(here(rule, tone)))));
        }
        return new PageTable(
                heading(text("规则", "Rules"), part.about()),
                List.of(
                        new Column(text("序号", "no."), 5),
                        new Column(text("条款、原文和读法", "rule, words and reading"), 60),
                        new Column(text("此处得出", "what it gives here"), 35)),
                rows);
    }

    private List<Line> here(AppliedRule rule, Tone tone) {
        List<Line> lines = new ArrayList<>();
        if (rule.effect() == Effect.MISSING) {
            lines.add(new Line(Kind.PLAIN, Tone.MISSING, missing(rule)));
        }
        Tone shown = rule.effect() == Effect.DECIDES ? Tone.PLAIN : tone;
        lines.add(new Line(Kind.PLAIN, shown, in(rule.here())));
        return lines;
    }

    /** Which parameter our copy has lost, of which document and article. */
    private String missing(AppliedRule rule) {
        return text("缺参数：%s，《%s》%s", "missing: %s, 《%s》, %s")
                .formatted(
                        cells.missing(rule.entry()),
                        rule.entry().grounds().citation().document(),
                        cells.article(rule.entry()));
    }

    private PageTable steps(Part.Steps part) {
        List<PageRow> rows = new ArrayList<>();
        for (Step step : part.steps()) {
            List<Line> working = new ArrayList<>(PageCell.of(in(step.working())).lines());
            step.cited().forEach(rule -> working.addAll(cited(rule)));
            Tone tone = step.cited().isEmpty() ? Tone.PLAIN : Tone.DIFFERENT;
            rows.add(PageRow.of(
                    tone,
                    List.of(
                            PageCell.of(rows.size() + 1),
                            PageCell.of(in(step.name())),
                            new PageCell(working),
                            PageCell.of(in(step.value())))));
        }
        return new PageTable(
                heading(text("计算", "Arithmetic"), part.about()),
                List.of(
                        new Column(text("序号", "no."), 5),
                        new Column(text("步骤", "step"), 27),
                        new Column(text("算式", "working"), 50),
                        new Column(text("得数", "result"), 18)),
                rows);
    }

    private List<Line> cited(AppliedRule rule) {
        List<Line> lines = new ArrayList<>();
        if (rule.effect() == Effect.MISSING) {
            lines.add(new Line(Kind.PLAIN, Tone.MISSING, missing(rule)));
        }
        lines.add(Line.of(Kind.STATEMENT, in(rule.here())));
        lines.addAll(cells.citation(rule.scheme(), rule.entry()));
        return lines;
    }

    private PageTable result(Part.Result part) {
        boolean published = part.figures().stream().anyMatch(Figure::isPublished);
        List<PageRow> rows = part.figures().stream()
                .filter(figure -> published || figure.computed() != null)
                .map(figure -> figure(figure, published))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(text("数字", "figure"), 45), new Column(text("现算", "computed here"), published ? 20 : 55)));
        if (published) {
            columns.add(new Column(text("已发布", "published"), 20));
            columns.add(new Column(text("是否一致", "same"), 15));
        }
        return new PageTable(heading(text("结果", "Result"), part.about()), columns, rows);
    }

    private PageRow figure(Figure figure, boolean published) {
        List<PageCell> row = new ArrayList<>(List.of(
                PageCell.of(words.label(figure)), PageCell.of(words.value(figure.column(), figure.computed()))));
        Tone tone = figure.differs() ? Tone.MISSING : Tone.SAME;
        if (published) {
            row.add(PageCell.of(words.value(figure.column(), figure.published())));
            row.add(PageCell.of(tone, figure.differs() ? text("不一致", "no") : text("一致", "yes")));
        }
        return PageRow.of(published ? tone : Tone.PLAIN, row);
    }

    private PageTable sources(Part.Sources part) {
        List<Column> columns = new ArrayList<>(List.of(new Column(in(part.who()), 14)));
        part.facts().forEach(fact -> columns.add(new Column(in(fact), 12)));
        List<String> files =
                part.rows().stream().map(ExplainPage::file).distinct().toList();
        boolean isOneFile =
                part.rows().size() > 1 && files.size() == 1 && !files.get(0).isEmpty();
        if (!isOneFile) {
            columns.add(new Column(text("文件", "file"), 30));
        }
        columns.add(new Column(text("工作表", "sheet"), 12));
        columns.add(new Column(text("行", "row"), 5));
        boolean hasRemarks =
                part.rows().stream().anyMatch(row -> !in(row.remark()).isEmpty());
        if (hasRemarks) {
            columns.add(new Column(text("备注", "remark"), 20));
        }
        String count = part.rows().size() > 1
                ? text("（%d 行）", " (%d rows)").formatted(part.rows().size())
                : "";
        return new PageTable(
                in(part.heading()) + count,
                isOneFile ? List.of(text("文件：", "file: ") + files.get(0)) : List.of(),
                columns,
                part.rows().stream()
                        .map(row -> source(row, !isOneFile, hasRemarks))
                        .toList());
    }

    private static String file(Source source) {
        return source.place().map(RowReference::file).orElse("");
    }

    private PageRow source(Source source, boolean hasFile, boolean hasRemarks) {
        List<PageCell> row = new ArrayList<>(List.of(PageCell.of(source.who())));
        source.facts().forEach(fact -> row.add(PageCell.of(in(fact))));
        if (hasFile) {
            row.add(PageCell.of(file(source)));
        }
        row.add(PageCell.of(source.place().map(RowReference::sheet).orElse("")));
        row.add(PageCell.of(source.place()
                .filter(RowReference::isRow)
                .map(place -> Long.toString(place.row()))
                .orElse("")));
        if (hasRemarks) {
            row.add(PageCell.of(in(source.remark())));
        }
        return PageRow.of(in(source.remark()).isEmpty() ? Tone.PLAIN : Tone.DIFFERENT, row);
    }

    private static Tone tone(Effect effect) {
        return switch (effect) {
            case DECIDES -> Tone.PLAIN;
            case MISSING, INPUT_UNKNOWN -> Tone.MISSING;
            case ON_RECORD -> Tone.MUTED;
        };
    }

    private static PageRow plain(String... cells) {
        return PageRow.of(Tone.PLAIN, Arrays.stream(cells).map(PageCell::of).toList());
    }

    private String heading(String heading, BilingualText about) {
        return in(about).isEmpty() ? heading : heading + text("：", ": ") + in(about);
    }

    private String in(BilingualText text) {
        return text.in(locale);
    }

    private String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
