package io.rosterlake.ingestion.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.InventedPerson;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    /** The first two are examples of GB 11643-1999, the third its best known illustration of the check character X. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "34052419800101001X"})
    void acceptsPublishedExamples(String example) {
        assertThat(read(example).value()).map(IdentityNumber::text).contains(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'11010519491231002X",
                " 110105 19491231 002x ",
                "\t11010519491231002Ｘ",
                "110105\u200B19491231002X\u00A0",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105-19491231-002X"
            })
    void readsEveryWayOfTyping(String typed) {
        assertThat(read(typed).value()).map(IdentityNumber::text).contains("11010519491231002X");
    }

    @Test
    void refusesEverySingleWrongDigit() {
        String valid = InventedPerson.identity("19850617", 12);
        IntStream.range(0, 17).filter(index -> index != 0).forEach(index -> {
            char wrong = valid.charAt(index) == '9' ? '8' : '9';
            String changed = valid.substring(0, index) + wrong + valid.substring(index + 1);
            assertThat(read(changed).finding()).as(changed).contains(FindingCode.ID_CHECK_DIGIT);
        });
    }

    @Test
    void refusesEverySwapOfNeighbours() {
        String valid = InventedPerson.identity("19850617", 12);
        IntStream.range(1, 16)
                .filter(index -> valid.charAt(index) != valid.charAt(index + 1))
                .forEach(index -> {
                    String swapped = valid.substring(0, index)
                            + valid.charAt(index + 1)
                            + valid.charAt(index)
                            + valid.substring(index + 2);
                    assertThat(read(swapped).value()).as(swapped).isEmpty();
                });
    }

    @Test
    void expandsFifteenDigits() {
        IdentityNumber expanded = read("110105491231002").value().orElseThrow();

        assertThat(expanded.text()).isEqualTo("11010519491231002X");
        assertThat(expanded.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void expandsFifteenDigitsStoredAsNumber() {
        assertThat(IdentityNumber.read(new Cell(CellKind.NUMBER, "110105491231002"))
                        .value())
                .map(IdentityNumber::text)
                .contains("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.70102E+17", "3.70102197411116E+17", "370102197411116000", "3701021974111161"})
    void refusesNumericIdThatLostDigits(String number) {
        assertThat(IdentityNumber.read(new Cell(CellKind.NUMBER, number)).finding())
                .contains(FindingCode.ID_PRECISION_LOST);
    }

    @Test
    void refusesScientificNotationInTextFiles() {
        assertThat(read("3.70102E+17").finding()).contains(FindingCode.ID_PRECISION_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3701**********1234", "370102＊＊＊＊＊＊＊＊1234", "370102XXXXXXXX1234"})
    void refusesMaskedIds(String masked) {
        assertThat(read(masked).finding()).contains(FindingCode.ID_MASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "护照E12345678", "11010519491231002", "1101051949123100211"})
    void refusesWhatIsNoIdentityNumber(String other) {
        assertThat(read(other).finding()).contains(FindingCode.ID_FORMAT);
    }

    @Test
    void refusesImpossibleDateOfBirthBehindValidCheckDigit() {
        assertThat(read(InventedPerson.identity("19850230", 1)).finding()).contains(FindingCode.ID_FORMAT);
    }

    @Test
    void tellsSexByTheSeventeenthDigit() {
        assertThat(read(InventedPerson.identity("19850617", 13)).value())
                .map(IdentityNumber::isMale)
                .contains(true);
        assertThat(read(InventedPerson.identity("19850617", 12)).value())
                .map(IdentityNumber::isMale)
                .contains(false);
    }

    @Test
    void neverPrintsItself() {
        assertThat(read("11010519491231002X").value().orElseThrow().toString()).doesNotContain("1949");
    }

    private static ValueResult<IdentityNumber> read(String text) {
        return IdentityNumber.read(Cell.text(text));
    }
}
