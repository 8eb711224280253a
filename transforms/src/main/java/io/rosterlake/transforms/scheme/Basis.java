package io.rosterlake.transforms.scheme;

import java.util.Locale;

/** What a figure rests on ({@code basis} in tables), from the firmest to the weakest. */
public enum Basis {
    CITED,
    INTERPRETED,
    USER,
    ILLUSTRATIVE;

    /** The value in tables, such as {@code interpreted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The basis of a figure that rests on both: it is only as firm as the weaker of the two. */
    public Basis weaker(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
