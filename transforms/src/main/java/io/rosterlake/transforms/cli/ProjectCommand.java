package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code project}: what pay will cost, such as {@code project --lake lake --scenario wage-plus-5 --months 60}. */
@Command(name = "project")
final class ProjectCommand implements Callable<Integer> {
    private static final int LONGEST = 120;

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
        Integer horizon = months;
        if (horizon != null && (horizon < 1 || horizon > LONGEST)) {
            throw new ParameterException(
                    spec.commandLine(), locale.text("--months 须为 1 至 120：", "--months must be 1 to 120: ") + horizon);
        }
        SchemeCatalogue catalogue = schemes.load();
        List<Scenario> chosen = chosen(catalogue);
        System.setProperty("rosterlake.log.level", "error");
        PrintWriter errors = spec.commandLine().getErr();
        try (SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake))) {
            TransformProgress progress = new TransformProgress(errors, locale);
            new ProjectionRun(engine.session(), new Lake(engine.session(), lake), catalogue, progress).run(chosen);
            progress.done();
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

    private List<Scenario> chosen(SchemeCatalogue catalogue) {
        ScenarioCatalogue known = scenarios.load(catalogue);
        Map<String, Scenario> chosen = new LinkedHashMap<>();
        for (String name : asked) {
            Path file = Path.of(name);
            List<Scenario> found = Files.exists(file)
                    ? ScenarioCatalogue.load(List.of(file), catalogue).scenarios()
                    : List.of(known.find(name).orElseThrow(() -> unknown(name, known)));
            found.forEach(this::requireProjectable);
            found.forEach(scenario -> chosen.put(scenario.id(), scenario.over(months, asOf)));
        }
        return List.copyOf(chosen.values());
    }

    /** Hires, attrition and random draws are not projected yet: figures without them would be wrong. */
    private void requireProjectable(Scenario scenario) {
        if (!(scenario.hiring() instanceof Hiring.None)
                || !(scenario.attrition() instanceof Attrition.None)
                || scenario.monteCarlo() != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    locale.text(
                                    "情景“%s”要求招人、人员流失或随机模拟，目前尚不能测算",
                                    "scenario '%s' asks for hires, attrition or random draws, which cannot be projected yet")
                            .formatted(scenario.id()));
        }
    }

    private ParameterException unknown(String name, ScenarioCatalogue known) {
        String ids = known.scenarios().stream().map(Scenario::id).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(),
                locale.text("没有情景或文件“%s”；可用情景：%s", "there is no scenario or file '%s'; possible: %s")
                        .formatted(name, ids));
    }
}
