package io.rosterlake.ingestion.reading;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a person names it.
 *
 * @param sheet sheet; null where the file has but one
 * @param row row as the spreadsheet program counts it, from 1
 * @param column column, from 0; null when it is named by its heading
 * @param heading heading of the column, as the sheet or as this program calls it; null when it is named by its letters
 */
public record CellReference(
        @Nullable String sheet,
        int row,
        @Nullable Integer column,
        @Nullable String heading) {}
