package io.rosterlake.ingestion.benchmark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code benchmark}: what this program does in how much time; see its subcommands. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, subcommands = IngestBenchmarkCommand.class)
public final class BenchmarkCommand implements Callable<Integer> {
    private static final int WRONG_CALL = 2;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return WRONG_CALL;
    }
}
