package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedStringsTest {
    private final SharedStrings strings = new SharedStrings();

    @Test
    void givesBackWhatWasPutIn() {
        String[] texts = {"", "370102", "社区", "é\u00ff", "\u0100", "😀", "\ud800", "a".repeat(300), "字".repeat(300)};
        for (String text : texts) {
            strings.add(text);
        }

        assertThat(strings.size()).isEqualTo(texts.length);
        assertThat(IntStream.range(0, texts.length).mapToObj(strings::cell).map(Cell::text))
                .containsExactly(texts);
    }

    @Test
    void holdsTheLongestCells() {
        for (char character : new char[] {'a', '字'}) {
            for (int time = 0; time < 20; time++) {
                strings.add(String.valueOf(character).repeat(32_767));
            }
        }

        assertThat(strings.cell(19).text().equals("a".repeat(32_767))).isTrue();
        assertThat(strings.cell(39).text().equals("字".repeat(32_767))).isTrue();
    }

    @Test
    void keepsStringsApartThatShareAPlaceAtHand() {
        for (int index = 0; index < 100_000; index++) {
            strings.add("第" + index);
        }

        assertThat(strings.cell(5).text()).isEqualTo("第5");
        assertThat(strings.cell(5 + (1 << 14)).text()).isEqualTo("第" + (5 + (1 << 14)));
        assertThat(strings.cell(5).text()).isEqualTo("第5");
        assertThat(strings.cell(99_999).text()).isEqualTo("第99999");
    }

    @Test
    void holdsAMillionIdentityNumbersInThirtyMegabytes() {
        long before = used();
        for (int index = 0; index < 1_000_000; index++) {
            strings.add("370199" + (100_000_000_000L + index));
        }

        assertThat(used() - before).isLessThan(30_000_000);
        assertThat(strings.cell(123_456).text()).isEqualTo("370199100000123456");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
