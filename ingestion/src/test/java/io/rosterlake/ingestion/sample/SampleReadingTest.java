package io.rosterlake.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.sample.SampleFile.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading pipeline must find in the sample what was planted there, and nothing else. */
class SampleReadingTest {
    @TempDir
    private static Path landing;

    private static SampleManifest manifest;
    private static final Map<SampleFile, Outcome> OUTCOMES = new HashMap<>();

    /** What reading a file came to. */
    private record Outcome(List<Finding> findings, Object register, String period, int accepted, int rejected) {}

    @BeforeAll
    static void readTheSample() throws Exception {
        manifest = SampleRegisters.write(landing, SampleOptions.defaults());
        for (SampleFile file : manifest.files()) {
            OUTCOMES.put(file, read(landing.resolve(file.path())));
        }
    }

    @Test
    void findsEveryPlantedDefectAndNothingElse() {
        List<PlantedDefect> found = new ArrayList<>();
        for (SampleFile file : manifest.files()) {
            if (file.fate() != Fate.DUPLICATE) {
                OUTCOMES.get(file)
                        .findings()
                        .forEach(
                                finding -> found.add(new PlantedDefect(file.path(), finding.code(), finding.column())));
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(manifest.defects());
    }

    @Test
    void readsAsManyRowsAsWereWritten() {
        for (SampleFile file : manifest.files()) {
            if (file.fate() == Fate.ACCEPTED) {
                Outcome outcome = OUTCOMES.get(file);
                assertThat(List.of(outcome.register(), outcome.period(), outcome.accepted(), outcome.rejected()))
                        .as(file.path())
                        .isEqualTo(
                                List.of(file.register(), file.periodLabel(), file.rowsAccepted(), file.rowsRejected()));
            }
        }
    }

    private static Outcome read(Path path) throws IOException {
        List<Finding> findings = new ArrayList<>();
        int accepted = 0;
        int rejected = 0;
        try (RegisterFile register =
                RegisterFiles.open(path, ReadingOptions.named(path.getFileName().toString()))) {
            for (Optional<RegisterRow> row = register.next(); row.isPresent(); row = register.next()) {
                findings.addAll(row.get().findings());
                accepted += row.get().outcome() == RegisterRow.Outcome.ACCEPTED ? 1 : 0;
                rejected += row.get().outcome() == RegisterRow.Outcome.REJECTED ? 1 : 0;
            }
            findings.addAll(register.fileFindings());
            return new Outcome(findings, register.register(), register.period().label(), accepted, rejected);
        } catch (FileRefusedException refused) {
            return new Outcome(List.of(refused.finding()), "", "", 0, 0);
        }
    }
}
