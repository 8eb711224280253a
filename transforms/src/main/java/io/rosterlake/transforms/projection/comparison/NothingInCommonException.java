package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scenarios that cannot be compared. The message says what to do. */
public final class NothingInCommonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    private NothingInCommonException(String zh, String en) {
        super(en);
        this.text = new BilingualText(zh, en);
    }

    static NothingInCommonException registers(Scenario one, Scenario other) {
        return new NothingInCommonException(
                "情景“%s”自%s起算，“%s”自%s起算，依据的人员不同，无法比较。请用 --as-of 统一起算月。"
                        .formatted(one.id(), zh(one.asOf()), other.id(), zh(other.asOf())),
                "Scenario '%s' starts from %s and '%s' from %s: other people stand behind them. Give both the same month by --as-of."
                        .formatted(one.id(), en(one.asOf()), other.id(), en(other.asOf())));
    }

    static NothingInCommonException districts(Scenario one, Scenario other) {
        return new NothingInCommonException(
                "情景“%s”与“%s”没有共同的区县，无法比较。请修改情景文件的 districts。".formatted(one.id(), other.id()),
                "Scenarios '%s' and '%s' are for different districts. Mend districts in their files."
                        .formatted(one.id(), other.id()));
    }

    static NothingInCommonException district(String code) {
        return new NothingInCommonException(
                "情景不包括区县 %s。请去掉 --district，或修改情景文件的 districts。".formatted(code),
                "The scenarios are not for district %s. Leave out --district, or mend districts in their files."
                        .formatted(code));
    }

    private static String zh(@Nullable YearMonth asOf) {
        return asOf == null ? "各区县最后一期花名册" : " " + asOf + " ";
    }

    private static String en(@Nullable YearMonth asOf) {
        return asOf == null ? "each district's last register" : asOf.toString();
    }

    /** The message in one of the two languages. */
    public String message(Locale locale) {
        return text.in(locale);
    }
}
