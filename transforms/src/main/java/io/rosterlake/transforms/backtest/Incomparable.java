package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Locale;

/** Why a projected or an actual figure is not there ({@code reason} in tables). */
public enum Incomparable {
    NO_SCHEME(new BilingualText("当时没有有效的办法", "no scheme was in force")),
    NOT_PROJECTED(new BilingualText("不属测算项目", "nothing that is projected")),
    NOT_IN_SCHEME(new BilingualText("办法无此项", "the scheme has no such part")),
    PARAMETER_MISSING(new BilingualText("缺参数", "parameter missing")),
    NOT_STATED(new BilingualText("工资发放表未列", "the payroll does not state it"));

    private final BilingualText label;

    Incomparable(BilingualText label) {
        this.label = label;
    }

    /** The value in tables, such as {@code parameter_missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }
}
