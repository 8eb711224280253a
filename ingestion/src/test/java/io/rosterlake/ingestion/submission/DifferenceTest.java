package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void countsAddedChangedAndMissing() {
        Difference difference = Difference.between(
                "before", Map.of("a", "1", "b", "1", "c", "1"), Map.of("b", "2", "c", "1", "d", "1"));

        assertThat(difference).isEqualTo(new Difference("before", 1, 1, 1, 3));
    }

    @Test
    void exactlyTheLimitMayVanish() {
        assertThat(new Difference("before", 0, 0, 2, 10).exceeds(0.2)).isFalse();
        assertThat(new Difference("before", 0, 0, 3, 10).exceeds(0.2)).isTrue();
    }
}
