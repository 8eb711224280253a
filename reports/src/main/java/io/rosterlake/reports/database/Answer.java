package io.rosterlake.reports.database;

import java.util.List;

/** The answer to a question: its rows in the order that the question asks for. */
public record Answer(List<AnswerRow> rows) {
    public Answer {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
