package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a scheme file is for. */
public enum SchemeRole {
    /** The scheme of an area: districts may have it. */
    SCHEME(new BilingualText("地区方案", "scheme of an area")),
    /** Rules of the whole country, which hold beside every scheme. */
    NATIONAL(new BilingualText("国家规定", "national rules")),
    /** Sample texts that nobody has issued: vocabularies to know, never rules to follow. */
    TEMPLATE(new BilingualText("无发文机关的范本", "templates without an issuing authority"));

    private final BilingualText label;

    SchemeRole(BilingualText label) {
        this.label = label;
    }

    /** The code in scheme files, such as {@code template}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** True when a district may have it as its scheme. */
    public boolean isAssignable() {
        return this == SCHEME;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(SchemeRole::code).toList();
    }

    static Optional<SchemeRole> fromCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
