package io.rosterlake.transforms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metrics}: what every figure means. */
@Command(
        name = "metrics",
        subcommands = {MetricsListCommand.class, MetricsShowCommand.class, MetricsDictionaryCommand.class})
final class MetricsCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), locale.text("请写明 list、show 或 dictionary", "name list, show or dictionary"));
    }
}
