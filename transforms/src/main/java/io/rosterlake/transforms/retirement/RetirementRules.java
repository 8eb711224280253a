package io.rosterlake.transforms.retirement;

import java.time.YearMonth;
import java.util.List;

/**
 * The national rules on retirement.
 *
 * @param classes who retires when; a class is told by its code, or by sex where the sex has one class only
 * @param earlierMonths at most so much before the statutory month, but never before the original age
 * @param laterMonths at most so much after the statutory month
 * @param citation the document
 */
record RetirementRules(List<RetirementClass> classes, int earlierMonths, int laterMonths, String citation) {
    /** 全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定, in force from 2025-01-01. */
    static final RetirementRules NATIONAL = new RetirementRules(
            List.of(
                    new RetirementClass("M60", "male", 60, YearMonth.of(1965, 1), 4, 36),
                    new RetirementClass("F55", "female", 55, YearMonth.of(1970, 1), 4, 36),
                    new RetirementClass("F50", "female", 50, YearMonth.of(1975, 1), 2, 60)),
            36,
            36,
            "关于实施渐进式延迟法定退休年龄的决定（2024-09-13）");

    RetirementRules {
        classes = List.copyOf(classes);
    }
}
