package io.rosterlake.transforms.benchmark;

import io.rosterlake.transforms.cli.LocaleOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code benchmark project}: projects the pay of millions of invented people, and beside it lets DuckDB expand the same
 * people by month and scenario. Ends with 3 when the two disagree.
 */
@Command(name = "project")
final class ProjectBenchmarkCommand implements Callable<Integer> {
    private static final int MOST_PEOPLE = 50_000_000;
    private static final int LONGEST = 120;

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Option(names = "--people", paramLabel = "N", defaultValue = "5000000", descriptionKey = "benchmark.people")
    private int people;

    @Option(names = "--months", paramLabel = "N", defaultValue = "60", descriptionKey = "benchmark.months")
    private int months;

    @Option(names = "--scenarios", paramLabel = "N", defaultValue = "4", descriptionKey = "benchmark.scenarios")
    private int scenarios;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1", descriptionKey = "benchmark.runs")
    private int runs;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "rosterlake-benchmark-project",
            descriptionKey = "benchmark.work")
    private Path work = Path.of("rosterlake-benchmark-project");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check(people >= 1 && people <= MOST_PEOPLE, "--people", MOST_PEOPLE);
        check(months >= 1 && months <= LONGEST, "--months", LONGEST);
        check(scenarios >= 1 && scenarios <= BenchmarkScenarios.MOST, "--scenarios", BenchmarkScenarios.MOST);
        check(runs >= 1 && runs <= LONGEST, "--runs", LONGEST);
        BenchmarkFolder folder = BenchmarkFolder.open(work.toAbsolutePath().normalize())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        locale.text(
                                        "目录里已有其他内容，请用 --work 换一个空目录：",
                                        "the folder holds something else, choose an empty one with --work: ")
                                + work));
        System.setProperty("rosterlake.log.level", "error");
        PrintWriter out = spec.commandLine().getOut();
        ProjectBenchmark benchmark =
                new ProjectBenchmark(folder, locale, out, spec.commandLine().getErr());
        return benchmark.run(people, months, scenarios, runs);
    }

    private void check(boolean isAllowed, String option, int most) {
        if (!isAllowed) {
            throw new ParameterException(
                    spec.commandLine(),
                    locale.text("%s 须为 1 至 %d", "%s must be 1 to %d").formatted(option, most));
        }
    }
}
