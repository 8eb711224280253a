package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.LakeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a sheet leaves in the lake; free of personal data.
 *
 * @param row row of the register's table; null unless it was accepted
 * @param findings rows of the finding table
 */
record KeyedRow(@Nullable LakeRow row, List<LakeRow> findings) {}
