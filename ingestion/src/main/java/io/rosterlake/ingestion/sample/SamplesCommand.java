package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.sample.population.SampleDistrict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code samples --out DIR [--seed N] [--months N] [--until YYYY-MM]}: writes the sample registers. */
@Command(name = "samples", mixinStandardHelpOptions = true)
public final class SamplesCommand implements Callable<Integer> {
    private static final String MESSAGES = "io.rosterlake.ingestion.sample.messages";
    private static final int FAILED = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            defaultValue = "${env:ROSTERLAKE_OUT}",
            descriptionKey = "samples.out")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "samples.seed")
    private long seed;

    @Option(names = "--months", paramLabel = "N", defaultValue = "14", descriptionKey = "samples.months")
    private int months;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            defaultValue = "2026-06",
            converter = MonthConverter.class,
            descriptionKey = "samples.until")
    private YearMonth until;

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    private String locale;

    @Override
    public Integer call() {
        ResourceBundle messages = ResourceBundle.getBundle(
                MESSAGES,
                "en".equals(locale) ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            SampleManifest manifest = SampleRegisters.write(out, options(messages));
            report(manifest, messages);
            return 0;
        } catch (ForeignFolderException exception) {
            throw wrongCall(messages, "foreign", exception.folder());
        } catch (IOException exception) {
            spec.commandLine().getErr().println(MessageFormat.format(messages.getString("failed"), exception));
            return FAILED;
        }
    }

    private SampleOptions options(ResourceBundle messages) {
        try {
            return new SampleOptions(seed, months, until);
        } catch (IllegalArgumentException exception) {
            throw wrongCall(messages, "bounds", exception.getMessage());
        }
    }

    private ParameterException wrongCall(ResourceBundle messages, String key, Object argument) {
        return new ParameterException(spec.commandLine(), MessageFormat.format(messages.getString(key), argument));
    }

    private void report(SampleManifest manifest, ResourceBundle messages) {
        PrintWriter output = spec.commandLine().getOut();
        output.println(MessageFormat.format(
                messages.getString("written"), manifest.files().size(), SampleDistrict.values().length, out));
        for (SampleDistrict district : SampleDistrict.values()) {
            long files = manifest.files().stream()
                    .filter(file -> file.districtCode().equals(district.code()))
                    .count();
            output.println(MessageFormat.format(
                    messages.getString("district"), district.code(), district.districtName(), files));
        }
        output.println(MessageFormat.format(
                messages.getString("defects"), manifest.defects().size()));
        output.flush();
    }

    /** Reads {@code YYYY-MM}. */
    static final class MonthConverter implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value);
            } catch (DateTimeException exception) {
                throw new TypeConversionException("YYYY-MM: " + value);
            }
        }
    }
}
