package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLettersTest {
    @Test
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(
                        ColumnLetters.name(0),
                        ColumnLetters.name(25),
                        ColumnLetters.name(26),
                        ColumnLetters.name(16_383)))
                .containsExactly("A", "Z", "AA", "XFD");
        for (int index = 0; index < 16_384; index++) {
            assertThat(ColumnLetters.index(ColumnLetters.name(index))).isEqualTo(index);
        }
    }
}
