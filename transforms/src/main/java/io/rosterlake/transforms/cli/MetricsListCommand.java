package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.metrics.Dictionary;
import io.rosterlake.transforms.metrics.DocumentedTable;
import io.rosterlake.transforms.pipeline.Pipeline;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metrics list}: one line per gold table, or per table. */
@Command(name = "list")
final class MetricsListCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Option(names = "--all", descriptionKey = "metrics.list.all")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Dictionary dictionary = Dictionary.of(Pipeline.tables());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                locale.text("表", "table"),
                locale.text("字段数", "columns"),
                locale.text("名称", "title"),
                locale.text("一行是什么", "what one row is")));
        for (DocumentedTable table : all ? dictionary.tables() : dictionary.gold()) {
            rows.add(List.of(
                    table.name().toString(),
                    Integer.toString(table.columns().size()),
                    table.title().in(locale.locale()),
                    table.grain().in(locale.locale())));
        }
        PrintWriter out = spec.commandLine().getOut();
        TextTable.lines(rows).forEach(out::println);
        out.flush();
        return ExitCode.DONE;
    }
}
