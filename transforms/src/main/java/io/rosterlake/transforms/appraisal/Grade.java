package io.rosterlake.transforms.appraisal;

/** The grades of the yearly appraisal, by their codes in tables, the best first. */
final class Grade {
    static final String EXCELLENT = "优秀";
    static final String QUALIFIED = "合格";
    static final String BARELY_QUALIFIED = "基本合格";
    static final String UNQUALIFIED = "不合格";

    /** A grade that no code list knows. */
    static final String UNKNOWN = "未知";

    private Grade() {}
}
