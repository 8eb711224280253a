package io.rosterlake.reports.command;

import io.rosterlake.reports.message.ReportException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The month of a report, {@code --period 2026-06}. */
final class PeriodOption {
    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            defaultValue = "${env:ROSTERLAKE_PERIOD:-}",
            descriptionKey = "period")
    private @Nullable String period;

    /** The month; empty when none is given, which means the newest. */
    Optional<YearMonth> month() {
        if (period == null || period.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(period));
        } catch (DateTimeException e) {
            throw ReportException.wrongCall("error.period", period);
        }
    }
}
