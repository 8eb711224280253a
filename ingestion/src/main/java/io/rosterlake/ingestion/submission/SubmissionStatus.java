package io.rosterlake.ingestion.submission;

import java.util.Locale;

/** What became of a submission. */
public enum SubmissionStatus {
    ACCEPTED,
    /** Waits for somebody to let it in. */
    HELD,
    REFUSED,
    /** The same district sent the same bytes before. */
    DUPLICATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SubmissionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
