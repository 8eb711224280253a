package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.submission.FileState;

/**
 * A file that an ingestion left to the next one.
 *
 * @param path its path below the landing folder
 * @param state what had become of it
 */
public record Postponed(String path, FileState state) {}
