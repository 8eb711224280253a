package io.rosterlake.ingestion.benchmark;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures one form: after two runs to warm up, the median of as many as asked for. */
final class FormBenchmark {
    private static final int WARM_UP = 2;

    private final BenchmarkFolder folder;
    private final Peer peer;
    private final int runs;
    private final BenchmarkTexts texts;
    private final PrintWriter progress;

    FormBenchmark(BenchmarkFolder folder, Peer peer, int runs, BenchmarkTexts texts, PrintWriter progress) {
        this.folder = folder;
        this.peer = peer;
        this.runs = runs;
        this.texts = texts;
        this.progress = progress;
    }

    FormResult run(BenchmarkForm form, InventedRegister register) throws Exception {
        progress.println(texts.text("writing", form.code(), String.valueOf(register.rows())));
        Path landing = folder.landing(form, register);
        Path file = BenchmarkFolder.file(landing, form);
        progress.println(texts.text("measuring", form.code()));
        Measurement whole = median(() -> OwnPath.ingest(landing, folder.newLake(), register));
        Measurement reading = median(() -> OwnPath.read(file, register));
        Optional<Measurement> plain = peer.run(form, file, register.rows(), runs);
        return new FormResult(form, Files.size(file), whole, reading, plain);
    }

    private Measurement median(Meter.Work work) throws Exception {
        List<Measurement> measured = new ArrayList<>();
        for (int run = 0; run < WARM_UP + runs; run++) {
            Measurement measurement = Meter.measure(work);
            if (run >= WARM_UP) {
                measured.add(measurement);
            }
        }
        return Measurement.median(measured);
    }
}
