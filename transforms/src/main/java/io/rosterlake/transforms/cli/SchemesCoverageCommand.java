package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.scheme.comparison.Coverage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code schemes coverage}: how much of each scheme is known, and what is missing. */
@Command(name = "coverage")
final class SchemesCoverageCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private PageOption output = new PageOption();

    @Override
    public Integer call() throws IOException {
        Coverage coverage = Coverage.of(schemes.load());
        output.give(
                new SchemesCoveragePage(locale.locale()).page(coverage),
                SchemesCoveragePage.BY_SECTION,
                EnumSet.allOf(Format.class));
        return ExitCode.DONE;
    }
}
