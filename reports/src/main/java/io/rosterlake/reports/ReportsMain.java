package io.rosterlake.reports;

import io.rosterlake.reports.command.Commands;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry point of the reports deployable: {@code report}, {@code headlines}, {@code export}. */
public final class ReportsMain {
    private ReportsMain() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Commands.run(List.of(arguments), System.getenv(), out, error));
    }
}
