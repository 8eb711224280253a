package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.submission.Submission;
import java.util.List;

/**
 * What an ingestion did.
 *
 * @param decided decisions of this run, in the order they were made
 * @param known files that were in the lake before
 * @param postponed what could not be read, or changed while it was; the next ingestion tries again
 */
public record IngestOutcome(List<Submission> decided, int known, List<Postponed> postponed) {}
