package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A level of higher education that schemes reward, lowest first. A diploma (学历) and a degree (学位) are two papers. */
public enum Education {
    BACHELOR(new BilingualText("本科", "bachelor"), List.of("本科", "学士")),
    MASTER(new BilingualText("硕士", "master"), List.of("硕士", "研究生")),
    DOCTOR(new BilingualText("博士", "doctor"), List.of("博士"));

    private final BilingualText label;
    private final List<String> words;

    Education(BilingualText label, List<String> words) {
        this.label = label;
        this.words = words;
    }

    public BilingualText label() {
        return label;
    }

    /** As it is written in scheme and scenario files, such as {@code bachelor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The highest level that a paper names, as registers write it; empty below a bachelor's. */
    public static Optional<Education> of(@Nullable String paper) {
        return paper == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(level -> level.words.stream().anyMatch(paper::contains))
                        .reduce((lower, higher) -> higher);
    }
}
