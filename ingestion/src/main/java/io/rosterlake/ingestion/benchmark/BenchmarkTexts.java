package io.rosterlake.ingestion.benchmark;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the benchmark says, in Chinese or English. */
final class BenchmarkTexts {
    private final ResourceBundle bundle;

    BenchmarkTexts(String locale) {
        this.bundle = ResourceBundle.getBundle(
                "io.rosterlake.ingestion.benchmark.messages",
                "en".equals(locale) ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
