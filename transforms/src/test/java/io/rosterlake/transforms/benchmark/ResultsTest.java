package io.rosterlake.transforms.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.benchmark.Results.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final List<String> BASIC = List.of("as-is", "900001", "24318", "committee", "head", "basic");
    private static final List<String> BONUS = List.of("as-is", "900001", "24318", "committee", "head", "bonus");

    @Test
    void sameFiguresDoNotDiffer() {
        assertThat(of(Map.of(BASIC, new Figure(3, 270_000))).differences(of(Map.of(BASIC, new Figure(3, 270_000)))))
                .isEmpty();
    }

    @Test
    void oneFenAndOnePersonAreDifferences() {
        assertThat(of(Map.of(BASIC, new Figure(3, 270_000))).differences(of(Map.of(BASIC, new Figure(3, 270_001)))))
                .hasSize(1);
        assertThat(of(Map.of(BASIC, new Figure(3, 270_000))).differences(of(Map.of(BASIC, new Figure(4, 270_000)))))
                .hasSize(1);
    }

    @Test
    void figuresOfOneSideAloneAreDifferences() {
        Results both = of(Map.of(BASIC, new Figure(3, 270_000), BONUS, new Figure(3, 90_000)));
        Results one = of(Map.of(BASIC, new Figure(3, 270_000)));

        assertThat(both.differences(one)).singleElement().asString().contains("bonus");
        assertThat(one.differences(both)).singleElement().asString().contains("bonus");
    }

    private static Results of(Map<List<String>, Figure> figures) {
        return new Results(figures);
    }
}
