package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.metrics.Dictionary;
import io.rosterlake.transforms.metrics.DocumentedTable;
import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.scheme.Suggestion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metrics show TABLE}: what one table means, column by column. */
@Command(name = "show")
final class MetricsShowCommand implements Callable<Integer> {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private PageOption output = new PageOption();

    @Parameters(index = "0", paramLabel = "TABLE", descriptionKey = "metrics.show.table")
    private String tableName = "";

    @Option(names = "--column", paramLabel = "COLUMN", descriptionKey = "metrics.show.column")
    private @Nullable String columnName;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = Dictionary.of(Pipeline.tables());
        DocumentedTable table = dictionary
                .find(tableName)
                .orElseThrow(() -> wrong(
                        locale.text("没有表“%s”", "there is no table '%s'").formatted(tableName),
                        tableName.substring(tableName.indexOf('.') + 1),
                        dictionary.tables().stream()
                                .map(one -> one.name().table())
                                .toList()));
        List<String> names = table.definition().columns().stream()
                .map(ColumnDefinition::name)
                .toList();
        String column = columnName;
        if (column != null && !names.contains(column)) {
            throw wrong(
                    table.name()
                            + locale.text(" 没有字段“%s”", " has no column '%s'").formatted(column),
                    column,
                    names);
        }
        boolean isFlat = output.isForSpreadsheets(FORMATS, LocaleOption.isEnglish(locale.locale()));
        MetricsPage pages = new MetricsPage(locale.locale());
        Page page = isFlat ? pages.flat(List.of(table), column) : pages.of(table, column);
        output.give(page, page.tables().size() - 1, FORMATS);
        return ExitCode.DONE;
    }

    private ParameterException wrong(String what, String word, List<String> possible) {
        String hint = Suggestion.near(word, possible).stream()
                .findFirst()
                .map(near -> locale.text("；是否想写“%s”？", "; did you mean '%s'? ").formatted(near))
                .orElse(locale.text("；", "; "));
        return new ParameterException(
                spec.commandLine(), what + hint + locale.text("可用：", "possible: ") + String.join(", ", possible));
    }
}
