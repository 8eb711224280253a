package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnType;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.Retention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of a register's rows as a person reads them: words instead of codes, months instead of days. */
final class ValueWords {
    /** Columns that repeat what another one says. */
    private static final Set<String> DERIVED = Set.of("post_level", "roles");

    private static final String AS_WRITTEN = "_name";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final RegisterDefinition definition;
    private final FeedbackTexts texts;

    ValueWords(Register register, FeedbackTexts texts) {
        this.definition = Registers.definition(register);
        this.texts = texts;
    }

    /** The columns that a reader wants to see compared. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (ColumnDefinition column : definition.columns()) {
            boolean isKept = column.column().retention() != Retention.DROPPED
                    && !column.name().equals("id_number");
            if (isKept && !DERIVED.contains(column.name()) && !repeats(column)) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    private boolean repeats(ColumnDefinition column) {
        return column.name().endsWith(AS_WRITTEN)
                && definition
                        .find(column.name().substring(0, column.name().length() - AS_WRITTEN.length()))
                        .isPresent();
    }

    String label(Column column) {
        return texts.locale().getLanguage().equals("en") ? column.labelEn() : column.labelZh();
    }

    /** The value of a column; where the word is kept as it was written, that word. Null for nothing. */
    @Nullable
    String of(LakeRow row, Column column) {
        if (column.retention() == Retention.HASHED) {
            return row.get(column.bronzeName()) == null ? null : texts.text("value.hidden");
        }
        Object written = definition
                .find(column.name() + AS_WRITTEN)
                .map(found -> row.get(found.column().bronzeName()))
                .orElse(null);
        Object value = written != null ? written : row.get(column.bronzeName());
        return value == null ? null : text(column, value);
    }

    /** The value of a column by its name; blank for nothing. */
    String of(LakeRow row, String column) {
        return definition.find(column).map(found -> of(row, found.column())).orElse("");
    }

    private String text(Column column, Object value) {
        if (value instanceof Boolean flag) {
            return texts.text(flag ? "value.yes" : "value.no");
        } else if (value instanceof LocalDate date) {
            return column.type() == ColumnType.MONTH ? MONTH.format(date) : date.toString();
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return texts.locale().getLanguage().equals("en")
                ? value.toString()
                : word(column, value.toString()).orElse(value.toString());
    }

    /** The first word of the register's list for a code. */
    private Optional<String> word(Column column, String code) {
        return definition.find(column.name()).flatMap(found -> found.codes().codeOfWord().entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
