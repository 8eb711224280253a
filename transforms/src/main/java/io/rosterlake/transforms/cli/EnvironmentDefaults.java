package io.rosterlake.transforms.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes options that were not given from environment variables: {@code --lake} from {@code ROSTERLAKE_LAKE}. Only {@code
 * --out} is never taken from there: {@code ROSTERLAKE_OUT} names the folder of the reports, and {@code --out} of the
 * commands of this module a file. {@code benchmark} invents what it measures: nothing of it but the language is taken from
 * there ({@code --scenarios} is a number, and {@code ROSTERLAKE_SCENARIOS} a folder).
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String BENCHMARK = " benchmark ";

    private final String locale;
    private final Map<String, String> environment;

    /**
     * @param locale the language asked for, anywhere on the command line or in the environment
     * @param environment the environment variables
     */
    EnvironmentDefaults(String locale, Map<String, String> environment) {
        this.locale = locale;
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.arity().max() == 0) {
            return null;
        }
        String name = option.longestName();
        if (name.equals("--locale")) {
            return locale;
        }
        if (name.equals("--out") || option.command().qualifiedName().contains(BENCHMARK)) {
            return null;
        }
        String variable = "ROSTERLAKE_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
