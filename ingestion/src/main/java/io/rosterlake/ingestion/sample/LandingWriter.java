package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.sample.RegisterDraft.Planted;
import io.rosterlake.ingestion.sample.SampleFile.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes files to the landing folder and keeps the manifest. */
final class LandingWriter {
    private final Path landing;
    private final List<SampleFile> files = new ArrayList<>();
    private final List<PlantedDefect> defects = new ArrayList<>();

    LandingWriter(Path landing) {
        this.landing = landing;
    }

    /** A file that must be taken in, with its defects. */
    void accepted(SampleFile file, byte[] content, List<Planted> planted) throws IOException {
        write(file, content);
        planted.forEach(defect -> defects.add(new PlantedDefect(file.path(), defect.code(), defect.column())));
    }

    /** A file that must be refused for {@code code}. */
    void refused(SampleFile file, byte[] content, FindingCode code) throws IOException {
        write(inVain(file, Fate.REFUSED), content);
        defects.add(new PlantedDefect(file.path(), code, null));
    }

    /** A file whose bytes came before. */
    void duplicate(SampleFile file, byte[] content) throws IOException {
        write(inVain(file, Fate.DUPLICATE), content);
    }

    SampleManifest manifest() {
        return new SampleManifest(files, defects);
    }

    private void write(SampleFile file, byte[] content) throws IOException {
        Path target = landing.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.write(target, content);
        files.add(file);
    }

    private static SampleFile inVain(SampleFile file, Fate fate) {
        return new SampleFile(file.path(), file.districtCode(), file.register(), file.periodLabel(), fate, 0, 0);
    }
}
