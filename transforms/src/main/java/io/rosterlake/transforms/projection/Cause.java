package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Locale;

/** Why projected pay is another one than in another month or under another scenario ({@code cause} in tables). */
public enum Cause {
    /** People retire, or do so in other months. */
    RETIREMENT(new BilingualText("退休", "retirements")),
    /** People leave otherwise. */
    ATTRITION(new BilingualText("离职", "attrition")),
    /** People are hired. */
    HIRES(new BilingualText("招人", "hires")),
    /** People rise from grade to grade, or appraisals to come are assumed to be others. */
    STEPS(new BilingualText("晋级", "steps")),
    /** Another scheme is adopted. */
    SCHEME(new BilingualText("改用方案", "scheme")),
    /** Wages change, with the bonuses and contributions that follow from them. */
    WAGES(new BilingualText("工资调整", "wages")),
    /** Rates of contributions change, or the average wage that bounds them. */
    CONTRIBUTIONS(new BilingualText("缴费", "contributions"));

    private final BilingualText label;

    Cause(BilingualText label) {
        this.label = label;
    }

    /** The value in tables, such as {@code retirement}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }
}
