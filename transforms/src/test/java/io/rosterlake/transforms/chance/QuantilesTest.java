package io.rosterlake.transforms.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void quantileIsTheDrawThatTheShareDoesNotExceed() {
        Quantiles quantiles = new Quantiles(
                LongStream.rangeClosed(1, 500).map(draw -> 501 - draw).toArray());

        assertThat(quantiles.at(10)).isEqualTo(50);
        assertThat(quantiles.at(50)).isEqualTo(250);
        assertThat(quantiles.at(90)).isEqualTo(450);
        assertThat(quantiles.at(100)).isEqualTo(500);
    }

    @Test
    void ranksAreRoundedUp() {
        Quantiles quantiles = new Quantiles(new long[] {3, 1, 2});

        assertThat(quantiles.at(10)).isEqualTo(1);
        assertThat(quantiles.at(34)).isEqualTo(2);
        assertThat(quantiles.at(67)).isEqualTo(3);
    }

    @Test
    void drawsStayInTheirOrder() {
        long[] draws = {3, 1, 2};

        assertThat(new Quantiles(draws).at(50)).isEqualTo(2);
        assertThat(draws).containsExactly(3, 1, 2);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> new Quantiles(new long[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no draws");
    }
}
