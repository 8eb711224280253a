package io.rosterlake.transforms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scenarios}: looks at the scenario files. */
@Command(
        name = "scenarios",
        subcommands = {ScenariosListCommand.class, ScenariosShowCommand.class, ScenariosValidateCommand.class})
final class ScenariosCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), locale.text("请写明 list、show 或 validate", "name list, show or validate"));
    }
}
