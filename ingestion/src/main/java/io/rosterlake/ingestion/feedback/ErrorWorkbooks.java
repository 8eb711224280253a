package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.District;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an error workbook (xlsx) for each district: a summary that the person who filled in the registers understands, then every
 * finding. The same findings give the same bytes; a workbook of the same name is replaced at once, never half written.
 */
public final class ErrorWorkbooks {
    private final Path folder;
    private final FeedbackTexts texts;
    private final DistrictFileNames names;

    /**
     * @param folder where the workbooks go; made when it is not there
     * @param names what districts are called in file names
     */
    public ErrorWorkbooks(Path folder, FeedbackTexts texts, DistrictFileNames names) {
        this.folder = folder;
        this.texts = texts;
        this.names = names;
    }

    /**
     * Writes a workbook for every known district.
     *
     * @param period the period that the findings were chosen by; null when they were not
     * @return the files written
     */
    public List<Path> write(List<DistrictFindings> districts, @Nullable String period) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (DistrictFindings findings : districts) {
            District district = findings.district();
            if (district != null) {
                written.add(write(district, findings.files(), period));
            }
        }
        return written;
    }

    private Path write(District district, List<FileFindings> files, @Nullable String period) throws IOException {
        String suffix = period == null ? newestReceipt(files).toString() : period;
        String fileName = DistrictFileNames.safe(texts.text("workbook.name", names.of(district), suffix));
        Path target = folder.resolve(fileName);
        Path drawn = folder.resolve("." + fileName + ".drawn");
        Path finished = folder.resolve("." + fileName + ".finished");
        try {
            draw(drawn, district, files);
            try (OutputStream stream = Files.newOutputStream(finished)) {
                StableArchive.copy(drawn, stream);
            }
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(drawn);
            Files.deleteIfExists(finished);
        }
        return target;
    }

    private static LocalDate newestReceipt(List<FileFindings> files) {
        return files.stream()
                .map(file -> file.submission().source().receivedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void draw(Path target, District district, List<FileFindings> files) throws IOException {
        try (OutputStream stream = Files.newOutputStream(target);
                Workbook workbook = new Workbook(stream, "Rosterlake", null)) {
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            workbook.properties().setTitle(texts.text("summary.title", district.name()));
            new SummarySheet(texts).write(workbook, district, files);
            new FindingSheet(texts).write(workbook, files);
            List<CorrectedCell> corrections = CorrectionPages.of(files);
            if (!corrections.isEmpty()) {
                PageWorkbook.draw(workbook, new CorrectionPages(texts).page(corrections), texts.text("page"));
            }
        }
    }
}
