package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.ExpectedRegisters.Missing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists what is overdue, and what is awaited with its due date: a line for each district and register. */
final class ExpectedPrinter {
    private static final int MOST_PERIODS = 6;

    private final Messages messages;
    private final Terminal terminal;
    private final LocalDate asOf;

    ExpectedPrinter(Messages messages, Terminal terminal, LocalDate asOf) {
        this.messages = messages;
        this.terminal = terminal;
        this.asOf = asOf;
    }

    void print(List<Missing> missing) {
        print(missing, register -> register.daysOverdue(asOf) > 0, "status.overdue", Terminal.Colour.RED);
        print(missing, register -> register.daysOverdue(asOf) <= 0, "status.awaited", Terminal.Colour.YELLOW);
    }

    private void print(List<Missing> missing, Predicate<Missing> wanted, String key, Terminal.Colour colour) {
        Map<List<Object>, List<Missing>> lines = missing.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        register -> List.of(register.district(), register.register()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (lines.isEmpty()) {
            return;
        }
        terminal.out().println();
        long all = lines.values().stream().mapToLong(List::size).sum();
        terminal.out().println(terminal.coloured(messages.text(key, asOf, all), colour));
        lines.values().forEach(registers -> print(registers, key));
    }

    private void print(List<Missing> registers, String key) {
        Missing first = registers.get(0);
        District district = first.district();
        String periods = registers.stream()
                .limit(MOST_PERIODS)
                .map(Missing::periodLabel)
                .collect(Collectors.joining(messages.text("status.comma")));
        String more =
                registers.size() > MOST_PERIODS ? messages.text("status.more", registers.size() - MOST_PERIODS) : "";
        terminal.out()
                .println("  "
                        + messages.text(
                                key + ".line",
                                district.code() + " " + district.name(),
                                name(first.register()),
                                periods + more,
                                first.dueOn(),
                                Math.abs(first.daysOverdue(asOf))));
    }

    private String name(Register register) {
        return messages.isChinese() ? register.chineseName() : register.tableName();
    }
}
