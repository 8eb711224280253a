package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.metrics.ColumnMeaning;
import io.rosterlake.transforms.metrics.DocumentedTable;
import io.rosterlake.transforms.metrics.Ratio;
import io.rosterlake.transforms.metrics.Unit;
import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageCell.Line;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;

/** Units, types, sources and formulas in the words of people. */
final class MetricsWords {
    private static final String SCHEME = "scheme";

    private final Locale locale;
    private final SchemeTerms terms;

    MetricsWords(Locale locale) {
        this.locale = locale;
        this.terms = new SchemeTerms(locale);
    }

    String unit(ColumnMeaning meaning) {
        Unit unit = meaning.unit();
        return unit == null ? "" : unit.label().in(locale);
    }

    String empty(ColumnMeaning meaning) {
        BilingualText empty = meaning.empty();
        return empty == null ? "" : empty.in(locale);
    }

    String type(DataType type) {
        if (type instanceof DecimalType decimal) {
            return text("小数 %d 位", "decimal, %d places").formatted(decimal.scale());
        }
        return type instanceof LongType
                ? text("整数", "whole number")
                : type instanceof StringType
                        ? text("文本", "text")
                        : type instanceof DateType
                                ? text("日期", "date")
                                : type instanceof BooleanType
                                        ? text("是或否", "yes or no")
                                        : type instanceof DoubleType ? text("浮点数", "double") : type.simpleString();
    }

    /** Parts of scheme files. */
    String sections(List<String> sections) {
        return sections.stream().map(terms::part).collect(Collectors.joining(text("、", ", ")));
    }

    /** Where a column's values come from. */
    String sources(DocumentedTable table, ColumnMeaning meaning) {
        return meaning.sources().stream()
                .map(source -> source(table, source))
                .collect(Collectors.joining(text("；", "; ")));
    }

    private String source(DocumentedTable table, String source) {
        if (source.equals(SCHEME)) {
            return scheme(sections(table.sections()));
        }
        return source.startsWith(SCHEME + ".") ? scheme(terms.part(source.substring(SCHEME.length() + 1))) : source;
    }

    private String scheme(String parts) {
        return text("办法（%s）", "scheme (%s)").formatted(parts);
    }

    /** How a column follows from others, and where its values come from. */
    List<Line> origin(DocumentedTable table, ColumnMeaning meaning) {
        List<Line> lines = new ArrayList<>();
        Ratio ratio = meaning.ratio();
        if (ratio != null) {
            lines.add(Line.of(Kind.PLAIN, text("分子：", "numerator: ") + ratio.numerator()));
            lines.add(Line.of(Kind.PLAIN, text("分母：", "denominator: ") + ratio.denominator()));
            if (ratio.times() != 1) {
                lines.add(Line.of(Kind.PLAIN, text("再乘以 ", "times ") + ratio.times()));
            }
        } else if (!meaning.arithmetic().isEmpty()) {
            lines.add(Line.of(Kind.PLAIN, "= " + meaning.arithmetic()));
        }
        if (!meaning.sources().isEmpty()) {
            lines.add(Line.of(Kind.SOURCE, text("来源：", "source: ") + sources(table, meaning)));
        }
        return lines;
    }

    private String text(String zh, String en) {
        return new BilingualText(zh, en).in(locale);
    }
}
