package io.rosterlake.reports.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.reports.fixture.TinyLake;
import io.rosterlake.reports.message.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every question, whatever it asks: the same answers on every database, and words that say what it is. */
class EveryQuestionTest {
    private static final String JUNE = "2026-06-01";

    @TempDir
    private Path folder;

    @Test
    void otherDatabaseOverJdbcGivesTheSameAnswers() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("other.duckdb");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String schema : List.of("gold", "bronze")) {
                statement.execute("CREATE SCHEMA " + schema);
            }
            for (Map.Entry<String, String> table : TinyLake.tables().entrySet()) {
                statement.execute("CREATE TABLE " + table.getKey() + " AS " + table.getValue());
            }
        }
        try (ReportDatabase database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")));
                ReportDatabase other = JdbcDatabase.at(url)) {
            for (Question question : allQuestions()) {
                assertThat(other.ask(question)).as(question.name()).isEqualTo(database.ask(question));
            }
            assertThat(other.tables("gold")).isEqualTo(database.tables("gold"));
        }
    }

    @Test
    void wrongJdbcAddressIsWrongCallAndShowsNoPassword() {
        assertThatThrownBy(() -> JdbcDatabase.at("jdbc:nowhere://host/lake?password=secret"))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("Cannot connect to jdbc:nowhere://host/lake:")
                .hasMessageContaining("driver");
    }

    @Test
    void everyQuestionSaysWhatItAsksInBothLanguagesAndItsGrain() throws IOException {
        for (String name : questionNames()) {
            List<String> lines = Question.of(name).sql().lines().toList();
            assertThat(lines.get(0)).as(name).matches("-- .*\\p{IsHan}.*\\?");
            assertThat(lines.get(1)).as(name).matches("-- [A-Z].*[a-z?,]");
            assertThat(lines).as(name).anyMatch(line -> line.startsWith("-- Grain: "));
        }
    }

    private static List<Question> allQuestions() {
        try {
            return questionNames().stream()
                    .map(name -> {
                        long parameters = Question.of(name)
                                        .sql()
                                        .chars()
                                        .filter(character -> character == '?')
                                        .count()
                                - questionMarksInComments(name);
                        return new Question(name, Collections.nCopies((int) parameters, JUNE));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long questionMarksInComments(String name) {
        return Question.of(name)
                .sql()
                .lines()
                .filter(line -> line.startsWith("--"))
                .flatMapToInt(String::chars)
                .filter(character -> character == '?')
                .count();
    }

    private static List<String> questionNames() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql"))) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        }
    }
}
