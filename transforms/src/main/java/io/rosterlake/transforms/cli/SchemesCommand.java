package io.rosterlake.transforms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schemes}: looks at the scheme files. */
@Command(
        name = "schemes",
        subcommands = {
            SchemesListCommand.class,
            SchemesShowCommand.class,
            SchemesValidateCommand.class,
            SchemesDiffCommand.class,
            SchemesCoverageCommand.class
        })
final class SchemesCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                locale.text("请写明 list、show、validate、diff 或 coverage", "name list, show, validate, diff or coverage"));
    }
}
