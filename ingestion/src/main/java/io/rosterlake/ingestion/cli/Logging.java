package io.rosterlake.ingestion.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logs are quiet; when asked for, every job and step is told. They go to standard error. */
final class Logging {
    private Logging() {}

    static void configure(boolean verbose) {
        // Spring must leave the logging alone: what is said is decided here.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (verbose && LoggerFactory.getLogger("org.springframework.batch") instanceof Logger batch) {
            batch.setLevel(Level.INFO);
        }
    }
}
