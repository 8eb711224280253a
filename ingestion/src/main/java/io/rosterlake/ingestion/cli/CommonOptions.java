package io.rosterlake.ingestion.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every command takes; those that do not concern it are accepted and do nothing. */
final class CommonOptions {
    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_LAKE:-lake}",
            descriptionKey = "lake")
    String lake = "lake";

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    String locale = "zh";

    @Option(names = "--out", paramLabel = "DIR", hidden = true)
    Path out;

    @Option(names = "--period", paramLabel = "YYYY-MM", hidden = true)
    String period;

    @Option(names = "--verbose", descriptionKey = "verbose")
    boolean verbose;
}
