package io.rosterlake.ingestion.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints what was measured. A ratio above 1 says that this program is the faster one. */
final class ResultTable {
    private static final String LINE = "%-12s %9s %7s | %8s %7s %7s | %8s %7s | %8s %7s | %7s %7s";
    private static final String NONE = "-";

    private final BenchmarkTexts texts;

    ResultTable(BenchmarkTexts texts) {
        this.texts = texts;
    }

    void print(List<FormResult> results, PrintWriter out) {
        out.println();
        out.println(texts.text("table.groups"));
        out.println(LINE.formatted((Object[]) texts.text("table.headings").split("\\|")));
        results.forEach(result -> out.println(line(result)));
        out.println();
        out.println(texts.text("table.legend"));
    }

    private static String line(FormResult result) {
        Measurement whole = result.whole();
        Optional<Measurement> peer = result.peer();
        return LINE.formatted(
                result.form().code(),
                whole.rows(),
                decimal(result.bytes() / 1e6),
                count(whole.rowsASecond()),
                decimal(whole.cpuSeconds()),
                count(whole.peakHeapBytes() / 1e6),
                count(result.reading().rowsASecond()),
                decimal(result.reading().cpuSeconds()),
                peer.map(plain -> count(plain.rowsASecond())).orElse(NONE),
                peer.map(plain -> decimal(plain.cpuSeconds())).orElse(NONE),
                peer.map(plain -> ratio(whole.rowsASecond() / plain.rowsASecond()))
                        .orElse(NONE),
                peer.map(plain -> ratio(whole.rowsACpuSecond() / plain.rowsACpuSecond()))
                        .orElse(NONE));
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String ratio(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
