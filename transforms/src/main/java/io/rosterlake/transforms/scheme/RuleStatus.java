package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a rule is. */
public enum RuleStatus {
    /** The document says so in plain words. */
    CITED(new BilingualText("有据", "cited")),
    /** The document is ambiguous; the rule states the reading chosen and its alternatives. */
    INTERPRETED(new BilingualText("解释", "interpreted")),
    /** The document has the rule, but our copy of it is cut. */
    MISSING(new BilingualText("缺失", "missing")),
    /** The scheme has no such rule. */
    ABSENT(new BilingualText("无此规定", "absent")),
    /** The words are garbled; they are kept for the record and never used. */
    REJECTED(new BilingualText("不采用", "rejected"));

    private final BilingualText label;

    RuleStatus(BilingualText label) {
        this.label = label;
    }

    /** The code in scheme files, such as {@code interpreted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** True when figures may be computed from the rule. */
    public boolean isUsable() {
        return this == CITED || this == INTERPRETED;
    }

    /** The status with this code, if there is one. */
    public static Optional<RuleStatus> fromCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
