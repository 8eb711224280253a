package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes difference reports. The same lake gives the same bytes; a report of the same name is replaced at once. */
public final class DifferenceReports {
    private final FeedbackTexts texts;
    private final DistrictFileNames names;
    private final DifferencePages pages;

    /**
     * @param names what districts are called in file names
     */
    public DifferenceReports(FeedbackTexts texts, DistrictFileNames names) {
        this.texts = texts;
        this.names = names;
        this.pages = new DifferencePages(texts);
    }

    /** What a report is written as. */
    public enum Format {
        XLSX,
        HTML
    }

    /** The pages of a report. */
    public List<Page> pages(VersionDifference difference) {
        return pages.pages(difference);
    }

    /** The page that answers what changes, alone. */
    public Page firstPage(VersionDifference difference) {
        return pages.first(difference);
    }

    /**
     * Writes a report to a folder, which is made when it is not there.
     *
     * @return the file
     */
    public Path write(VersionDifference difference, Path folder, Format format) throws IOException {
        Files.createDirectories(folder);
        Submission current = difference.current();
        Submission.Content content = Objects.requireNonNull(current.content());
        String name = DistrictFileNames.safe(texts.text(
                "difference.name",
                difference.district() == null
                        ? String.valueOf(current.source().districtCode())
                        : names.of(difference.district()),
                texts.name(content.register()),
                content.periodLabel(),
                difference.version()));
        String title = pages.title(difference);
        return switch (format) {
            case XLSX -> {
                Path target = folder.resolve(name + ".xlsx");
                PageWorkbook.write(target, title, texts.text("page"), pages.pages(difference));
                yield target;
            }
            case HTML -> {
                Path target = folder.resolve(name + ".html");
                PageHtml.write(target, title, texts.locale(), pages.pages(difference));
                yield target;
            }
        };
    }
}
