package io.rosterlake.transforms.run;

import java.util.List;

/** How large a slice of a table is: what is recomputed and compared as one piece. */
public enum Grain {
    /** The whole table is one slice. */
    WHOLE(List.of()),
    /** A district, by the column {@code district_code}. */
    DISTRICT(List.of("district_code")),
    /** A district's month, by the columns {@code district_code} and {@code period}. */
    DISTRICT_MONTH(List.of("district_code", "period"));

    private final List<String> columns;

    Grain(List<String> columns) {
        this.columns = columns;
    }

    /** The columns that say which slice a row is in. */
    List<String> columns() {
        return columns;
    }
}
