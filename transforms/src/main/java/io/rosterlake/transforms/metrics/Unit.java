package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column with numbers counts or measures. */
public enum Unit {
    PEOPLE("人", "people"),
    COMMUNITIES("个社区", "communities"),
    HOUSEHOLDS("户", "households"),
    RESIDENTS("人（人口）", "residents"),
    /** A part of a whole: numerator and denominator are columns of the same table. */
    FRACTION("比率（小数）", "fraction"),
    /** A fraction that a scheme sets. */
    PRESCRIBED_FRACTION("比率（小数）", "fraction"),
    /** A mean of fractions that stand in other rows. */
    MEAN_FRACTION("比率（小数）", "fraction"),
    /** A fraction that is estimated, not counted. */
    PROBABILITY("概率（0 至 1）", "probability"),
    HOUSEHOLDS_PER_WORKER("户/人", "households per worker"),
    PER_TEN_THOUSAND("人/万人", "per 10,000 residents"),
    YEAR("年", "year"),
    MONTHS("个月", "months"),
    YUAN("元", "yuan"),
    PERSON_MONTHS("人月", "person-months"),
    DRAWS("次模拟", "draws"),
    DAYS("天", "days"),
    CLASS_HOURS("课时", "class hours"),
    SESSIONS("次", "sessions"),
    TRAININGS("条培训", "trainings"),
    STAYS("段在册时段", "stays"),
    FILES("份文件", "files"),
    ROWS("行", "rows"),
    CELLS("格", "cells"),
    FINDINGS("个问题", "findings"),
    /** 1 for yes and 0 for no, so that it can be summed. */
    ONE_OR_ZERO("1 或 0", "1 or 0"),
    /** A number that only orders or names. */
    ORDINAL("序号", "number");

    private final BilingualText label;

    Unit(String zh, String en) {
        this.label = new BilingualText(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** Whether a figure of this unit is nothing without the formula that it comes from. */
    boolean isDerived() {
        return this == FRACTION || this == HOUSEHOLDS_PER_WORKER;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Unit> fromCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Unit::code).toList();
    }
}
