package io.rosterlake.reports.database;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer. A null is an empty {@code Optional}; asking for a column that the question does not have is a fault of the program. */
public record AnswerRow(Map<String, @Nullable Object> values) {

    /** A text; an empty text counts as none. */
    public Optional<String> text(String column) {
        return value(column).map(Object::toString).filter(text -> !text.isEmpty());
    }

    /** A number as it stands, unrounded. */
    public Optional<BigDecimal> number(String column) {
        return value(column).map(AnswerRow::decimal);
    }

    /** A count; none counts as zero, as a sum over no rows does. */
    public long count(String column) {
        return number(column).map(BigDecimal::longValueExact).orElse(0L);
    }

    /** A date; months stand on their first day. */
    public Optional<LocalDate> date(String column) {
        return value(column).map(AnswerRow::localDate);
    }

    private Optional<Object> value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
        }
        return Optional.ofNullable(values.get(column));
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static LocalDate localDate(Object value) {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toLocalDate();
        }
        return LocalDate.parse(value.toString().substring(0, 10));
    }
}
