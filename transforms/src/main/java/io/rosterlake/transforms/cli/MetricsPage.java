package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.metrics.ColumnMeaning;
import io.rosterlake.transforms.metrics.Dictionary;
import io.rosterlake.transforms.metrics.DocumentedColumn;
import io.rosterlake.transforms.metrics.DocumentedTable;
import io.rosterlake.transforms.metrics.LakeContent;
import io.rosterlake.transforms.metrics.TableContent;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tables mean, as pages: one table after the other to read, or in three flat tables to sort and filter. */
final class MetricsPage {
    private static final LakeContent NO_LAKE = new LakeContent(Map.of(), List.of());

    private final Locale locale;
    private final boolean english;
    private final LakeContent lake;
    private final MetricsWords words;

    MetricsPage(Locale locale) {
        this(locale, NO_LAKE);
    }

    private MetricsPage(Locale locale, LakeContent lake) {
        this.locale = locale;
        this.english = LocaleOption.isEnglish(locale);
        this.lake = lake;
        this.words = new MetricsWords(locale);
    }

    /** The same pages, which also tell what of the tables stands in a lake. */
    MetricsPage with(LakeContent content) {
        return new MetricsPage(locale, content);
    }

    /** One table, or one column of it. */
    Page of(DocumentedTable table, @Nullable String column) {
        return new Page(
                heading(table),
                locale,
                column == null ? notes(table) : List.of(),
                List.of(),
                List.of(columns(table, heading(table), List.of(), column)));
    }

    /** All tables one after the other, with a list of them before. */
    Page of(Dictionary dictionary) {
        List<PageTable> tables = new ArrayList<>();
        tables.add(overview(dictionary.tables()));
        dictionary.tables().forEach(table -> tables.add(columns(table, heading(table), notes(table), null)));
        return new Page(title(), locale, generalNotes(), List.of(), tables);
    }

    /** The tables, what is said about them, and their columns, each as one table. */
    Page flat(List<DocumentedTable> tables, @Nullable String column) {
        return new Page(
                title(),
                locale,
                generalNotes(),
                List.of(),
                List.of(overview(tables), readings(tables), allColumns(tables, column)));
    }

    private String title() {
        return text("数据字典：指标口径", "Data dictionary: what the figures mean");
    }

    private List<String> generalNotes() {
        List<String> notes = new ArrayList<>(
                List.of(
                        text(
                                "比率为小数（0.125000 即 12.5%），六位；每万人、每人户数等四位。由未舍入的数计算，只在输出时四舍五入一次，合计之前从不舍入。分母为 0 或不详时为空。",
                                "Rates are fractions (0.125000 is 12.5 %) with six decimals; ratios such as households per worker have four. They are computed from unrounded numbers and rounded once, half up, at the output and never before a sum. Without a denominator they are null."),
                        text(
                                "每个比率的分子、分母都是同一行的字段，可以复算。月份写作当月第一天。空值表示没有或不详，从不表示 0。",
                                "Numerator and denominator of every rate are columns of the same row: anybody can compute it again. A month is written as its first day. Null means none or unknown, never 0.")));
        lake.warnings().forEach(warning -> notes.add(text("注意：", "Note: ") + warning.in(locale)));
        return notes;
    }

    private PageTable overview(List<DocumentedTable> tables) {
        boolean hasLake = lake != NO_LAKE;
        List<Column> columns = new ArrayList<>(List.of(
                new Column(text("表", "table"), 18),
                new Column(text("名称", "title"), 10),
                new Column(text("一行是什么", "what one row is"), 34),
                new Column(text("主键", "key"), 20),
                new Column(text("由这些表算出", "computed from"), 20)));
        if (hasLake) {
            columns.add(new Column(text("行数", "rows"), 7));
            columns.add(new Column(text("截至", "until"), 8));
            columns.add(new Column(text("版本", "version"), 6));
        }
        List<PageRow> rows = new ArrayList<>();
        for (DocumentedTable table : tables) {
            List<PageCell> cells = new ArrayList<>(List.of(
                    PageCell.of(table.name().toString()),
                    PageCell.of(table.title().in(locale)),
                    PageCell.of(table.grain().in(locale)),
                    PageCell.of(String.join(", ", table.definition().key())),
                    PageCell.of(inputs(table))));
            if (hasLake) {
                Optional<TableContent> content =
                        Optional.ofNullable(lake.tables().get(table.name()));
                cells.add(PageCell.of(shown(content, found -> Long.toString(found.rows()))));
                cells.add(PageCell.of(shown(content, TableContent::last)));
                cells.add(PageCell.of(shown(content, found -> Long.toString(found.version()))));
            }
            rows.add(PageRow.of(tone(table, hasLake), cells));
        }
        return new PageTable(text("各表", "Tables"), columns, rows);
    }

    private static String shown(Optional<TableContent> content, Function<TableContent, String> what) {
        return content.map(what).orElse("");
    }

    private Tone tone(DocumentedTable table, boolean hasLake) {
        if (!hasLake) {
            return Tone.PLAIN;
        }
        TableContent content = lake.tables().get(table.name());
        return content == null ? Tone.MISSING : content.differences().isEmpty() ? Tone.PLAIN : Tone.DIFFERENT;
    }

    private PageTable readings(List<DocumentedTable> tables) {
        List<PageRow> rows = tables.stream()
                .flatMap(table -> table.about().stream()
                        .map(point -> PageRow.of(
                                Tone.PLAIN,
                                List.of(
                                        PageCell.of(table.name().toString()),
                                        PageCell.of(table.title().in(locale)),
                                        PageCell.of(point.in(locale))))))
                .toList();
        return new PageTable(
                text("统计口径", "Definitions"),
                List.of(
                        new Column(text("表", "table"), 20),
                        new Column(text("名称", "title"), 15),
                        new Column(text("口径", "definition"), 65)),
                rows);
    }

    private PageTable allColumns(List<DocumentedTable> tables, @Nullable String only) {
        List<PageRow> rows = tables.stream()
                .flatMap(table -> chosen(table, only).map(column -> PageRow.of(Tone.PLAIN, flat(table, column))))
                .toList();
        List<Column> columns = Stream.of(
                        new Column(text("表", "table"), 18),
                        new Column(text("字段", "column"), 18),
                        new Column(text("名称", "label"), 16),
                        new Column(text("主键", "key"), 5),
                        new Column(text("类型", "type"), 9),
                        new Column(text("单位", "unit"), 8),
                        new Column(text("定义", "definition"), 40),
                        new Column(text("分子", "numerator"), 12),
                        new Column(text("分母", "denominator"), 12),
                        new Column(text("算式", "formula"), 16),
                        new Column(text("何时为空", "null when"), 18),
                        new Column(text("来源", "source"), 18))
                .toList();
        return new PageTable(text("字段", "Columns"), columns, rows);
    }

    private List<PageCell> flat(DocumentedTable table, DocumentedColumn column) {
        Optional<ColumnMeaning> meaning = column.meaning();
        return Stream.of(
                        table.name().toString(),
                        column.name(),
                        column.label().in(locale),
                        column.isKey() ? text("是", "yes") : "",
                        column.definition().type().simpleString(),
                        meaning.map(words::unit).orElse(""),
                        meaning.map(found -> found.definition().in(locale)).orElse(""),
                        meaning.map(ColumnMeaning::ratio)
                                .map(ratio -> ratio.numerator())
                                .orElse(""),
                        meaning.map(ColumnMeaning::ratio)
                                .map(ratio -> ratio.denominator())
                                .orElse(""),
                        meaning.map(ColumnMeaning::arithmetic).orElse(""),
                        meaning.map(words::empty).orElse(""),
                        meaning.map(found -> words.sources(table, found)).orElse(""))
                .map(PageCell::of)
                .toList();
    }

    private PageTable columns(DocumentedTable table, String heading, List<String> notes, @Nullable String only) {
        List<PageRow> rows = chosen(table, only)
                .map(column -> PageRow.of(Tone.PLAIN, List.of(name(column), definition(column), origin(table, column))))
                .toList();
        return new PageTable(
                heading,
                notes,
                List.of(
                        new Column(text("字段", "column"), 26),
                        new Column(text("定义", "definition"), 42),
                        new Column(text("计算与来源", "computation and source"), 32)),
                rows);
    }

    private static Stream<DocumentedColumn> chosen(DocumentedTable table, @Nullable String only) {
        return table.columns().stream()
                .filter(column -> only == null || column.name().equals(only));
    }

    private PageCell name(DocumentedColumn column) {
        String unit = column.meaning().map(words::unit).orElse("");
        String kind = Stream.of(words.type(column.definition().type()), unit, column.isKey() ? text("主键", "key") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(english ? ", " : "，"));
        return new PageCell(List.of(Line.of(Kind.PLAIN, column.name()), Line.of(Kind.SOURCE, kind)));
    }

    private PageCell definition(DocumentedColumn column) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Kind.PLAIN, column.label().in(locale)));
        column.meaning().ifPresent(meaning -> {
            lines.add(Line.of(Kind.SOURCE, meaning.definition().in(locale)));
            String empty = words.empty(meaning);
            if (!empty.isEmpty()) {
                lines.add(Line.of(Kind.REMARK, text("为空：", "Null: ") + empty));
            }
        });
        return new PageCell(lines);
    }

    private PageCell origin(DocumentedTable table, DocumentedColumn column) {
        return new PageCell(
                column.meaning().map(meaning -> words.origin(table, meaning)).orElse(List.of()));
    }

    private String heading(DocumentedTable table) {
        return table.title().in(locale) + text("　", " ") + table.name();
    }

    private List<String> notes(DocumentedTable table) {
        List<String> notes = new ArrayList<>();
        notes.add(text("一行：", "Grain: ")
                + table.grain().in(locale)
                + text("。主键：", ". Key: ")
                + String.join(", ", table.definition().key()));
        notes.add(text("由这些表算出：", "Computed from: ") + inputs(table));
        if (!table.sections().isEmpty()) {
            notes.add(text("适用办法的部分：", "Ruled by the schemes' sections: ") + words.sections(table.sections()));
        }
        TableContent content = lake.tables().get(table.name());
        if (content != null) {
            notes.add(text("数据湖中：%d 行，截至 %s，版本 %d", "In the lake: %d rows, until %s, version %d")
                    .formatted(content.rows(), content.last().isEmpty() ? "–" : content.last(), content.version()));
            content.differences().forEach(difference -> notes.add(text("注意：", "Note: ") + difference.in(locale)));
        }
        table.about().stream().map(point -> "· " + point.in(locale)).forEach(notes::add);
        return notes;
    }

    private static String inputs(DocumentedTable table) {
        return table.inputs().stream().map(TableName::toString).collect(Collectors.joining(", "));
    }

    private String text(String zh, String en) {
        return new BilingualText(zh, en).in(locale);
    }
}
