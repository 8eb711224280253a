package io.rosterlake.transforms.identity;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param submission the file
 * @param sheet its sheet
 * @param row the row's number, as a spreadsheet program counts
 */
public record Place(
        String submission, @Nullable String sheet, @Nullable Integer row) {}
