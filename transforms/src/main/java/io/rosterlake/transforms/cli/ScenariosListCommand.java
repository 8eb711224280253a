package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scenarios list}: every scenario, what it asks, and in what it differs from "nothing changes". */
@Command(name = "list")
final class ScenariosListCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Mixin
    private PageOption output = new PageOption();

    @Override
    public Integer call() throws IOException {
        SchemeCatalogue catalogue = schemes.load();
        output.give(
                new ScenarioPages(locale.locale(), catalogue).list(scenarios.load(catalogue)),
                0,
                EnumSet.of(Format.TEXT, Format.HTML, Format.XLSX));
        return ExitCode.DONE;
    }
}
