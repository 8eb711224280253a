package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.PayWhatIf;
import io.rosterlake.transforms.explain.reading.ExplainedPay;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code explain pay}: what a person costs in a month ({@code --person KEY --month 2027-03}), what a district costs
 * ({@code --district 历下区 --month 2027-03}), or what a scheme pays somebody invented ({@code --scheme xiamen-2009 --grade 4
 * --month 2027-01}).
 */
@Command(name = "pay")
final class ExplainPayCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ExplainOutput output = new ExplainOutput();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Mixin
    private InventedPayOption invented = new InventedPayOption();

    @Option(names = "--person", paramLabel = "KEY", descriptionKey = "explain.person")
    private @Nullable String person;

    @Option(names = "--district", paramLabel = "CODE|NAME", descriptionKey = "explain.district")
    private @Nullable String district;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            descriptionKey = "explain.pay.month",
            converter = MonthConverter.class)
    private @Nullable YearMonth month;

    @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "explain.pay.year")
    private @Nullable Integer year;

    @Option(names = "--component", paramLabel = "NAME", descriptionKey = "explain.pay.component")
    private @Nullable String component;

    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            descriptionKey = "explain.pay.scenario",
            defaultValue = "as-is")
    private String scenario = "as-is";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "explain.pay.limit", defaultValue = "20")
    private int limit = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        refuseContradictions();
        if (invented.isAsked()) {
            return whatIf(month == null ? YearMonth.of(1, 1) : month);
        }
        Component part = component(component);
        return lake.open(locale.locale(), scenarios::load, (tables, catalogue) -> {
            Scenario asked = scenarios.find(scenario, catalogue, spec.commandLine(), locale);
            return output.give(explanation(tables.pay(asked), part), locale);
        });
    }

    private Explanation explanation(ExplainedPay pay, @Nullable Component part) {
        if (person != null && month != null) {
            return pay.person(person, district, month);
        }
        String place = district == null ? "" : district;
        return month == null
                ? pay.year(place, year == null ? 0 : year, part, limit)
                : pay.month(place, month, part, limit);
    }

    private void refuseContradictions() {
        long asked = Stream.of(person != null, invented.isAsked(), person == null && district != null)
                .filter(one -> one)
                .count();
        if (asked != 1) {
            throw wrong(
                    "请写明 --person、--district 或 --scheme 中的一个（--person 可与 --district 同写）",
                    "name one of --person, --district or --scheme (--person may have a --district)");
        }
        boolean isTotal = person == null && !invented.isAsked();
        if (month == null && (!isTotal || year == null) || month != null && year != null) {
            throw wrong("请写明 --month，或者（仅限区县合计）--year", "name a --month, or, of a district's total, a --year");
        }
        if (component != null && !isTotal) {
            throw wrong("--component 只用于区县合计", "--component is for a district's total");
        }
        if (limit < 0) {
            throw wrong("--limit 不得为负", "--limit must not be negative");
        }
    }

    private int whatIf(YearMonth asked) throws IOException {
        SchemeCatalogue catalogue = lake.schemes().load();
        return output.give(
                new PayWhatIf(
                                invented.scheme(catalogue, asked, spec.commandLine(), locale),
                                invented.person(asked, spec.commandLine(), locale),
                                asked)
                        .explain(catalogue),
                locale);
    }

    /** A component by its code or by one of its labels; null when none is asked for. */
    private @Nullable Component component(@Nullable String wished) {
        if (wished == null) {
            return null;
        }
        return Arrays.stream(Component.values())
                .filter(one -> Stream.of(
                                one.code(), one.label().zh(), one.label().en())
                        .anyMatch(name -> name.equals(wished.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(Component.values())
                            .map(Component::code)
                            .collect(Collectors.joining(", "));
                    return wrong(
                            "没有项目“%s”；可用：%s".formatted(wished, known),
                            "there is no component '%s'; possible: %s".formatted(wished, known));
                });
    }

    private ParameterException wrong(String zh, String en) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en));
    }
}
