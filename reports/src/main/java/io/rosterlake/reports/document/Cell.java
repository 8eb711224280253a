package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands in a cell of a table. */
public sealed interface Cell {

    /** The cell as it is read. */
    String shown();

    /** Words. */
    record Text(String shown, Tone tone) implements Cell {}

    /**
     * A number.
     *
     * @param formula how a workbook computes it from other cells; empty for a number that stands for itself
     */
    record Figure(BigDecimal value, Format format, Optional<Formula> formula) implements Cell {
        public Figure(BigDecimal value, Format format) {
            this(value, format, Optional.empty());
        }

        @Override
        public String shown() {
            return format.text(value);
        }
    }

    /** There is no figure; this says so, or why. It is never a zero. */
    record Missing(String shown) implements Cell {}

    /** Plain words. */
    static Cell text(String words) {
        return new Text(words, Tone.PLAIN);
    }

    static Cell figure(BigDecimal value, Format format) {
        return new Figure(value, format);
    }

    /** A figure that a workbook computes anew when one of the cells it rests on is changed. */
    static Cell computed(BigDecimal value, Format format, Formula formula) {
        return new Figure(value, format, Optional.of(formula));
    }

    static Cell count(long value) {
        return new Figure(BigDecimal.valueOf(value), Format.COUNT);
    }

    /** The figure, or a dash when there is none. */
    static Cell figure(Optional<BigDecimal> value, Format format) {
        return value.<Cell>map(number -> new Figure(number, format)).orElse(missing());
    }

    /** No figure. */
    static Cell missing() {
        return new Missing("—");
    }
}
