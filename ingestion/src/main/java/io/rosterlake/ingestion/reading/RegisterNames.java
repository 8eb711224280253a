package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names of registers in file names, sheet names and titles. */
final class RegisterNames {
    private RegisterNames() {}

    static Set<Register> in(Collection<String> texts) {
        Set<String> words = texts.stream().map(WordForm::of).collect(Collectors.toSet());
        return Arrays.stream(Register.values())
                .filter(register -> Registers.definition(register).names().stream()
                        .anyMatch(name -> words.stream().anyMatch(word -> word.contains(name))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
