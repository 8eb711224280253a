package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.reading.ExplainedLake;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.run.PublishedTables;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --lake} and {@code --schemes}: the lake whose figures are explained, and the rules they came from. */
final class ExplainLakeOption {
    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "transform.lake", defaultValue = "lake")
    private String lake = "lake";

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "transform.master", defaultValue = "local[*]")
    private String master = "local[*]";

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Something that is done with the lake, and its exit code. */
    @FunctionalInterface
    interface Task {
        int run(ExplainedLake lake) throws IOException;
    }

    SchemesOption schemes() {
        return schemes;
    }

    /** Something that is done with the lake and the schemes, and its exit code. */
    @FunctionalInterface
    interface TaskOfSchemes {
        int run(ExplainedLake lake, SchemeCatalogue schemes) throws IOException;
    }

    /** Opens the lake and does the task; what stands in the way of it is told to people. */
    int open(Locale locale, Task task) throws IOException {
        return open(locale, catalogue -> new ScenarioCatalogue(List.of()), (tables, catalogue) -> task.run(tables));
    }

    /** @param scenarios loads the scenarios whose projections can be explained */
    int open(Locale locale, Function<SchemeCatalogue, ScenarioCatalogue> scenarios, TaskOfSchemes task)
            throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        SchemeCatalogue catalogue = schemes.load();
        ScenarioCatalogue known = scenarios.apply(catalogue);
        System.setProperty("rosterlake.log.level", "error");
        try (SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake))) {
            Lake tables = new Lake(engine.session(), lake);
            tables.require();
            return task.run(new ExplainedLake(new PublishedTables(tables), catalogue, known), catalogue);
        } catch (LakeException unusable) {
            errors.println(unusable.message(locale));
            return ExitCode.WRONG_CALL;
        } catch (ExplainException notThere) {
            errors.println(notThere.message(locale));
            return ExitCode.WRONG_CALL;
        } finally {
            errors.flush();
        }
    }
}
