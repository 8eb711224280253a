package io.rosterlake.ingestion.testing;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A register file read to its end. */
public record ReadFile(
        Register register, String period, List<RegisterRow> rows, List<Finding> fileFindings, List<SheetCount> counts) {

    public static ReadFile of(Path file) throws FileRefusedException, IOException {
        return of(file, file.getFileName().toString());
    }

    /** Reads a file as if it bore another name. */
    public static ReadFile of(Path file, String name) throws FileRefusedException, IOException {
        try (RegisterFile opened = RegisterFiles.open(file, ReadingOptions.named(name))) {
            List<RegisterRow> rows = new ArrayList<>();
            for (Optional<RegisterRow> row = opened.next(); row.isPresent(); row = opened.next()) {
                rows.add(row.get());
            }
            return new ReadFile(
                    opened.register(), opened.period().label(), rows, opened.fileFindings(), opened.sheetCounts());
        }
    }

    /** Writes lines as UTF-8 text and reads them. */
    public static ReadFile ofText(Path folder, String name, String... lines) throws FileRefusedException, IOException {
        return ofText(folder, name, StandardCharsets.UTF_8, lines);
    }

    /** Writes lines in a character set and reads them. */
    public static ReadFile ofText(Path folder, String name, Charset charset, String... lines)
            throws FileRefusedException, IOException {
        return of(Files.write(folder.resolve(name), List.of(lines), charset));
    }

    public List<RegisterRow> accepted() {
        return outcome(RegisterRow.Outcome.ACCEPTED);
    }

    public List<RegisterRow> rejected() {
        return outcome(RegisterRow.Outcome.REJECTED);
    }

    public List<RegisterRow> nonData() {
        return outcome(RegisterRow.Outcome.NON_DATA);
    }

    private List<RegisterRow> outcome(RegisterRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    /** The value of a column in an accepted row, counted from 0. */
    public Optional<Object> value(int row, String column) {
        return Optional.ofNullable(accepted()
                .get(row)
                .values()
                .get(Registers.column(register, column).orElseThrow()));
    }

    public List<FindingCode> codes() {
        return Stream.concat(rows.stream().flatMap(row -> row.findings().stream()), fileFindings.stream())
                .map(Finding::code)
                .toList();
    }
}
