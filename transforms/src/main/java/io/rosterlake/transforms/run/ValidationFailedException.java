package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Locale;

/** A computed table breaks a rule that must hold; its last good version stays published. */
public final class ValidationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TableName table;
    private final transient List<Violation> violations;

    /**
     * A rule that does not hold.
     *
     * @param rule what must hold
     * @param keys a few rows for which it does not
     */
    public record Violation(BilingualText rule, List<String> keys) {
        public Violation {
            keys = List.copyOf(keys);
        }
    }

    ValidationFailedException(TableName table, List<Violation> violations) {
        super("%s breaks %d rules; the first: %s %s"
                .formatted(
                        table,
                        violations.size(),
                        violations.get(0).rule().en(),
                        violations.get(0).keys()));
        this.table = table;
        this.violations = List.copyOf(violations);
    }

    public TableName table() {
        return table;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The message in one of the two languages. */
    public String message(Locale locale) {
        StringBuilder text = new StringBuilder(new BilingualText(
                        "表 " + table + " 未通过校验，未发布；上一个正确版本仍然有效。请连同下列内容报告给维护人员。",
                        "Table " + table + " failed its validation and was not published; the last good version stays."
                                + " Report this to the maintainers.")
                .in(locale));
        for (Violation violation : violations) {
            text.append(System.lineSeparator())
                    .append("  - ")
                    .append(violation.rule().in(locale))
                    .append(": ")
                    .append(String.join("; ", violation.keys()));
        }
        return text.toString();
    }
}
