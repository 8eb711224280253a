package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scenarios show}: all that a scenario assumes, such as {@code scenarios show wage-plus-5 --as-of 2026-06}. */
@Command(name = "show")
final class ScenariosShowCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Mixin
    private PageOption output = new PageOption();

    @Parameters(paramLabel = "ID", descriptionKey = "scenarios.show.id")
    private String id = "";

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM",
            descriptionKey = "scenarios.show.as_of",
            converter = MonthConverter.class)
    private @Nullable YearMonth asOf;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SchemeCatalogue catalogue = schemes.load();
        ScenarioCatalogue all = scenarios.load(catalogue);
        Scenario scenario = all.find(id).orElseThrow(() -> unknown(all));
        Optional<YearMonth> from = Optional.ofNullable(asOf).or(() -> Optional.ofNullable(scenario.asOf()));
        output.give(
                new ScenarioPages(locale.locale(), catalogue).show(scenario, from),
                0,
                EnumSet.of(Format.TEXT, Format.HTML, Format.XLSX));
        return ExitCode.DONE;
    }

    private ParameterException unknown(ScenarioCatalogue all) {
        String known = all.scenarios().stream().map(Scenario::id).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(),
                locale.text("没有情景“%s”；可用：%s", "there is no scenario '%s'; possible: %s")
                        .formatted(id, known));
    }
}
