package io.rosterlake.transforms.page;

import java.util.Locale;

/** What a row or line wants a reader to see. */
public enum Tone {
    PLAIN("FFFFFF"),
    /** Both sides agree. */
    SAME("E3EFE7"),
    /** The sides differ. */
    DIFFERENT("F8EDD7"),
    /** Only one side has something. */
    ONLY("E4EDF5"),
    /** Something is missing. */
    MISSING("F6E1DE"),
    /** Of no weight. */
    MUTED("F0F3F5");

    private final String fill;

    Tone(String fill) {
        this.fill = fill;
    }

    /** Its colour in workbooks, as RRGGBB. */
    String fill() {
        return fill;
    }

    /** Its class in HTML. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
