package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.finding.FindingCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading one cell.
 *
 * @param <T> type of the value
 */
public sealed interface ValueResult<T> {
    /** A value, perhaps with a warning. */
    record Present<T>(T content, Optional<FindingCode> warning) implements ValueResult<T> {}

    /** Nothing that could be used; the code says why. */
    record Invalid<T>(FindingCode code) implements ValueResult<T> {}

    static <T> ValueResult<T> of(T value) {
        return new Present<>(value, Optional.empty());
    }

    static <T> ValueResult<T> warned(T value, FindingCode warning) {
        return new Present<>(value, Optional.of(warning));
    }

    static <T> ValueResult<T> invalid(FindingCode code) {
        return new Invalid<>(code);
    }

    /** The value, if there is one. */
    default Optional<T> value() {
        return this instanceof Present<T> present ? Optional.of(present.content()) : Optional.empty();
    }

    /** The warning or error, if there is one. */
    default Optional<FindingCode> finding() {
        if (this instanceof Invalid<T> invalid) {
            return Optional.of(invalid.code());
        }
        return ((Present<T>) this).warning();
    }

    /** The same result about another form of the value. */
    default <R> ValueResult<R> map(Function<T, R> form) {
        if (this instanceof Present<T> present) {
            return new Present<>(form.apply(present.content()), present.warning());
        }
        return new Invalid<>(((Invalid<T>) this).code());
    }
}
