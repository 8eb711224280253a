package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.RetirementCase;
import io.rosterlake.transforms.explain.RetirementExplainer;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code explain retirement}: when somebody retires, such as {@code explain retirement --sex F --born 1970-03}; or a person of
 * the lake, by the beginning of their key.
 */
@Command(name = "retirement")
final class ExplainRetirementCommand implements Callable<Integer> {
    private static final List<String> CLASSES = List.of("M60", "F55", "F50");
    private static final Map<String, String> SEXES =
            Map.of("F", "female", "M", "male", "female", "female", "male", "male", "女", "female", "男", "male");

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ExplainOutput output = new ExplainOutput();

    @Option(names = "--person", paramLabel = "KEY", descriptionKey = "explain.person")
    private @Nullable String person;

    @Option(names = "--sex", paramLabel = "F|M", descriptionKey = "explain.sex")
    private @Nullable String sex;

    @Option(names = "--born", paramLabel = "YYYY-MM", descriptionKey = "explain.born", converter = MonthConverter.class)
    private @Nullable YearMonth born;

    @Option(names = "--class", paramLabel = "M60|F55|F50", descriptionKey = "explain.class")
    private @Nullable String retirementClass;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM",
            descriptionKey = "explain.as_of",
            converter = MonthConverter.class)
    private @Nullable YearMonth asOf;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (person != null) {
            String key = person;
            return lake.open(locale.locale(), tables -> output.give(tables.retirement(key, asOf), locale));
        }
        SchemeCatalogue catalogue = lake.schemes().load();
        try {
            return output.give(RetirementExplainer.explain(asked(), catalogue), locale);
        } catch (ExplainException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.message(locale.locale()));
        }
    }

    private RetirementCase asked() {
        if (born == null || (sex == null && retirementClass == null)) {
            throw wrong("请写明 --born 和 --sex（或 --class），或者 --person", "name --born and --sex (or --class), or --person");
        }
        if (sex != null && !SEXES.containsKey(sex)) {
            throw wrong("--sex 只能是 F 或 M：" + sex, "--sex is F or M: " + sex);
        }
        if (retirementClass != null && !CLASSES.contains(retirementClass.toUpperCase(Locale.ROOT))) {
            throw wrong("--class 只能是 M60、F55、F50：" + retirementClass, "--class is M60, F55 or F50: " + retirementClass);
        }
        String code = retirementClass == null ? null : retirementClass.toUpperCase(Locale.ROOT);
        String known = sex == null ? null : SEXES.get(sex);
        if (code != null && known != null && code.startsWith("M") != known.equals("male")) {
            throw wrong("--sex 与 --class 不符", "--sex and --class contradict one another");
        }
        return new RetirementCase(known, born, code, asOf, null);
    }

    private ParameterException wrong(String zh, String en) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en));
    }
}
