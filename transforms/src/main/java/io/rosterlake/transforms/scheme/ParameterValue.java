package io.rosterlake.transforms.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a rule's parameter. */
public sealed interface ParameterValue {
    /** A number. Its unit is in the name of the parameter, or yuan a month. */
    record Figure(BigDecimal value) implements ParameterValue {
        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** A word: a code, a date or a formula's name. */
    record Word(String value) implements ParameterValue {
        @Override
        public String toString() {
            return value;
        }
    }

    /** Values in order: a ladder, or a range as lowest and highest. */
    record Items(List<ParameterValue> values) implements ParameterValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Values by name, in the order of the file. */
    record Table(Map<String, ParameterValue> values) implements ParameterValue {
        public Table {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
