package io.rosterlake.transforms.benchmark;

import io.rosterlake.transforms.cli.LocaleOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code benchmark}: what this program does in how much time; see its subcommands. */
@Command(name = "benchmark", subcommands = ProjectBenchmarkCommand.class)
public final class BenchmarkCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), locale.text("请写明命令：project", "name a command: project"));
    }
}
