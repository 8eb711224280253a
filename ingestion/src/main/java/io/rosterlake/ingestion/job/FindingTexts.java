package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import java.util.Locale;

/** What findings say to people. */
public interface FindingTexts {
    /** What is wrong. */
    String message(Finding finding, Locale locale);

    /** What to do about it. */
    String action(Finding finding, Locale locale);
}
