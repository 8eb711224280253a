package io.rosterlake.ingestion.fuzz;

import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.testing.ReadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in the base files, and what a number looks like that could be anybody's. */
final class PersonalData {
    private static final Pattern TELLING_NUMBER = Pattern.compile("[0-9]{9,}|[0-9]{6}[0-9Xx]{5,}");

    private final Set<String> names = new HashSet<>();

    static PersonalData of(BaseFiles bases, Path folder) throws IOException, FileRefusedException {
        PersonalData data = new PersonalData();
        for (BaseFile base : bases.all()) {
            Path file = Files.write(folder.resolve("base"), base.content());
            ReadFile.of(file, base.name()).rows().stream()
                    .flatMap(row -> row.values().entrySet().stream())
                    .filter(value -> value.getKey().name().equals("name"))
                    .forEach(value -> data.names.add(value.getValue().toString()));
        }
        return data;
    }

    int people() {
        return names.size();
    }

    /** What a text gives away of somebody. */
    Optional<String> givenAwayBy(String text) {
        if (TELLING_NUMBER.matcher(text).find()) {
            return Optional.of("a number of nine digits or more");
        }
        for (int from = 0; from < text.length(); from++) {
            for (int until = from + 2; until <= Math.min(from + 4, text.length()); until++) {
                if (names.contains(text.substring(from, until))) {
                    return Optional.of("a name");
                }
            }
        }
        return Optional.empty();
    }
}
