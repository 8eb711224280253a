package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.InvalidFilesException;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scenarios validate}: every problem of every file, with line and column, and what to do. */
@Command(name = "validate")
final class ScenariosValidateCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "scenarios.validate.paths")
    private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            SchemeCatalogue catalogue = schemes.load();
            int count = (paths.isEmpty() ? scenarios.load(catalogue) : ScenarioCatalogue.load(paths, catalogue))
                    .scenarios()
                    .size();
            out.println(locale.text("%d 个情景文件无误", "%d scenario file(s), no problems")
                    .formatted(count));
            out.flush();
            return ExitCode.DONE;
        } catch (InvalidFilesException invalid) {
            out.println(invalid.describe(locale.locale()));
            out.println(locale.text("%s共 %d 处问题", "%s: %d problem(s)")
                    .formatted(
                            invalid.kind().in(locale.locale()),
                            invalid.problems().size()));
            out.flush();
            return ExitCode.WRONG_CALL;
        }
    }
}
