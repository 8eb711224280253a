package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * An error that was put into a file on purpose, once.
 *
 * @param file path below the landing folder
 * @param code the finding that must come of it
 * @param column canonical column; null when the finding is about no single column
 */
public record PlantedDefect(
        String file, FindingCode code, @Nullable String column) {}
