package io.rosterlake.reports.command;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Headline;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.finance.FinanceReport;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import io.rosterlake.reports.workforce.WorkforceReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the headline figures, each with its denominator, period and basis. */
@Command(name = "headlines")
final class HeadlinesCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    private Language locale = Language.ZH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (ReportDatabase opened = database.open()) {
            Messages messages = Messages.in(locale);
            PrintWriter out = spec.commandLine().getOut();
            print(out, WorkforceReport.ask(opened, period.month()).in(messages));
            FinanceReport.ask(opened).ifPresent(finance -> {
                out.println();
                print(out, finance.in(messages));
            });
        }
        return Commands.DONE;
    }

    private static void print(PrintWriter out, Report report) {
        out.println(report.title() + " · " + report.subtitle());
        report.warnings().forEach(out::println);
        report.headlines().forEach(headline -> print(out, report.messages(), headline));
    }

    private static void print(PrintWriter out, Messages messages, Headline headline) {
        String figures = headline.parts().stream().map(HeadlinesCommand::words).collect(Collectors.joining(" · "));
        out.println();
        out.println(headline.label() + messages.text("word.colon") + figures);
        out.println("    " + headline.definition());
        out.println("    " + messages.text("page.period") + messages.text("word.colon") + headline.period());
        out.println("    " + messages.text("page.basis") + messages.text("word.colon") + headline.basis());
    }

    private static String words(Headline.Part part) {
        return (part.before() + " " + part.figure().shown() + " " + part.unit()).strip();
    }
}
