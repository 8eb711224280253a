package io.rosterlake.reports.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One question to the lake: a SQL file of the folder {@code sql}, named after the question, and the values of its parameters in their order.
 *
 * @param name file name without {@code .sql}, such as {@code how-is-each-district-staffed}
 * @param parameters texts; the SQL casts them to what it needs
 */
public record Question(String name, List<String> parameters) {
    public Question {
        parameters = List.copyOf(parameters);
    }

    public static Question of(String name, String... parameters) {
        return new Question(name, List.of(parameters));
    }

    /** The SQL of the question. */
    public String sql() {
        String resource = "/sql/" + name + ".sql";
        try (InputStream stream = Objects.requireNonNull(Question.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
