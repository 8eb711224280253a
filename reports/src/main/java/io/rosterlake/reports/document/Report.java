package io.rosterlake.reports.document;

import io.rosterlake.reports.message.Messages;
import java.util.List;

/**
 * A report in one language.
 *
 * @param fileStem file names without language and ending
 * @param subtitle month and districts that it covers
 * @param sections what stands on the page, below the headlines
 * @param sheets what stands in the workbook, behind the summary
 */
public record Report(
        Messages messages,
        String fileStem,
        String title,
        String subtitle,
        List<Headline> headlines,
        List<Section> sections,
        List<Sheet> sheets) {
    public Report {
        headlines = List.copyOf(headlines);
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
    }
}
