package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a figure is shown. The same pattern serves the page and the workbook; rounding is half up and happens here alone. */
public enum Format {
    /** Whole things: people, households, communities. */
    COUNT("#,##0"),
    /** Averages and quotients, two decimals. */
    DECIMAL("#,##0.00"),
    /** A fraction shown as a percentage with two decimals. */
    RATE("0.00%");

    private final String pattern;

    Format(String pattern) {
        this.pattern = pattern;
    }

    /** The number format in the notation that spreadsheets share with Java. */
    public String pattern() {
        return pattern;
    }

    /** The figure as text. */
    public String text(BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
