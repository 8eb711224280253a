package io.rosterlake.reports.command;

import picocli.CommandLine.Command;

/** Root of the commands of this deployable. */
@Command(
        name = "rosterlake",
        subcommands = {ReportCommand.class, HeadlinesCommand.class, ExportCommand.class},
        mixinStandardHelpOptions = true,
        scope = picocli.CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class ReportsCommand {}
