package io.rosterlake.reports.command;

import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.JdbcDatabase;
import io.rosterlake.reports.database.ReportDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the questions are asked: the lake folder through the embedded database, or a JDBC address. */
final class DatabaseOptions {
    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_LAKE:-lake}",
            descriptionKey = "lake")
    private Path lake = Path.of("lake");

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            defaultValue = "${env:ROSTERLAKE_JDBC_URL:-}",
            descriptionKey = "jdbc-url")
    private @Nullable String jdbcUrl;

    ReportDatabase open() {
        return jdbcUrl == null || jdbcUrl.isBlank() ? EmbeddedLake.open(lake) : JdbcDatabase.at(jdbcUrl);
    }
}
