package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.projection.ProjectionSummary;
import io.rosterlake.transforms.projection.ProjectionSummary.Band;
import io.rosterlake.transforms.projection.ProjectionSummary.OfDistrict;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProjectionSummaryTextTest {
    private static final Scenario TURNOVER = ScenarioCatalogue.loadBuiltIn(SchemeCatalogue.loadBuiltIn())
            .find("turnover-as-observed")
            .orElseThrow();

    @CommandLine.Command
    private static final class Asked {
        @CommandLine.Mixin
        private final LocaleOption locale = new LocaleOption();
    }

    private static String printed(String locale, ProjectionSummary summary) {
        Asked asked = CommandLine.populateCommand(new Asked(), "--locale", locale);
        StringWriter text = new StringWriter();
        new ProjectionSummaryText(new PrintWriter(text), asked.locale).print(List.of(summary));
        return text.toString();
    }

    private static ProjectionSummary summary() {
        return new ProjectionSummary(
                TURNOVER,
                List.of(
                        new OfDistrict(
                                "320902",
                                new BigDecimal("1200.50"),
                                new BigDecimal("6000.00"),
                                BigDecimal.ZERO,
                                new Band(new BigDecimal("5900.00"), new BigDecimal("6100.25"), 360L, 4100L)),
                        new OfDistrict(
                                "370102",
                                new BigDecimal("1000000.00"),
                                new BigDecimal("5000000.00"),
                                new BigDecimal("5000000.00"),
                                null)),
                3);
    }

    @Test
    void tellsAmountsBandsAndWhatIsMadeUpOrMissing() {
        assertThat(printed("en", summary()).lines())
                .startsWith(
                        "turnover-as-observed (Turnover as observed): 1,001,200.50 yuan in the first 12 months,"
                                + " 5,006,000.00 yuan in all 60 months, 2 districts",
                        "  320902: 1,200.50 yuan in the first 12 months, 6,000.00 yuan in all",
                        "    in all: eight of ten draws from 5,900.00 to 6,100.25 yuan",
                        "    hazard from 360 people over 4,100 person-months",
                        "  370102: 1,000,000.00 yuan in the first 12 months, 5,000,000.00 yuan in all",
                        "  of this 5,000,000.00 yuan rest on made-up numbers (illustrative): no budget may be built on them",
                        "  3 parameters are missing, and what they decide is not in these amounts: gold.pay_missing");
    }

    @Test
    void tellsTheSameInChinese() {
        assertThat(printed("zh", summary()).lines())
                .startsWith(
                        "turnover-as-observed（按实际流失、走一补一）：头 12 个月 1,001,200.50 元，全部 60 个月 5,006,000.00 元，2 个区县",
                        "  320902：头 12 个月 1,200.50 元，全部 6,000.00 元",
                        "    全部：八成的模拟在 5,900.00 至 6,100.25 元之间",
                        "    流失率依据 360 人、4,100 人月");
    }

    @Test
    void saysNothingOfWhatIsNotThere() {
        ProjectionSummary nobody = new ProjectionSummary(TURNOVER, List.of(), 0);

        assertThat(printed("en", nobody))
                .doesNotContain("made-up", "missing", "draws")
                .contains("gold.pay_projection");
    }
}
