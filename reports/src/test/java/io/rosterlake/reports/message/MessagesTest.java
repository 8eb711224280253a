package io.rosterlake.reports.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:text|failed|wrongCall)\\(\\s*(?:e, )?\"([a-z0-9_.-]+)\"");

    private final Messages chinese = Messages.in(Language.ZH);
    private final Messages english = Messages.in(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertThat(english.keys()).isEqualTo(chinese.keys());
        for (String key : chinese.keys()) {
            assertThat(places(english, key)).as(key).isEqualTo(places(chinese, key));
        }
    }

    @Test
    void everyKeyThatCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE
                        .matcher(Files.readString(source))
                        .results()
                        .map(result -> result.group(1))
                        .filter(key -> key.contains(".") && !key.endsWith("."))
                        .forEach(named::add);
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(chinese.keys()).containsAll(named);
    }

    @Test
    void helpIsCompleteInBothLanguages() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Set<String> zh =
                ResourceBundle.getBundle("commands", Locale.ROOT, control).keySet();

        assertThat(zh).isNotEmpty();
        assertThat(Set.copyOf(java.util.Collections.list(ResourceBundle.getBundle("commands", Locale.ENGLISH, control)
                        .getKeys())))
                .isEqualTo(zh);
        assertThat(ResourceBundle.getBundle("commands", Locale.ENGLISH, control).getString("lake"))
                .startsWith("folder of the lake");
    }

    @Test
    void putsValuesInAsTheyStand() {
        assertThat(english.text("word.from.to", "{1}", "$0\\")).isEqualTo("{1} to $0\\");
    }

    @Test
    void unknownCodeStandsForItselfAndUnknownKeyIsFault() {
        assertThat(chinese.name("group", "committee")).isEqualTo("两委成员");
        assertThat(chinese.name("group", "astronauts")).isEqualTo("astronauts");
        assertThatThrownBy(() -> chinese.text("no.such.key")).hasMessage("no message for key no.such.key in zh");
    }

    @Test
    void exceptionSpeaksBothLanguages() {
        ReportException exception = ReportException.wrongCall("error.period", "2026-13");

        assertThat(exception).hasMessage("\"2026-13\" is no month. Write it like --period 2026-06.");
        assertThat(exception.messageIn(chinese)).isEqualTo("“2026-13”不是月份。请写成 --period 2026-06。");
    }

    private static List<String> places(Messages messages, String key) {
        Object[] numbers = Stream.iterate(0, number -> number + 1)
                .limit(9)
                .map(number -> "{" + number + "}")
                .toArray();
        return PLACE.matcher(messages.text(key, numbers))
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(Collectors.toList());
    }
}
