package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.submission.Submission;

/** Is told how an ingestion gets on; calls come one at a time. */
public interface IngestListener {
    /**
     * The landing folder was looked through.
     *
     * @param waiting files that are not in the lake yet
     * @param known files that are
     */
    void started(int waiting, int known);

    /** A decision on a file was written. */
    void decided(Submission submission);

    /** Nothing was decided on a file: it is left to the next ingestion, or another program was quicker. */
    void passedOver();
}
