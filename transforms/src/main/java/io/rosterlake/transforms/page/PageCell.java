package io.rosterlake.transforms.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell: lines below one another.
 *
 * @param lines the lines; none in an empty cell
 */
public record PageCell(List<Line> lines) {
    public PageCell {
        lines = List.copyOf(lines);
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,]+\\.\\d\\d");

    /** What a line is. */
    public enum Kind {
        /** A label, a word, a number by itself. */
        PLAIN,
        /** A number with thousands separators, aligned right; a number of its own in spreadsheets. */
        AMOUNT,
        /** What a rule says; its figures are made to stand out. */
        STATEMENT,
        /** A detail of the statement before. */
        DETAIL,
        /** Where it stands, and how sure it is. */
        SOURCE,
        /** The words of a document. */
        WORDS,
        /** A remark. */
        REMARK
    }

    /** A line of a cell. */
    public record Line(Kind kind, Tone tone, String text) {
        public static Line of(Kind kind, String text) {
            return new Line(kind, Tone.PLAIN, text);
        }
    }

    public static PageCell of(String text) {
        return text.isEmpty() ? new PageCell(List.of()) : new PageCell(List.of(Line.of(Kind.PLAIN, text)));
    }

    public static PageCell of(int number) {
        return of(Integer.toString(number));
    }

    /** A sum of money to the fen. */
    public static PageCell amount(BigDecimal amount) {
        return new PageCell(List.of(Line.of(Kind.AMOUNT, String.format(Locale.ROOT, "%,.2f", amount))));
    }

    /** By how much a sum of money is more or less, to the fen. */
    public static PageCell difference(BigDecimal amount) {
        return amount.signum() == 0
                ? amount(BigDecimal.ZERO)
                : new PageCell(List.of(Line.of(Kind.AMOUNT, String.format(Locale.ROOT, "%+,.2f", amount))));
    }

    /** What stands among amounts and is none, such as a percentage or a dash. */
    public static PageCell amongAmounts(String text) {
        return new PageCell(List.of(Line.of(Kind.AMOUNT, text)));
    }

    /** A word in its tone. */
    public static PageCell of(Tone tone, String text) {
        return text.isEmpty() ? of(text) : new PageCell(List.of(new Line(Kind.PLAIN, tone, text)));
    }

    /** True for what stands in a column of amounts. */
    boolean isAmount() {
        return lines.size() == 1 && lines.get(0).kind() == Kind.AMOUNT;
    }

    /** The number, when the cell is an amount. */
    Optional<BigDecimal> number() {
        return isAmount() && NUMBER.matcher(text()).matches()
                ? Optional.of(new BigDecimal(text().replace(",", "").replace("+", "")))
                : Optional.empty();
    }

    /** The lines as one text. */
    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
