package io.rosterlake.ingestion.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of commands that only read the lake; {@code --landing} and {@code --period} are accepted and do nothing. */
final class LakeOptions {
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

    @Option(names = "--landing", paramLabel = "DIR", hidden = true)
    Path landing;

    @Option(names = "--period", paramLabel = "YYYY-MM", hidden = true)
    String period;

    @Option(names = "--verbose", descriptionKey = "verbose")
    boolean verbose;
}
