package io.rosterlake.ingestion.sample.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementClassTest {
    /** From the tables annexed to the decision of 2024. */
    @ParameterizedTest
    @CsvSource({
        "M60, 1964-12, 2024-12",
        "M60, 1965-01, 2025-02",
        "M60, 1970-01, 2031-05",
        "M60, 1976-09, 2039-09",
        "F55, 1970-01, 2025-02",
        "F55, 1981-09, 2039-09",
        "F50, 1975-01, 2025-02",
        "F50, 1980-01, 2032-08",
        "F50, 1984-11, 2039-11"
    })
    void retiresInTheMonthOfTheOfficialTable(RetirementClass retirementClass, YearMonth birth, YearMonth retirement) {
        assertThat(retirementClass.retirementMonth(birth)).isEqualTo(retirement);
    }
}
