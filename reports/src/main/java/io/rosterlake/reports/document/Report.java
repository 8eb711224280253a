package io.rosterlake.reports.document;

import io.rosterlake.reports.message.Messages;
import java.util.List;

/**
 * A report in one language.
 *
 * @param fileStem file names without language and ending
 * @param subtitle month and districts that it covers
 * @param warnings what nobody may overlook who reads a figure of it; they stand above everything else
 * @param front tables on the first sheet of the workbook, below the headlines
 * @param sections what stands on the page, below the headlines
 * @param sheets what stands in the workbook, behind the summary
 */
public record Report(
        Messages messages,
        String fileStem,
        String title,
        String subtitle,
        List<String> warnings,
        List<Headline> headlines,
        List<Table> front,
        List<Section> sections,
        List<Sheet> sheets) {
    public Report {
        warnings = List.copyOf(warnings);
        headlines = List.copyOf(headlines);
        front = List.copyOf(front);
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
    }

    /** A report whose figures need no warning. */
    public Report(
            Messages messages,
            String fileStem,
            String title,
            String subtitle,
            List<Headline> headlines,
            List<Section> sections,
            List<Sheet> sheets) {
        this(messages, fileStem, title, subtitle, List.of(), headlines, List.of(), sections, sheets);
    }
}
