package io.rosterlake.reports.command;

import io.rosterlake.reports.audit.AuditTrail;
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

    @Option(names = "--audit", paramLabel = "DIR", defaultValue = "${env:ROSTERLAKE_AUDIT:-}", descriptionKey = "audit")
    private @Nullable String audit;

    ReportDatabase open() {
        return isFolder() ? EmbeddedLake.open(lake) : JdbcDatabase.at(String.valueOf(jdbcUrl));
    }

    /** The trail that tells what leaves the lake; beside the lake's own unless somebody says where. */
    AuditTrail auditTrail() {
        String address = isFolder() ? lake.toString() : "jdbc";
        if (audit != null && !audit.isBlank()) {
            return new AuditTrail(Path.of(audit), address);
        }
        return new AuditTrail(isFolder() ? lake.resolve("_audit") : Path.of("rosterlake-audit"), address);
    }

    private boolean isFolder() {
        return jdbcUrl == null || jdbcUrl.isBlank();
    }
}
