package io.rosterlake.transforms.explain.reading;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The cells of one row by the names of their columns, in types that know nothing of Spark. */
record Cells(Row row) {
    String text(String column) {
        return Objects.requireNonNull(optionalText(column), column);
    }

    @Nullable
    String optionalText(String column) {
        return row.getAs(column);
    }

    LocalDate day(String column) {
        return Objects.requireNonNull(optionalDay(column), column);
    }

    @Nullable
    LocalDate optionalDay(String column) {
        return (LocalDate) value(column);
    }

    YearMonth month(String column) {
        return YearMonth.from(day(column));
    }

    @Nullable
    YearMonth optionalMonth(String column) {
        LocalDate day = optionalDay(column);
        return day == null ? null : YearMonth.from(day);
    }

    long number(String column) {
        return ((Number) Objects.requireNonNull(value(column), column)).longValue();
    }

    @Nullable
    Integer optionalNumber(String column) {
        Number number = (Number) value(column);
        return number == null ? null : Math.toIntExact(number.longValue());
    }

    @Nullable
    BigDecimal optionalDecimal(String column) {
        return row.getAs(column);
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** The value as it is, days as {@link LocalDate}. */
    @Nullable
    Object value(String column) {
        Object value = row.getAs(column);
        return value instanceof Date date ? date.toLocalDate() : value;
    }
}
