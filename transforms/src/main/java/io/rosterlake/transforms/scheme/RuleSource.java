package io.rosterlake.transforms.scheme;

import java.util.Locale;

/** Who vouches for a rule. */
public enum RuleSource {
    /** The document of the scheme. */
    DOCUMENT,
    /** An overlay file of the user's own. */
    USER,
    /** An overlay file with made-up numbers, to show how the program works. */
    ILLUSTRATIVE;

    /** The code in overlay files, such as {@code user}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
