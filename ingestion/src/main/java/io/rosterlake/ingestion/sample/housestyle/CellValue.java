package io.rosterlake.ingestion.sample.housestyle;

import java.time.LocalDate;

/** What stands in a cell. */
public sealed interface CellValue {
    CellValue BLANK = new Text("");

    static CellValue text(String value) {
        return value.isEmpty() ? BLANK : new Text(value);
    }

    static CellValue number(double value) {
        return new Number(value);
    }

    static CellValue day(LocalDate value) {
        return new Day(value);
    }

    /** As a file without cell types shows it. */
    String asText();

    /** Text; empty for a blank cell. */
    record Text(String value) implements CellValue {
        @Override
        public String asText() {
            return value;
        }
    }

    /** A number without any format. */
    record Number(double value) implements CellValue {
        @Override
        public String asText() {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }

    /** A date cell. */
    record Day(LocalDate value) implements CellValue {
        @Override
        public String asText() {
            return value.toString();
        }
    }
}
