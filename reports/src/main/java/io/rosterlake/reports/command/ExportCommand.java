package io.rosterlake.reports.command;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.lake.TableName;
import io.rosterlake.reports.message.ReportException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes tables of the lake as CSV, for checks by other programs. A gold table goes to {@code staffing.csv}, one of another schema to {@code bronze.district.csv}. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private enum FileFormat {
        CSV
    }

    private static final class Selection {
        @Option(names = "--table", paramLabel = "SCHEMA.TABLE", split = ",", descriptionKey = "export.table")
        private @Nullable List<String> tables;

        @Option(names = "--all", descriptionKey = "export.all")
        private boolean all;
    }

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @ArgGroup(multiplicity = "1")
    private Selection selection = new Selection();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_OUT:-out}",
            descriptionKey = "export.out")
    private Path out = Path.of("out");

    @Option(names = "--format", paramLabel = "csv", defaultValue = "csv", descriptionKey = "export.format")
    private FileFormat format = FileFormat.CSV;

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    private String locale = "zh";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (ReportDatabase opened = database.open()) {
            List<TableName> tables = tables(opened);
            database.auditTrail().of("export", () -> tables.stream()
                    .map(table -> write(opened, table))
                    .toList());
        }
        return Commands.DONE;
    }

    private List<TableName> tables(ReportDatabase opened) {
        if (selection.tables != null) {
            return selection.tables.stream()
                    .map(String::strip)
                    .map(TableName::parse)
                    .toList();
        }
        List<TableName> tables = opened.tables("gold");
        if (tables.isEmpty()) {
            throw ReportException.failed("error.no.figures");
        }
        return tables;
    }

    private Path write(ReportDatabase opened, TableName table) {
        String name = table.schema().equals("gold") ? table.table() : table.toString();
        Path file = out.resolve(name + ".csv");
        try {
            Files.createDirectories(out);
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                opened.read(table, new CsvWriter(writer));
            }
        } catch (IOException e) {
            throw ReportException.failed(e, "error.write", file, e.getClass().getSimpleName());
        }
        spec.commandLine().getOut().println(file);
        return file;
    }
}
