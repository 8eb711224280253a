package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.projection.ProjectionSummary;
import io.rosterlake.transforms.projection.ProjectionSummary.Band;
import io.rosterlake.transforms.projection.ProjectionSummary.OfDistrict;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What {@code project} says of each scenario at its end, and where to look next. */
record ProjectionSummaryText(PrintWriter out, LocaleOption locale) {
    void print(List<ProjectionSummary> summaries) {
        summaries.forEach(this::print);
        say(
                "各月、各项目、各经费来源见 gold.pay_projection，同比变动原因见 gold.pay_change；某月怎么算的：./rosterlake explain pay；情景之间差在哪里：./rosterlake scenarios compare",
                "By month, component and source: gold.pay_projection; why months differ from a year before: gold.pay_change;"
                        + " how an amount comes about: ./rosterlake explain pay; what makes scenarios differ: ./rosterlake"
                        + " scenarios compare");
        out.flush();
    }

    private void print(ProjectionSummary summary) {
        int months = summary.scenario().horizon();
        List<OfDistrict> districts = summary.districts();
        say(
                "%1$s（%2$s）：头 12 个月 %3$s 元，全部 %4$d 个月 %5$s 元，%6$d 个区县",
                "%1$s (%2$s): %3$s yuan in the first 12 months, %5$s yuan in all %4$d months, %6$d districts",
                summary.scenario().id(),
                locale.text(
                        summary.scenario().name().zh(),
                        summary.scenario().name().en()),
                yuan(sum(districts, OfDistrict::firstYear)),
                months,
                yuan(sum(districts, OfDistrict::all)),
                districts.size());
        districts.forEach(this::print);
        BigDecimal illustrative = sum(districts, OfDistrict::illustrative);
        if (illustrative.signum() > 0) {
            say(
                    "  其中 %s 元依据示例数字（illustrative），不得作为预算",
                    "  of this %s yuan rest on made-up numbers (illustrative): no budget may be built on them",
                    yuan(illustrative));
        }
        if (summary.missing() > 0) {
            say(
                    "  有 %d 项参数缺失，相应金额未计入，见 gold.pay_missing",
                    "  %d parameters are missing, and what they decide is not in these amounts: gold.pay_missing",
                    summary.missing());
        }
    }

    private void print(OfDistrict district) {
        say(
                "  %s：头 12 个月 %s 元，全部 %s 元",
                "  %s: %s yuan in the first 12 months, %s yuan in all",
                district.code(),
                yuan(district.firstYear()),
                yuan(district.all()));
        Band band = district.band();
        if (band != null) {
            say(
                    "    全部：八成的模拟在 %s 至 %s 元之间",
                    "    in all: eight of ten draws from %s to %s yuan", yuan(band.low()), yuan(band.high()));
            if (band.people() != null) {
                say(
                        "    流失率依据 %,d 人、%,d 人月",
                        "    hazard from %,d people over %,d person-months", band.people(), band.personMonths());
            }
        }
    }

    private static BigDecimal sum(List<OfDistrict> districts, Function<OfDistrict, BigDecimal> amount) {
        return districts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String yuan(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private void say(String zh, String en, Object... arguments) {
        out.println(String.format(Locale.ROOT, locale.text(zh, en), arguments));
    }
}
