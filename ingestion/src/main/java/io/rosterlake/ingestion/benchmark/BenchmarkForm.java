package io.rosterlake.ingestion.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which registers are measured. */
enum BenchmarkForm {
    XLSX(".xlsx", 1_000_000),
    CSV(".csv", 10_000_000),
    CSV_GB18030(".csv", 10_000_000),
    /** A sheet of a BIFF8 workbook ends at row 65,536. */
    XLS(".xls", 60_000),
    /** A page is held in memory, and so bounded. */
    HTML(".xls", 60_000);

    private final String ending;
    private final int mostRows;

    BenchmarkForm(String ending, int mostRows) {
        this.ending = ending;
        this.mostRows = mostRows;
    }

    /** The name on the command line: {@code csv-gb18030}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ending of the file's name, as districts give it. */
    String ending() {
        return ending;
    }

    /** As many of the rows asked for as one file of this form may hold. */
    int rows(int wanted) {
        return Math.min(wanted, mostRows);
    }

    static Optional<BenchmarkForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
