package io.rosterlake.ingestion.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.value.IdentityNumber;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonKeyTest {
    private static final String DIGITS = "00112233445566778899aabbccddeeff".repeat(2);

    @TempDir
    Path folder;

    /** Golden value: computed with Python's hmac module over "rosterlake/person\0" + number. */
    @Test
    void isHmacSha256OverTheNormalisedNumber() throws Exception {
        PersonKey key = PersonKey.parse(DIGITS, "test");

        assertThat(key.ofIdentityNumber("11010519491231002x"))
                .isEqualTo(key.ofIdentityNumber("11010519491231002X"))
                .isEqualTo("4a21bbad39c75a47fca37acd5854e833c22d608d258d6946fc1366b29dc84d00");
    }

    /** The number is the example of GB 11643-1999 and its form before 1999, without century and check digit. */
    @Test
    void oldNumberOfFifteenDigitsIsTheSamePerson() throws Exception {
        PersonKey key = PersonKey.parse(DIGITS, "test");
        IdentityNumber old =
                IdentityNumber.read(Cell.text("110105491231002")).value().orElseThrow();

        assertThat(key.ofIdentityNumber(old.text())).isEqualTo(key.ofIdentityNumber("11010519491231002X"));
    }

    @Test
    void aNameNeverHashesLikeANumber() throws Exception {
        PersonKey key = PersonKey.parse(DIGITS, "test");

        assertThat(key.ofName("11010519491231002X")).isNotEqualTo(key.ofIdentityNumber("11010519491231002X"));
        assertThat(key.ofName("张　三")).isEqualTo(key.ofName("张三"));
    }

    @Test
    void anotherKeyGivesOtherPseudonyms() throws Exception {
        PersonKey key = PersonKey.parse(DIGITS, "test");
        PersonKey other = PersonKey.parse("f".repeat(64), "test");

        assertThat(other.fingerprint()).isNotEqualTo(key.fingerprint()).hasSize(16);
        assertThat(other.ofIdentityNumber("1")).isNotEqualTo(key.ofIdentityNumber("1"));
    }

    @Test
    void refusesAKeyOfWrongLengthWithoutQuotingIt() {
        assertThatThrownBy(() -> PersonKey.parse("abc123", "the file"))
                .isInstanceOf(PersonKeyException.class)
                .hasMessage("MALFORMED: the file");
    }

    @Test
    void refusesToDoWithoutAKey() {
        assertThatThrownBy(() -> PersonKeySource.load(null, " "))
                .isInstanceOfSatisfying(PersonKeyException.class, e -> assertThat(e.reason())
                        .isEqualTo(PersonKeyException.Reason.MISSING));
    }

    @Test
    void writesANewKeyThatOnlyTheOwnerMayRead() throws Exception {
        Path file = folder.resolve("person.key");

        PersonKeySource.writeNew(file);

        assertThat(PersonKeySource.load(file, null).fingerprint()).hasSize(16);
        assertThat(PersonKeySource.isOpenToOthers(file)).isFalse();
        assertThatThrownBy(() -> PersonKeySource.writeNew(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void noticesAKeyThatOthersMayRead() throws Exception {
        Path file = folder.resolve("person.key");
        PersonKeySource.writeNew(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(PersonKeySource.isOpenToOthers(file)).isTrue();
    }
}
