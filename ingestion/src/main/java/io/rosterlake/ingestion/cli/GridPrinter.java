package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.cli.SubmissionGrid.Cell;
import io.rosterlake.ingestion.cli.SubmissionGrid.PeriodColumn;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws the grid: a block for each district, a line for each register, a mark for each period. */
final class GridPrinter {
    private static final int LABEL_WIDTH = 14;
    private static final int CELL_WIDTH = 3;

    private final Messages messages;
    private final Terminal terminal;

    GridPrinter(Messages messages, Terminal terminal) {
        this.messages = messages;
        this.terminal = terminal;
    }

    void print(SubmissionGrid grid) {
        printHeading(grid);
        for (District district : grid.districts()) {
            terminal.out().println(district.code() + " " + district.name());
            for (Register register : Register.values()) {
                StringBuilder line = new StringBuilder("  " + Terminal.padded(label(register), LABEL_WIDTH));
                for (PeriodColumn column : grid.columns()) {
                    Cell cell = grid.cell(district, register, column);
                    line.append(" ".repeat(CELL_WIDTH - mark(cell).length()))
                            .append(terminal.coloured(mark(cell), colour(cell)));
                }
                terminal.out().println(line);
            }
        }
        terminal.out().println();
        terminal.out().println(messages.text("status.legend"));
    }

    private void printHeading(SubmissionGrid grid) {
        StringBuilder years = new StringBuilder(" ".repeat(2 + LABEL_WIDTH));
        StringBuilder months = new StringBuilder(" ".repeat(2 + LABEL_WIDTH));
        int year = 0;
        for (PeriodColumn column : grid.columns()) {
            boolean first = column.month().getYear() != year;
            year = column.month().getYear();
            years.append(first ? " '" + String.format(Locale.ROOT, "%02d", year % 100) : "   ");
            String month = column.isYear()
                    ? messages.text("status.year")
                    : String.format(Locale.ROOT, "%02d", column.month().getMonthValue());
            months.append(" ".repeat(Math.max(0, CELL_WIDTH - Terminal.width(month))))
                    .append(month);
        }
        String lastYear = years.toString().stripTrailing();
        terminal.out().println(lastYear);
        terminal.out().println(months);
    }

    private String label(Register register) {
        return messages.isChinese() ? register.chineseName() : register.tableName();
    }

    private static String mark(Cell cell) {
        if (cell instanceof Cell.Accepted accepted) {
            String mark = accepted.daysLate() > 0 ? "~" : "+";
            return accepted.version() == 1 ? mark : mark + accepted.version();
        } else if (cell instanceof Cell.Held) {
            return "?";
        } else if (cell instanceof Cell.Refused) {
            return "x";
        } else if (cell instanceof Cell.Overdue) {
            return "!";
        }
        return cell instanceof Cell.Awaited ? "o" : ".";
    }

    private static Terminal.@Nullable Colour colour(Cell cell) {
        if (cell instanceof Cell.Accepted accepted) {
            return accepted.daysLate() > 0 ? Terminal.Colour.YELLOW : Terminal.Colour.GREEN;
        } else if (cell instanceof Cell.Held || cell instanceof Cell.Awaited) {
            return Terminal.Colour.YELLOW;
        }
        return cell instanceof Cell.Empty ? Terminal.Colour.GREY : Terminal.Colour.RED;
    }
}
