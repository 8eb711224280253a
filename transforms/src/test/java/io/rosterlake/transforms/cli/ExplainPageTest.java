package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.explain.RowReference;
import io.rosterlake.transforms.explain.Source;
import io.rosterlake.transforms.page.TextPage;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainPageTest {
    private static final BilingualText NONE = new BilingualText("", "");
    private static final int WIDTH = 100;

    @Test
    void fileOfManyRowsIsNamedOnce() {
        assertThat(page(sources("2026-07/花名册.xlsx", "2026-07/花名册.xlsx")))
                .containsOnlyOnce("花名册.xlsx")
                .contains("文件：2026-07/花名册.xlsx");
    }

    @Test
    void filesOfSeveralStandWithTheirRows() {
        assertThat(page(sources("2026-06/甲.xlsx", "2026-07/乙.xlsx"))).contains("2026-06/甲.xlsx", "2026-07/乙.xlsx");
    }

    @Test
    void peopleAreWholeNumbersUnlessTheyAreExpectedInPart() {
        Part result = new Part.Result(
                NONE, List.of(people("whole", "122.000000", "122"), people("parts", "71.250000", "71.250000")));

        assertThat(page(result)).contains("122  ", "71.250000").doesNotContain("122.000000", "不一致");
    }

    private static Figure people(String what, String computed, String published) {
        return new Figure(
                "people " + what,
                new BilingualText(what, what),
                new BigDecimal(computed),
                true,
                new BigDecimal(published));
    }

    private static Part sources(String... files) {
        return new Part.Sources(
                new BilingualText("人员", "people"),
                new BilingualText("人员", "person"),
                List.of(),
                Stream.of(files)
                        .map(file -> new Source("0123456789ab", List.of(), new RowReference("", file, "甲街道", 7), NONE))
                        .toList());
    }

    private static String page(Part part) {
        return TextPage.of(new ExplainPage(Locale.CHINESE).page(new Explanation(NONE, NONE, List.of(part))), WIDTH);
    }
}
