package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.projection.ProjectionSummary;
import io.rosterlake.transforms.projection.SchemeNotInForceException;
import io.rosterlake.transforms.run.ProgramIdentity;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code project}: what pay will cost, such as {@code project --lake lake --scenario wage-plus-5 --months 60}. */
@Command(name = "project")
final class ProjectCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "transform.lake", defaultValue = "lake")
    private String lake = "lake";

    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            split = ",",
            descriptionKey = "project.scenario",
            defaultValue = "as-is")
    private List<String> asked = List.of();

    @Option(names = "--months", paramLabel = "N", descriptionKey = "project.months")
    private @Nullable Integer months;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM",
            descriptionKey = "project.as_of",
            converter = MonthConverter.class)
    private @Nullable YearMonth asOf;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "transform.master", defaultValue = "local[*]")
    private String master = "local[*]";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        SchemeCatalogue catalogue = schemes.load();
        List<Scenario> chosen = new ScenarioChoice(spec.commandLine(), locale, scenarios.load(catalogue), catalogue)
                .of(asked, months, asOf);
        System.setProperty("rosterlake.log.level", "error");
        PrintWriter errors = spec.commandLine().getErr();
        try (SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake))) {
            TransformProgress progress = new TransformProgress(errors, locale);
            Lake tables = new Lake(engine.session(), lake);
            new ProjectionRun(engine.session(), tables, catalogue, ProgramIdentity.ofThisProgram(), progress)
                    .run(chosen);
            progress.done();
            new ProjectionSummaryText(spec.commandLine().getOut(), locale).print(ProjectionSummary.of(tables, chosen));
            return ExitCode.DONE;
        } catch (LakeException unusable) {
            errors.println(unusable.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } catch (SchemeNotInForceException early) {
            errors.println(early.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } catch (ValidationFailedException invalid) {
            errors.println(invalid.message(locale.locale()));
            return ExitCode.FAILED;
        } finally {
            errors.flush();
        }
    }
}
