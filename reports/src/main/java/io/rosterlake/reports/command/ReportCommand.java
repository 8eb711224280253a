package io.rosterlake.reports.command;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.finance.FinanceReport;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import io.rosterlake.reports.message.ReportException;
import io.rosterlake.reports.page.HtmlPage;
import io.rosterlake.reports.workbook.XlsxWorkbook;
import io.rosterlake.reports.workforce.WorkforceReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the report on the workforce, and the finance pack if pay has been projected, as HTML and xlsx. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private enum Choice {
        ZH,
        EN,
        BOTH
    }

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "${env:ROSTERLAKE_OUT:-out}", descriptionKey = "out")
    private Path out = Path.of("out");

    @Option(names = "--locale", paramLabel = "zh|en|both", defaultValue = "both", descriptionKey = "report.locale")
    private Choice locale = Choice.BOTH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Set<Language> languages = locale == Choice.BOTH
                ? EnumSet.allOf(Language.class)
                : EnumSet.of(Language.valueOf(locale.name().toUpperCase(Locale.ROOT)));
        try (ReportDatabase opened = database.open()) {
            WorkforceReport workforce = WorkforceReport.ask(opened, period.month());
            Optional<FinanceReport> finance = FinanceReport.ask(opened);
            database.auditTrail().of("report", () -> languages.stream()
                    .flatMap(language -> reports(workforce, finance, Messages.in(language)))
                    .flatMap(report -> write(report, languages).stream())
                    .toList());
            if (finance.isEmpty()) {
                Language language = languages.contains(Language.ZH) ? Language.ZH : Language.EN;
                spec.commandLine().getOut().println(Messages.in(language).text("finance.no.projection"));
            }
        }
        return Commands.DONE;
    }

    private static Stream<Report> reports(
            WorkforceReport workforce, Optional<FinanceReport> finance, Messages messages) {
        return Stream.concat(Stream.of(workforce.in(messages)), finance.stream().map(report -> report.in(messages)));
    }

    private List<Path> write(Report report, Set<Language> languages) {
        String stem = report.fileStem() + "." + report.messages().language().code();
        Path page = out.resolve(stem + ".html");
        Path workbook = out.resolve(stem + ".xlsx");
        write(page, HtmlPage.of(report, languages).getBytes(StandardCharsets.UTF_8));
        write(workbook, XlsxWorkbook.of(report));
        return List.of(page, workbook);
    }

    private void write(Path file, byte[] content) {
        try {
            Files.createDirectories(out);
            Files.write(file, content);
        } catch (IOException e) {
            throw ReportException.failed(e, "error.write", file, e.getClass().getSimpleName());
        }
        spec.commandLine().getOut().println(file);
    }
}
