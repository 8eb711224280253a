package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.District;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a district, newest receipt first.
 *
 * @param district null for files in folders of no known district
 * @param files its files within a filter, with their findings within that filter
 */
public record DistrictFindings(@Nullable District district, List<FileFindings> files) {}
