package io.rosterlake.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.sample.SampleFile.Fate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading pipeline must find in the sample what was planted there, and nothing else. */
class SampleReadingTest {
    @TempDir
    private static Path landing;

    private static SampleManifest manifest;

    @BeforeAll
    static void writeTheSample() throws Exception {
        manifest = SampleRegisters.write(landing, SampleOptions.defaults());
    }

    @Test
    void findsEveryPlantedDefectAndNothingElse() throws Exception {
        List<PlantedDefect> found = new ArrayList<>();
        for (SampleFile file : manifest.files()) {
            if (file.fate() != Fate.DUPLICATE) {
                findings(file)
                        .forEach(
                                finding -> found.add(new PlantedDefect(file.path(), finding.code(), finding.column())));
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(manifest.defects());
    }

    @Test
    void readsAsManyRowsAsWereWritten() throws Exception {
        for (SampleFile file : manifest.files()) {
            if (file.fate() != Fate.ACCEPTED) {
                continue;
            }
            int accepted = 0;
            int rejected = 0;
            try (RegisterFile register = open(file)) {
                assertThat(register.register()).as(file.path()).isEqualTo(file.register());
                assertThat(register.period().label()).as(file.path()).isEqualTo(file.periodLabel());
                for (Optional<RegisterRow> row = register.next(); row.isPresent(); row = register.next()) {
                    accepted += row.get().outcome() == RegisterRow.Outcome.ACCEPTED ? 1 : 0;
                    rejected += row.get().outcome() == RegisterRow.Outcome.REJECTED ? 1 : 0;
                }
            }
            assertThat(List.of(accepted, rejected))
                    .as(file.path())
                    .isEqualTo(List.of(file.rowsAccepted(), file.rowsRejected()));
        }
    }

    private static List<Finding> findings(SampleFile file) throws Exception {
        List<Finding> findings = new ArrayList<>();
        try (RegisterFile register = open(file)) {
            for (Optional<RegisterRow> row = register.next(); row.isPresent(); row = register.next()) {
                findings.addAll(row.get().findings());
            }
            findings.addAll(register.fileFindings());
        } catch (FileRefusedException refused) {
            findings.add(refused.finding());
        }
        return findings;
    }

    private static RegisterFile open(SampleFile file) throws Exception {
        Path path = landing.resolve(file.path());
        return RegisterFiles.open(path, ReadingOptions.named(path.getFileName().toString()));
    }
}
