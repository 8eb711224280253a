package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that change from a month on, as scheme files write them. */
class ParameterShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4800 | true | true",
                "0.5 | true | true",
                "{2025-01: 4600, 2026-07: 4800.5} | true | true",
                "{2026-01: 0} | true | true",
                "[0.2, 1.9] | false | true",
                "[1.9, 0.2] | false | false",
                "[0.2] | false | false",
                "-1 | false | false",
                "{} | false | false",
                "{2026: 4800} | false | false",
                "{2026-13: 4800} | false | false",
                "{2026-01: -4800} | false | false",
                "{2026-01: [0.2, 1.9]} | false | false",
                "high | false | false"
            })
    void aNumberMayHoldFromMonthsOnAndARangeOnlyWhereADocumentLeavesItOpen(
            String written, boolean dated, boolean datedOrRange) {
        assertThat(isAccepted("pay", "reference_wage_yuan", written)).isEqualTo(dated);
        assertThat(isAccepted("contributions", "injury_employer_percent", written))
                .isEqualTo(datedOrRange);
    }

    private static boolean isAccepted(String section, String parameter, String written) {
        String text = ExampleFile.with("training:", section + ":")
                .replace("sessions_per_year: 2", parameter + ": " + written);
        return ExampleFile.problems(text).isEmpty();
    }
}
