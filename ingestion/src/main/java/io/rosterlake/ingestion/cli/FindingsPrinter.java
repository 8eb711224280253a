package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.CodeCount;
import io.rosterlake.ingestion.feedback.DistrictFindings;
import java.util.List;

/** Writes findings to the terminal. */
interface FindingsPrinter {
    /** One by one, file by file. */
    void findings(List<DistrictFindings> districts);

    /** How often each code was found. */
    void summary(List<CodeCount> counts);

    /** Every code there is. */
    void catalogue();
}
