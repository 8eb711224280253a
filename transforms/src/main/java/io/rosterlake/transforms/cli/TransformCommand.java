package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.projection.SchemeNotInForceException;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.ProgramIdentity;
import io.rosterlake.transforms.run.TransformRun;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code transform}: brings the silver and gold tables up to date, and with {@code --project} what pay will cost, such as {@code java -jar rosterlake-transforms.jar
 * transform --lake lake}.
 */
@Command(name = "transform")
final class TransformCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "transform.lake", defaultValue = "lake")
    private String lake = "lake";

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            descriptionKey = "transform.period",
            converter = MonthConverter.class)
    private @Nullable YearMonth period;

    @Option(
            names = "--carry-absent",
            paramLabel = "N",
            descriptionKey = "transform.carry_absent",
            defaultValue = "" + Pipeline.ABSENT_REGISTERS_CARRIED)
    private int carryAbsent = Pipeline.ABSENT_REGISTERS_CARRIED;

    @Option(
            names = "--headcount-jump",
            paramLabel = "SHARE",
            descriptionKey = "transform.headcount_jump",
            defaultValue = "" + Pipeline.HEADCOUNT_JUMP)
    private double headcountJump = Pipeline.HEADCOUNT_JUMP;

    @Option(names = "--project", paramLabel = "ID|FILE", split = ",", descriptionKey = "transform.project")
    private List<String> projected = List.of();

    @Option(names = "--months", paramLabel = "N", descriptionKey = "project.months")
    private @Nullable Integer months;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "transform.master", defaultValue = "local[*]")
    private String master = "local[*]";

    @Option(names = "--force", descriptionKey = "transform.force")
    private boolean force;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "transform.verbose")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (carryAbsent < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    locale.text("--carry-absent 不得为负：", "--carry-absent must not be negative: ") + carryAbsent);
        }
        if (!(headcountJump > 0) || Double.isInfinite(headcountJump)) {
            throw new ParameterException(
                    spec.commandLine(),
                    locale.text("--headcount-jump 须为大于 0 的数：", "--headcount-jump must be a number greater than 0: ")
                            + headcountJump);
        }
        SchemeCatalogue catalogue = schemes.load();
        List<Scenario> chosen = projected.isEmpty()
                ? List.of()
                : new ScenarioChoice(spec.commandLine(), locale, scenarios.load(catalogue), catalogue)
                        .of(projected, months, null);
        System.setProperty("rosterlake.log.level", verbose ? "info" : "error");
        PrintWriter errors = spec.commandLine().getErr();
        SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake));
        try {
            return transform(engine, catalogue, chosen, errors);
        } finally {
            close(engine, errors);
        }
    }

    /** The tables are published, or a failure is on its way: what goes wrong while tidying up changes neither. */
    private void close(SparkEngine engine, PrintWriter errors) {
        try {
            engine.close();
        } catch (RuntimeException failure) {
            errors.println(locale.text("提示：结果不受影响，但未能清理干净：", "Note: the result stands, but tidying up failed: ")
                    + failure.getMessage());
            errors.flush();
        }
    }

    private int transform(SparkEngine engine, SchemeCatalogue catalogue, List<Scenario> chosen, PrintWriter errors) {
        SparkSession spark = engine.session();
        Lake tables = new Lake(spark, lake);
        TransformProgress progress = new TransformProgress(errors, locale);
        try {
            tables.require(BronzeTables.DISTRICT, BronzeTables.SUBMISSION);
            String program = ProgramIdentity.ofThisProgram();
            new TransformRun(tables, program, force, progress)
                    .run(Pipeline.jobs(catalogue, Optional.ofNullable(period), carryAbsent, headcountJump));
            if (!chosen.isEmpty()) {
                new ProjectionRun(spark, tables, catalogue, program, progress).run(chosen);
            }
            progress.done();
            new TransformWarnings(tables, catalogue, locale).lines().forEach(errors::println);
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
