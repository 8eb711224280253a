package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a person reads it, in one language: a row of {@code bronze.finding}.
 *
 * @param sheet sheet name; null for the file as a whole
 * @param rowNumber row as the spreadsheet program counts it; null for a sheet or file as a whole
 * @param columnLetter column as the spreadsheet program names it
 * @param columnName canonical column
 * @param columnLabel the column's name for people
 * @param code what is wrong
 * @param severity error or warning
 * @param effect what it cost
 * @param message what happened
 * @param action what to do about it
 * @param redactedValue the value with everything personal blotted out
 */
public record ReportedFinding(
        @Nullable String sheet,
        @Nullable Integer rowNumber,
        @Nullable String columnLetter,
        @Nullable String columnName,
        @Nullable String columnLabel,
        FindingCode code,
        Severity severity,
        Effect effect,
        String message,
        String action,
        @Nullable String redactedValue) {}
