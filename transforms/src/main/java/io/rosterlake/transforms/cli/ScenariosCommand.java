package io.rosterlake.transforms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scenarios}: looks at the scenario files, and at what makes the difference between them. */
@Command(
        name = "scenarios",
        subcommands = {
            ScenariosListCommand.class,
            ScenariosShowCommand.class,
            ScenariosValidateCommand.class,
            CompareScenariosCommand.class
        })
final class ScenariosCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                locale.text("请写明 list、show、validate 或 compare", "name list, show, validate or compare"));
    }
}
