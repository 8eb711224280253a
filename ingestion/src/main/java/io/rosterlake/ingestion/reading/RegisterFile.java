package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.register.Register;
import java.util.List;
import java.util.Optional;

/**
 * An opened register file: recognised, and ready to be read row by row. Reading is deterministic: the same bytes give the same rows
 * and findings in the same order.
 */
public interface RegisterFile extends AutoCloseable {
    FileFormat format();

    /** The character set of a text file. */
    Optional<String> charset();

    Register register();

    Period period();

    /**
     * The next row, or empty at the end of the file.
     *
     * @throws FileRefusedException when the file turns out to be damaged further on
     */
    Optional<RegisterRow> next() throws FileRefusedException;

    /** Findings about sheets and the file as a whole (absent columns, totals that do not add up); complete once {@link #next} was empty. */
    List<Finding> fileFindings();

    /** Row counts of every sheet that was looked at; complete once {@link #next} was empty. */
    List<SheetCount> sheetCounts();

    @Override
    void close();
}
