package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What codes of pay tables are called by people. */
final class PayWords {
    private static final Map<String, BilingualText> SOURCES = Map.of(
            "city", new BilingualText("市级", "city"),
            "county", new BilingualText("县级", "county"),
            "district", new BilingualText("区级", "district"),
            "street", new BilingualText("街道", "street"),
            "unknown", new BilingualText("办法未载", "the scheme does not say"));

    private PayWords() {}

    /** A source of funding; several whose parts nobody knows are joined. */
    static BilingualText source(String code) {
        List<BilingualText> names = Arrays.stream(code.split("\\+"))
                .map(one -> SOURCES.getOrDefault(one, new BilingualText(one, one)))
                .toList();
        return Texts.joined(names, "与", " and ");
    }
}
