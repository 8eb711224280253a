package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.cli.ScenarioComparisonPage.Compared;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.projection.SchemeNotInForceException;
import io.rosterlake.transforms.projection.comparison.CommonGround;
import io.rosterlake.transforms.projection.comparison.ComparisonRun;
import io.rosterlake.transforms.projection.comparison.ComparisonRun.Outcome;
import io.rosterlake.transforms.projection.comparison.NothingInCommonException;
import io.rosterlake.transforms.run.ProgramIdentity;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code scenarios compare}: what makes the difference between a scenario and others, such as {@code scenarios compare as-is
 * wage-plus-5 --lake lake --out difference.html}.
 */
@Command(name = "compare")
final class CompareScenariosCommand implements Callable<Integer> {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Mixin
    private PageOption output = new PageOption();

    @Parameters(index = "0", paramLabel = "BASE", descriptionKey = "scenarios.compare.base")
    private String base = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", descriptionKey = "scenarios.compare.others")
    private List<String> others = List.of();

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "transform.lake", defaultValue = "lake")
    private String lake = "lake";

    @Option(names = "--months", paramLabel = "N", descriptionKey = "scenarios.compare.months")
    private @Nullable Integer months;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM",
            descriptionKey = "project.as_of",
            converter = MonthConverter.class)
    private @Nullable YearMonth asOf;

    @Option(names = "--district", paramLabel = "CODE|NAME", split = ",", descriptionKey = "scenarios.compare.district")
    private List<String> districts = List.of();

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "transform.master", defaultValue = "local[*]")
    private String master = "local[*]";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean asParts = output.format(FORMATS, LocaleOption.isEnglish(locale.locale())) == Format.CSV;
        SchemeCatalogue catalogue = schemes.load();
        List<Scenario> chosen = new ScenarioChoice(spec.commandLine(), locale, scenarios.load(catalogue), catalogue)
                .of(Stream.concat(Stream.of(base), others.stream()).toList(), months, asOf);
        if (chosen.size() < 2) {
            throw wrong("请给出至少两个不同的情景", "give at least two different scenarios");
        }
        System.setProperty("rosterlake.log.level", "error");
        PrintWriter errors = spec.commandLine().getErr();
        try {
            CommonGround ground = CommonGround.of(chosen);
            ScenarioComparisonPage page =
                    new ScenarioComparisonPage(locale.locale(), compared(chosen, ground, catalogue));
            output.give(asParts ? page.parts() : page.page(), 0, FORMATS);
            return ExitCode.DONE;
        } catch (LakeException unusable) {
            errors.println(unusable.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } catch (SchemeNotInForceException absent) {
            errors.println(absent.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } catch (NothingInCommonException different) {
            errors.println(different.message(locale.locale()));
            return ExitCode.WRONG_CALL;
        } finally {
            errors.flush();
        }
    }

    private Compared compared(List<Scenario> chosen, CommonGround ground, SchemeCatalogue catalogue) {
        try (SparkEngine engine = SparkEngine.start(master, LakeSize.of(lake))) {
            Lake tables = new Lake(engine.session(), lake);
            Map<String, String> names = DistrictNames.of(tables);
            CommonGround within = ground.within(codes(names));
            ProjectionRun projection = new ProjectionRun(
                    engine.session(),
                    tables,
                    catalogue,
                    ProgramIdentity.ofThisProgram(),
                    new TransformProgress(spec.commandLine().getErr(), locale));
            List<Scenario> others = chosen.subList(1, chosen.size());
            Outcome outcome = new ComparisonRun(engine.session(), projection).run(chosen.get(0), others, within);
            return new Compared(chosen.get(0), others, outcome, within, names);
        }
    }

    /** The codes of the districts that were asked for. */
    private Set<String> codes(Map<String, String> names) {
        Set<String> codes = new LinkedHashSet<>();
        for (String asked : districts) {
            codes.add(names.entrySet().stream()
                    .filter(district -> district.getKey().equals(asked)
                            || district.getValue().equals(asked))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> wrong(
                            "没有区县“%s”；可用：%s".formatted(asked, names),
                            "there is no district '%s'; possible: %s".formatted(asked, names))));
        }
        return codes;
    }

    private ParameterException wrong(String zh, String en) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en));
    }
}
