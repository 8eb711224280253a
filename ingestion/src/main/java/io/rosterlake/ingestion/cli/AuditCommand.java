package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditLine;
import io.rosterlake.ingestion.audit.AuditTrail;
import io.rosterlake.ingestion.lake.LakeLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: who moved data into or out of the lake, when, and how much. */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
    private static final int VALUES_SHOWN = 4;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "audit.since")
    private LocalDate since = LocalDate.MIN;

    public AuditCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Path folder = AuditTrail.folder(LakeLocation.parse(common.lake), System.getenv());
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<AuditLine> lines = AuditLine.read(folder).stream()
                    .filter(line -> !LocalDate.ofInstant(line.begunAt(), CHINA).isBefore(since))
                    .toList();
            if (lines.isEmpty()) {
                out.println(messages.text("audit.none", folder));
            }
            lines.forEach(line -> print(line, out));
            return ExitCode.DONE;
        } catch (IOException e) {
            spec.commandLine().getErr().println(messages.text("audit.unreadable", folder));
            return ExitCode.FAILED;
        }
    }

    private void print(AuditLine line, PrintWriter out) {
        String end = line.endedAt() == null
                ? messages.text("audit.noEnd")
                : messages.text("audit.ended", TIME.format(line.endedAt()), line.exitCode());
        out.println(TIME.format(line.begunAt()) + "  " + line.command() + "  " + line.user() + "  " + end);
        print("audit.in", line.in(), out);
        print("audit.out", line.out(), out);
    }

    private void print(String key, Map<String, List<String>> values, PrintWriter out) {
        if (!values.isEmpty()) {
            String text = values.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
                    .collect(Collectors.joining(", "));
            out.println("    " + messages.text(key, text));
        }
    }

    /** Long lists show how many they are, unless everything is asked for. */
    private String shown(List<String> values) {
        return common.verbose || values.size() <= VALUES_SHOWN
                ? String.join(" ", values)
                : messages.text("audit.many", values.size());
    }
}
