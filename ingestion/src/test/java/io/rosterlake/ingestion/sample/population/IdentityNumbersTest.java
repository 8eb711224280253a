package io.rosterlake.ingestion.sample.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityNumbersTest {
    /** Example of GB 11643-1999, appendix. */
    @Test
    void computesTheCheckDigitOfTheStandardsExamples() {
        assertThat(IdentityNumbers.of("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo("11010519491231002X");
        assertThat(IdentityNumbers.of("440524", LocalDate.of(1880, 1, 1), 1)).isEqualTo("440524188001010014");
    }
}
