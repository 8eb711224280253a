package io.rosterlake.ingestion.amendment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of list that mend what was sent before. They are no registers: they have no period, and nothing is counted in them. */
public enum AmendmentKind {
    /** Puts other values into single cells of registers. */
    CELL_CORRECTION("更正表", Set.of(AmendmentColumn.LINE, AmendmentColumn.VALUE)),
    /** Says which two identity numbers are one person, or are not. */
    IDENTITY_CORRECTION("身份更正表", Set.of(AmendmentColumn.EARLIER_NUMBER, AmendmentColumn.PRESENT_NUMBER));

    private final String chineseName;
    private final Set<AmendmentColumn> required;

    AmendmentKind(String chineseName, Set<AmendmentColumn> required) {
        this.chineseName = chineseName;
        this.required = required;
    }

    /** The name of its bronze table and its value in {@code bronze.submission.register}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chineseName() {
        return chineseName;
    }

    /** Columns without which a row of headings is none. */
    Set<AmendmentColumn> required() {
        return required;
    }

    /** The kind whose table has this name. */
    public static Optional<AmendmentKind> ofTable(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.tableName().equals(name))
                .findFirst();
    }
}
