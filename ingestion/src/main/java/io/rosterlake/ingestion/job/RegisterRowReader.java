package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterRow;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rows of the file in work, in order. A file that turns out to be damaged ends here and is refused. Restarts read from the
 * beginning: duplicates and totals can only be told by who has seen the whole file.
 */
final class RegisterRowReader implements ItemReader<RegisterRow> {
    private static final Logger LOGGER = LoggerFactory.getLogger(RegisterRowReader.class);

    private final FileWork work;
    private final Turns turns;

    RegisterRowReader(FileWork work, Turns turns) {
        this.work = work;
        this.turns = turns;
    }

    @Override
    public @Nullable RegisterRow read() {
        if (!work.isReadable()) {
            return null;
        }
        turns.check();
        RegisterFile file = work.opened().orElseThrow();
        try {
            Optional<RegisterRow> row = file.next();
            if (row.isPresent()) {
                return row.get();
            }
            work.counted(file.sheetCounts());
        } catch (FileRefusedException e) {
            work.refuse(e.finding());
        } catch (UncheckedIOException e) {
            work.postponeOrThrow(e);
        } catch (RuntimeException | StackOverflowError e) {
            work.refuse(failure(work, e));
        }
        return null;
    }

    /**
     * A failure of this program, not the file's fault as far as anybody can tell; the other files go on. Only the place in the program is
     * logged: the exception's message may quote a cell.
     */
    static Finding failure(FileWork work, Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        LOGGER.warn("{}: {} at {}", work.file().path(), e.getClass().getName(), stack.length == 0 ? "?" : stack[0]);
        return Finding.ofFile(FindingCode.READER_FAILED, null);
    }
}
