package io.rosterlake.transforms.ruling;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether a scheme decides a figure, and if not, why. */
public enum RulingStatus {
    /** The scheme in force has a rule, and all its parameters are known. */
    RULED(new BilingualText("有规定", "ruled")),
    /** The scheme in force has no such rule, or none for these people. */
    NO_RULE(new BilingualText("无规定", "no such rule")),
    /** The document has the rule, but our copy has lost it. */
    MISSING(new BilingualText("缺参数", "parameter missing")),
    /** No scheme is assigned to the district then. */
    NO_SCHEME(new BilingualText("区县未指定办法", "no scheme assigned")),
    /** A scheme is assigned of which there is no file. */
    UNKNOWN_SCHEME(new BilingualText("所指定的办法没有文件", "scheme without file")),
    /** No version of the district's scheme is in force then. */
    NOT_IN_FORCE(new BilingualText("当时无有效版本", "no version in force"));

    private final BilingualText label;

    RulingStatus(BilingualText label) {
        this.label = label;
    }

    public BilingualText label() {
        return label;
    }

    /** The value in tables, such as {@code no_rule}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes with their meanings in Chinese, for labels of columns. */
    public static String legendZh() {
        return Arrays.stream(values())
                .map(status -> status.code() + " " + status.label.zh())
                .collect(Collectors.joining(","));
    }

    /** All codes, for labels of columns. */
    public static String legendEn() {
        return Arrays.stream(values()).map(RulingStatus::code).collect(Collectors.joining(", "));
    }
}
