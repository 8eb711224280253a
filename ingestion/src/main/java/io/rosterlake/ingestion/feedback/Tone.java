package io.rosterlake.ingestion.feedback;

import org.jspecify.annotations.Nullable;

/** How a text of a report stands out. The word in it says the same: colours alone mean nothing. */
public enum Tone {
    PLAIN(null, null),
    MUTED("5F6B76", null),
    STRONG("1F3A54", null),
    ERROR("8C2F25", "FBE9E7"),
    WARNING("6B4A0E", "FFF6DD"),
    GOOD("2C5A3F", "E8F3EC"),
    /** To be filled in; whatever is typed there stays as it was typed. */
    INPUT("1F3A54", "EAF3FB");

    private final @Nullable String font;
    private final @Nullable String fill;

    Tone(@Nullable String font, @Nullable String fill) {
        this.font = font;
        this.fill = fill;
    }

    @Nullable
    String font() {
        return font;
    }

    @Nullable
    String fill() {
        return fill;
    }
}
