package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who vouches for a rule. */
public enum RuleSource {
    /** The document of the scheme. */
    DOCUMENT(new BilingualText("文件", "document")),
    /** An overlay file of the user's own. */
    USER(new BilingualText("用户填写", "user")),
    /** An overlay file with made-up numbers, to show how the program works. */
    ILLUSTRATIVE(new BilingualText("示意数字", "illustrative"));

    private final BilingualText label;

    RuleSource(BilingualText label) {
        this.label = label;
    }

    /** The code in overlay files, such as {@code user}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** The source that an overlay file may name. */
    static Optional<RuleSource> fromOverlayCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source != DOCUMENT && source.code().equals(code))
                .findFirst();
    }
}
