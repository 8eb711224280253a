package io.rosterlake.ingestion.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code benchmark ingest}: writes one large invented register in each form, takes it in as {@code ingest} does, and beside it lets a
 * plain parser read the same file.
 */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestBenchmarkCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 3;
    private static final int MOST_ROWS = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "200000", descriptionKey = "benchmark.rows")
    private int rows;

    @Option(
            names = "--forms",
            paramLabel = "FORM",
            split = ",",
            defaultValue = "xlsx,csv,csv-gb18030,xls,html",
            descriptionKey = "benchmark.forms")
    private List<String> forms;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", descriptionKey = "benchmark.runs")
    private int runs;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "rosterlake-benchmark",
            descriptionKey = "benchmark.work")
    private Path work;

    @Option(names = "--large", descriptionKey = "benchmark.large")
    private boolean large;

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    private String locale;

    @Override
    public Integer call() {
        // Spring must leave the logging alone, which is quiet.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        BenchmarkTexts texts = new BenchmarkTexts(locale);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Set<BenchmarkForm> chosen = checkedForms(texts);
        try {
            BenchmarkFolder folder = BenchmarkFolder.open(work.toAbsolutePath().normalize());
            out.println(machine(texts));
            if (large) {
                new LargeWorkbook(folder, texts, progress, out).run();
            } else {
                measure(chosen, folder, texts, progress, out);
            }
            return DONE;
        } catch (BenchmarkFolder.ForeignFolderException e) {
            throw new ParameterException(spec.commandLine(), texts.text("foreign", work));
        } catch (Exception e) {
            progress.println(texts.text("failed", e));
            return FAILED;
        }
    }

    private Set<BenchmarkForm> checkedForms(BenchmarkTexts texts) {
        if (rows < 1 || rows > MOST_ROWS || runs < 1) {
            throw new ParameterException(spec.commandLine(), texts.text("bounds", String.valueOf(MOST_ROWS)));
        }
        Set<BenchmarkForm> chosen = new LinkedHashSet<>();
        for (String form : forms) {
            chosen.add(BenchmarkForm.ofCode(form.strip())
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), texts.text("form", form))));
        }
        return chosen;
    }

    private static String machine(BenchmarkTexts texts) {
        Runtime runtime = Runtime.getRuntime();
        return texts.text(
                "machine",
                runtime.availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                String.valueOf(runtime.maxMemory() >> 20));
    }

    private void measure(
            Set<BenchmarkForm> chosen,
            BenchmarkFolder folder,
            BenchmarkTexts texts,
            PrintWriter progress,
            PrintWriter out)
            throws Exception {
        Peer peer = Peer.prepare(folder, texts, progress);
        FormBenchmark benchmark = new FormBenchmark(folder, peer, runs, texts, progress);
        List<FormResult> results = new ArrayList<>();
        for (BenchmarkForm form : chosen) {
            results.add(benchmark.run(form, new InventedRegister(form.rows(rows))));
        }
        new ResultTable(texts).print(results, out);
        out.flush();
    }
}
