package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.job.FindingTexts;
import java.util.Locale;

/** Findings in the words of the catalogue. */
final class CatalogueTexts implements FindingTexts {
    @Override
    public String message(Finding finding, Locale locale) {
        return finding.code().name();
    }

    @Override
    public String action(Finding finding, Locale locale) {
        return finding.code().name();
    }
}
