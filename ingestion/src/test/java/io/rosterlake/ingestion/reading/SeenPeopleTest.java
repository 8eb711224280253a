package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.sample.population.IdentityNumbers;
import io.rosterlake.ingestion.value.IdentityNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeenPeopleTest {
    private final SeenPeople seen = new SeenPeople();

    @Test
    void tellsApartPeoplePlacesAndPosts() {
        assertThat(seen.add(person(1), "东街道", "甲社区", "member")).isTrue();
        assertThat(seen.add(person(2), "东街道", "甲社区", "member")).isTrue();
        assertThat(seen.add(person(1), "东街道", "乙社区", "member")).isTrue();
        assertThat(seen.add(person(1), "东街道甲", "社区", "member")).isTrue();
        assertThat(seen.add(person(1), "东街道", "甲社区", "director")).isTrue();

        assertThat(seen.add(person(1), "东街道", "甲社区", "member")).isFalse();
        assertThat(seen.add(person(1), "东街道甲", "社区", "member")).isFalse();
    }

    @Test
    void forgetsNobodyAsItGrows() {
        for (int index = 0; index < 20_000; index++) {
            assertThat(seen.add(person(index), "东街道", "甲社区", "member")).isTrue();
        }
        for (int index = 0; index < 20_000; index++) {
            assertThat(seen.add(person(index), "东街道", "甲社区", "member")).isFalse();
        }
    }

    private static IdentityNumber person(int index) {
        String number = IdentityNumbers.of("370199", LocalDate.of(1980, 1, 1).plusDays(index / 900), index % 900 + 1);
        return IdentityNumber.read(Cell.text(number)).value().orElseThrow();
    }
}
