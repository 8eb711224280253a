package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.register.Register;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name alone says; all that is known of a file that cannot be opened.
 *
 * @param namedRegister the register; null when the name tells none, or several
 * @param namedPeriod the period; null when the name tells none, or two that disagree
 */
public record NameHints(
        @Nullable Register namedRegister, @Nullable Period namedPeriod) {
    public Optional<Register> register() {
        return Optional.ofNullable(namedRegister);
    }

    public Optional<Period> period() {
        return Optional.ofNullable(namedPeriod);
    }
}
