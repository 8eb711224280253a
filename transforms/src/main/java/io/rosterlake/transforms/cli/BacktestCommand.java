package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.backtest.BacktestResult;
import io.rosterlake.transforms.backtest.BacktestRun;
import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}: what projections were worth, such as {@code backtest --lake lake --as-of 2025-06,2025-12}. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private PageOption output = new PageOption();

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "transform.lake", defaultValue = "lake")
    private String lake = "lake";

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM",
            split = ",",
            descriptionKey = "backtest.as_of",
            converter = MonthConverter.class)
    private List<YearMonth> asOf = List.of();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "backtest.limit", defaultValue = "20")
    private int limit = 20;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "transform.master", defaultValue = "local[*]")
    private String master = "local[*]";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new ParameterException(
                    spec.commandLine(), locale.text("--limit 不得为负：", "--limit must not be negative: ") + limit);
        }
        boolean isForSpreadsheets = output.isForSpreadsheets(FORMATS, LocaleOption.isEnglish(locale.locale()));
        SchemeCatalogue catalogue = schemes.load();
        System.setProperty("rosterlake.log.level", "error");
        PrintWriter errors = spec.commandLine().getErr();
        try (SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake))) {
            TransformProgress progress = new TransformProgress(errors, locale);
            BacktestResult result =
                    new BacktestRun(engine.session(), new Lake(engine.session(), lake), catalogue, progress).run(asOf);
            progress.done();
            output.give(
                    new BacktestPage(locale.locale()).page(result, isForSpreadsheets ? Integer.MAX_VALUE : limit),
                    BacktestPage.FIGURES,
                    FORMATS);
            return ExitCode.DONE;
        } catch (LakeException unusable) {
            errors.println(unusable.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } catch (ValidationFailedException invalid) {
            errors.println(invalid.message(locale.locale()));
            return ExitCode.FAILED;
        } finally {
            errors.flush();
        }
    }
}
