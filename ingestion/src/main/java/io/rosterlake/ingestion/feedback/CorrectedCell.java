package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of corrections as a person reads it: a row of {@code bronze.cell_correction}.
 *
 * @param list the list
 * @param listRow line of the list
 * @param original submission of the file that it is about; null when there is none
 * @param file name of that file
 * @param sheet sheet
 * @param row row of the file
 * @param columnLetter column as the spreadsheet program names it
 * @param columnLabel the column's name for people
 * @param before what stood there, masked; null for nothing
 * @param after what is to stand there, masked; null for nothing
 * @param reason why
 * @param by who answers for it
 * @param outcome what became of it
 * @param corrected submission of the corrected version; null when none was made
 */
public record CorrectedCell(
        Submission list,
        int listRow,
        @Nullable String original,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String columnLetter,
        @Nullable String columnLabel,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String by,
        CorrectionOutcome outcome,
        @Nullable String corrected) {}
