package io.rosterlake.transforms.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --locale zh|en}: the language of everything that a command prints. */
public final class LocaleOption {
    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            descriptionKey = "option.locale",
            defaultValue = "zh",
            converter = Converter.class)
    private Locale locale = Locale.CHINESE;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean helpWanted;

    public Locale locale() {
        return locale;
    }

    /** One of two texts, by the locale. */
    public String text(String zh, String en) {
        return isEnglish(locale) ? en : zh;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /**
     * The word for the language that a command line asks for, before it is parsed: usage help and parse errors need
     * it, and {@code --locale} counts wherever it stands.
     */
    static String asked(List<String> arguments, Map<String, String> environment) {
        String asked = environment.getOrDefault("ROSTERLAKE_LOCALE", "");
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.startsWith("--locale=")) {
                asked = argument.substring("--locale=".length());
            } else if (argument.equals("--locale") && index + 1 < arguments.size()) {
                asked = arguments.get(index + 1);
            }
        }
        return asked.isEmpty() ? "zh" : asked;
    }

    private static final class Converter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return switch (value) {
                case "zh" -> Locale.CHINESE;
                case "en" -> Locale.ENGLISH;
                default -> throw new TypeConversionException("zh | en: " + value);
            };
        }
    }
}
