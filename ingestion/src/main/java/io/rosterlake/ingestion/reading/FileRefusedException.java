package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.Finding;

/** The file cannot be taken in as a whole; the finding says why and what to do. It never carries personal data. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public FileRefusedException(Finding finding) {
        super(finding.code() + (finding.detail() == null ? "" : ": " + finding.detail()));
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
