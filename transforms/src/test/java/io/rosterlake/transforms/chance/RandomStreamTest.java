package io.rosterlake.transforms.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /** Reckoned from the paper's formulas by another program. */
    private static final double FIRST = 0.48287560859727696;

    @Test
    void sameSeedNameAndNumberGiveTheSameNumbersForGood() {
        RandomStream random = RandomStream.of(7, "370102", 0);
        RandomStream again = RandomStream.of(7, "370102", 0);
        double first = random.next();

        assertThat(again.next()).isEqualTo(first);
        assertThat(again.next()).isEqualTo(random.next());
        assertThat(first)
                .as("written down once: a seed must mean the same in every version")
                .isEqualTo(FIRST);
    }

    @Test
    void everyDistrictAndDrawHasAStreamOfItsOwn() {
        Set<Double> firsts = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (String district : new String[] {"370102", "370103", "730102"}) {
                for (int draw = 0; draw < 200; draw++) {
                    firsts.add(RandomStream.of(seed, district, draw).next());
                }
            }
        }
        assertThat(firsts).hasSize(20 * 3 * 200);
    }

    @Test
    void firstNumbersOfStreamsAreUniform() {
        int[] tenths = new int[10];
        int streams = 100_000;
        for (int draw = 0; draw < streams; draw++) {
            tenths[(int) (RandomStream.of(42, "370102", draw).next() * 10)]++;
        }
        for (int count : tenths) {
            assertThat((double) count).isCloseTo(streams / 10.0, within(5 * Math.sqrt(streams * 0.09)));
        }
    }
}
