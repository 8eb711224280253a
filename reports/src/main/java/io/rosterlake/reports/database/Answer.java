package io.rosterlake.reports.database;

import java.util.List;
import java.util.Set;

/** The answer to a question: its rows in the order that the question asks for. */
public record Answer(List<AnswerRow> rows) {
    public Answer {
        rows = List.copyOf(rows);
    }

    /** The rows of all but some districts. */
    public Answer withoutDistricts(Set<String> codes) {
        return new Answer(rows.stream()
                .filter(row -> !codes.contains(row.text("district_code").orElse("")))
                .toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
