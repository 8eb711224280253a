package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellContainer;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.ContainerFormat;
import io.rosterlake.ingestion.container.RowSource;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.Registers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a container one after the other, one row at a time. */
final class StreamingRegisterFile implements RegisterFile {
    private final CellContainer container;
    private final Recognition recognition;
    private final Iterator<CellSheet> sheets;
    private final Iterator<SheetOutline> outlines;
    private final RowReader reader;
    private final AbsentColumns absentColumns;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SheetCount> counts = new ArrayList<>();
    private @Nullable SheetReader sheet;
    private @Nullable RowSource rows;
    private boolean finished;

    StreamingRegisterFile(CellContainer container, List<SheetOutline> outlines, Recognition recognition) {
        RegisterDefinition definition = Registers.definition(recognition.register());
        this.container = container;
        this.recognition = recognition;
        this.sheets = container.sheets().iterator();
        this.outlines = outlines.iterator();
        this.reader = new RowReader(
                definition,
                recognition.period().lastMonth(),
                container.dateSystem(),
                container.format() == ContainerFormat.CSV);
        this.absentColumns = new AbsentColumns(definition);
    }

    @Override
    public FileFormat format() {
        return FileFormat.valueOf(container.format().name());
    }

    @Override
    public Optional<String> charset() {
        return container.charset();
    }

    @Override
    public Register register() {
        return recognition.register();
    }

    @Override
    public Period period() {
        return recognition.period();
    }

    @Override
    public Optional<RegisterRow> next() throws FileRefusedException {
        try {
            while (!finished) {
                if (rows == null && !openNextSheet()) {
                    finished = true;
                    findings.addAll(0, absentColumns.findings());
                    break;
                }
                Optional<RegisterRow> row = nextInSheet();
                if (row.isPresent()) {
                    return row;
                }
            }
            return Optional.empty();
        } catch (ContainerException e) {
            throw RegisterFiles.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean openNextSheet() throws IOException, ContainerException {
        if (!sheets.hasNext()) {
            return false;
        }
        CellSheet next = sheets.next();
        boolean isRead = outlines.next().isOf(recognition.register());
        sheet = new SheetReader(next, isRead, reader);
        rows = next.rows();
        return true;
    }

    private Optional<RegisterRow> nextInSheet() throws IOException, ContainerException {
        if (sheet == null || rows == null) {
            return Optional.empty();
        }
        for (Optional<CellRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<RegisterRow> outcome = sheet.read(row.get());
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        rows.close();
        rows = null;
        counts.add(sheet.count());
        findings.addAll(sheet.findings());
        absentColumns.add(sheet);
        return Optional.empty();
    }

    @Override
    public List<Finding> fileFindings() {
        return List.copyOf(findings);
    }

    @Override
    public List<SheetCount> sheetCounts() {
        return List.copyOf(counts);
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
