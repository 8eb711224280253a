package io.rosterlake.transforms.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    private static final int DRAWS = 200_000;
    private static final double[] LOGS_OF_FACTORIALS = new double[100_001];

    static {
        for (int number = 1; number < LOGS_OF_FACTORIALS.length; number++) {
            LOGS_OF_FACTORIALS[number] = LOGS_OF_FACTORIALS[number - 1] + Math.log(number);
        }
    }

    /** Inversion and rejection, both sides of one half, and the edge between the two. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "7, 0.05",
        "40, 0.2",
        "40, 0.2499",
        "40, 0.25",
        "25, 0.5",
        "60, 0.9",
        "1000, 0.01",
        "1000, 0.013",
        "500, 0.997",
        "100000, 0.0005"
    })
    void drawsAreDistributedAsTheFormulaSays(int trials, double probability) {
        Binomial binomial = new Binomial(trials, probability);
        RandomStream random = RandomStream.of(7, "binomial", trials);
        int[] drawn = new int[trials + 1];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[(int) binomial.draw(random)]++;
        }

        double chiSquare = 0;
        int classes = -1;
        double expectedLeft = 0;
        int drawnLeft = 0;
        for (int number = 0; number <= trials; number++) {
            expectedLeft += DRAWS * massOf(number, trials, probability);
            drawnLeft += drawn[number];
            if (expectedLeft >= 10) {
                chiSquare += (drawnLeft - expectedLeft) * (drawnLeft - expectedLeft) / expectedLeft;
                classes++;
                expectedLeft = 0;
                drawnLeft = 0;
            }
        }
        assertThat(classes).isPositive();
        assertThat(chiSquare)
                .as("mean of chi-square is %d, five deviations more are too many", classes)
                .isLessThan(classes + 5 * Math.sqrt(2.0 * classes));
    }

    private static double massOf(int number, int trials, double probability) {
        double chosen = LOGS_OF_FACTORIALS[trials] - LOGS_OF_FACTORIALS[number] - LOGS_OF_FACTORIALS[trials - number];
        return Math.exp(chosen + number * Math.log(probability) + (trials - number) * Math.log1p(-probability));
    }

    @ParameterizedTest
    @CsvSource({"5000000, 0.004", "5000000, 0.7", "2000000000000, 0.00000001"})
    void meanAndVarianceAreThoseOfManyPeople(long trials, double probability) {
        Binomial binomial = new Binomial(trials, probability);
        RandomStream random = RandomStream.of(11, "moments", 0);
        double mean = trials * probability;
        double variance = mean * (1 - probability);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double distance = binomial.draw(random) - mean;
            sum += distance;
            squares += distance * distance;
        }

        assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / DRAWS)));
    }

    @Test
    void nothingAndEverythingAreCertain() {
        RandomStream random = RandomStream.of(1, "certain", 0);

        assertThat(new Binomial(1_000, 0).draw(random)).isZero();
        assertThat(new Binomial(1_000, 1).draw(random)).isEqualTo(1_000);
        assertThat(new Binomial(0, 0.5).draw(random)).isZero();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> new Binomial(3, 1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("binomial of 3 and 1.01");
        assertThatThrownBy(() -> new Binomial(-1, 0.5)).hasMessage("binomial of -1 and 0.5");
        assertThatThrownBy(() -> new Binomial(1, Double.NaN)).hasMessage("binomial of 1 and NaN");
    }
}
