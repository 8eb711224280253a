package io.rosterlake.ingestion.submission;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The month under {@code from} in a districts file. */
final class DatedMonth {
    private static final String KEY = "from";

    private DatedMonth() {}

    /** Empty when there is none, or none that can be read, which is a problem. */
    static Optional<YearMonth> of(Map<String, Node> entries, DistrictProblems problems) {
        return problems.text(entries, KEY).flatMap(text -> parsed(text, entries.get(KEY), problems));
    }

    private static Optional<YearMonth> parsed(String text, Node node, DistrictProblems problems) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(node, "from 应为月份，如 2025-07，现为 " + text, "from should be a month such as 2025-07, is " + text);
            return Optional.empty();
        }
    }
}
