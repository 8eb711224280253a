package io.rosterlake.transforms.cli;

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

/** {@code schemes validate}: every problem of every file, with line and column, and what to do. */
@Command(name = "validate")
final class SchemesValidateCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "schemes.validate.paths")
    private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            int count = paths.isEmpty()
                    ? schemes.load().schemes().size()
                    : SchemeCatalogue.validate(schemes.withOverlays(paths), schemes::load);
            out.println(
                    schemes.overlays().isEmpty()
                            ? locale.text("%d 个方案文件无误", "%d scheme file(s), no problems")
                                    .formatted(count)
                            : locale.text("%d 个方案文件及其补充文件无误", "%d scheme file(s) and their overlays, no problems")
                                    .formatted(count));
            out.flush();
            return ExitCode.DONE;
        } catch (InvalidFilesException invalid) {
            out.println(invalid.describe(locale.locale()));
            out.println(locale.text("共 %d 处问题", "%d problem(s)")
                    .formatted(invalid.problems().size()));
            out.flush();
            return ExitCode.WRONG_CALL;
        }
    }
}
