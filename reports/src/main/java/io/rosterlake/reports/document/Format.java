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
    /** Yuan, to the fen; a dash where nothing is paid. Charts show them in units of ten thousand (Chinese) or a million (English). */
    MONEY("#,##0.00", "#,##0.00;-#,##0.00;\"—\""),
    /** A fraction shown as a percentage with two decimals. */
    RATE("0.00%");

    private final String pattern;
    private final String spreadsheetPattern;

    Format(String pattern) {
        this(pattern, pattern);
    }

    Format(String pattern, String spreadsheetPattern) {
        this.pattern = pattern;
        this.spreadsheetPattern = spreadsheetPattern;
    }

    /** The number format in the notation of spreadsheets. */
    public String pattern() {
        return spreadsheetPattern;
    }

    /** The figure as text. */
    public String text(BigDecimal value) {
        if (this == MONEY && value.signum() == 0) {
            return "—";
        }
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
