package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What codes of pay tables are called by people. */
final class PayWords {
    private static final Map<String, BilingualText> SOURCES = Map.of(
            "city", new BilingualText("市级", "city"),
            "county", new BilingualText("县级", "county"),
            "district", new BilingualText("区级", "district"),
            "street", new BilingualText("街道", "street"),
            "unknown", new BilingualText("办法未载", "the scheme does not say"));

    private static final Map<String, BilingualText> POST_LEVELS = Map.of(
            "head", new BilingualText("正职", "head"),
            "deputy", new BilingualText("副职", "deputy"),
            "staff", new BilingualText("工作人员", "staff"));

    private PayWords() {}

    /** A source of funding; several whose parts nobody knows are joined. */
    static BilingualText source(String code) {
        List<BilingualText> names = Arrays.stream(code.split("\\+"))
                .map(one -> SOURCES.getOrDefault(one, new BilingualText(one, one)))
                .toList();
        return Texts.joined(names, "与", " and ");
    }

    /** A post level; one that a register leaves open has no name. */
    static BilingualText postLevel(String code) {
        return POST_LEVELS.getOrDefault(code, Texts.UNKNOWN);
    }

    /** When people retire, as a scenario assumes. */
    static BilingualText retirement(Retirement.Age age) {
        return switch (age) {
            case STATUTORY -> new BilingualText("按法定年龄", "at the age of the law");
            case EARLIEST -> new BilingualText("按弹性最早", "as early as the law allows");
            case LATEST -> new BilingualText("按弹性最晚", "as late as the law allows");
        };
    }

    /** Who leaves otherwise than by retiring, as a scenario assumes. */
    static BilingualText attrition(Attrition attrition) {
        if (attrition instanceof Attrition.Rate rate) {
            return Texts.of("每年 %s %%", "%s %% a year", rate.percentPerYear().toPlainString());
        }
        return attrition instanceof Attrition.None
                ? new BilingualText("除退休外无人离开", "nobody leaves but those who retire")
                : new BilingualText("按近 12 个月的实际，分工龄", "as in the last 12 months, by tenure");
    }

    /** Who is hired, as a scenario assumes. */
    static BilingualText hiring(Hiring hiring) {
        if (hiring instanceof Hiring.None) {
            return new BilingualText("不招人", "nobody");
        }
        return hiring instanceof Hiring.Replace
                ? new BilingualText("走一补一", "one for each who leaves")
                : new BilingualText("补足到下限", "every community gets its minimum");
    }
}
