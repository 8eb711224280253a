package io.rosterlake.ingestion.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Takes in a workbook of more than 300 MB in a process of its own that has 512 MB of heap. */
final class LargeWorkbook {
    private static final int ROWS = 2_300_000;
    private static final String HEAP = "512m";

    private final BenchmarkFolder folder;
    private final BenchmarkTexts texts;
    private final PrintWriter progress;
    private final PrintWriter out;

    LargeWorkbook(BenchmarkFolder folder, BenchmarkTexts texts, PrintWriter progress, PrintWriter out) {
        this.folder = folder;
        this.texts = texts;
        this.progress = progress;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        InventedRegister register = new InventedRegister(ROWS);
        progress.println(texts.text("writing", BenchmarkForm.XLSX.code(), String.valueOf(ROWS)));
        Path landing = folder.landing(BenchmarkForm.XLSX, register);
        progress.println(texts.text("measuring", BenchmarkForm.XLSX.code()));
        Path answer = folder.resolve("large.out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        landing.toString(),
                        folder.newLake().toString(),
                        String.valueOf(ROWS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(answer.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("exit code " + process.exitValue());
        }
        report(Files.size(BenchmarkFolder.file(landing, BenchmarkForm.XLSX)), Files.readAllLines(answer));
    }

    private void report(long bytes, List<String> answer) {
        String[] figures = answer.get(answer.size() - 1).split(" ");
        Measurement measured = new Measurement(
                ROWS, Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Long.parseLong(figures[2]));
        out.println(texts.text(
                "large",
                String.valueOf(bytes / 1_000_000),
                String.valueOf(ROWS),
                HEAP,
                String.format(Locale.ROOT, "%.0f", measured.rowsASecond()),
                String.format(Locale.ROOT, "%.1f", measured.cpuSeconds()),
                String.valueOf(measured.peakHeapBytes() / 1_000_000)));
        out.flush();
    }

    /** The process with little heap: prints seconds, processor seconds and the peak of its heap in bytes. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
            InventedRegister register = new InventedRegister(Integer.parseInt(arguments[2]));
            Measurement measured =
                    Meter.measure(() -> OwnPath.ingest(Path.of(arguments[0]), Path.of(arguments[1]), register));
            System.out.println(measured.seconds() + " " + measured.cpuSeconds() + " " + measured.peakHeapBytes());
            System.exit(0);
        }
    }
}
