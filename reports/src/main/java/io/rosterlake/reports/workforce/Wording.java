package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import io.rosterlake.reports.message.Articles;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns codes, months and figures of answers into words and cells of one language. */
final class Wording {
    /** Decimals of a published rate. */
    static final int RATE_SCALE = 6;

    private final Messages messages;
    private final Map<String, String> districtNames = new LinkedHashMap<>();

    Wording(Messages messages, WorkforceAnswers answers) {
        this.messages = messages;
        for (AnswerRow row : answers.districts().rows()) {
            row.text("district_code")
                    .ifPresent(code -> districtNames.put(code, row.text("name").orElse(code)));
        }
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** Name of the district that a row is about; its code when nobody gave it a name. */
    String district(AnswerRow row) {
        return row.text("district_code")
                .map(code -> districtNames.getOrDefault(code, code))
                .orElse(text("word.unknown"));
    }

    Cell districtCell(AnswerRow row) {
        return Cell.text(district(row));
    }

    Cell word(AnswerRow row, String column) {
        return row.text(column).map(Cell::text).orElse(Cell.missing());
    }

    /** A code of a family, such as {@code group}, by its name. */
    Cell name(AnswerRow row, String column, String family) {
        return row.text(column)
                .map(code -> Cell.text(messages.name(family, code)))
                .orElse(Cell.missing());
    }

    /** A staffing rule's group; {@code all} is the whole scope of the scheme. */
    String group(AnswerRow row) {
        return messages.name("group", row.text("staff_group").orElse("all"));
    }

    /** A movement's group; {@code all} is everybody in the register. */
    Cell movementGroup(AnswerRow row) {
        String code = row.text("staff_group").orElse("all");
        return Cell.text(code.equals("all") ? text("group.everybody") : messages.name("group", code));
    }

    Cell status(AnswerRow row) {
        String code = row.text("status").orElse("undefined");
        Tone tone =
                switch (code) {
                    case "within" -> Tone.GOOD;
                    case "short" -> Tone.BAD;
                    case "over", "contradictory", "undefined" -> Tone.WARNING;
                    default -> Tone.MUTED;
                };
        return new Cell.Text(messages.name("status", code), tone);
    }

    /** Scheme and article, such as {@code 《…管理办法》第6条}; missing where no rule decided. */
    Cell citation(AnswerRow row) {
        Optional<String> rule = row.text("rule");
        if (rule.isEmpty()) {
            return Cell.missing();
        }
        String scheme = row.text("scheme_id").map(this::scheme).orElse(text("word.unknown"));
        String article = Articles.named(messages, rule.get());
        String version = row.text("scheme_version")
                .map(number -> text("word.version", number))
                .orElse("");
        return Cell.text(text("word.citation", scheme, article, version));
    }

    /** Tables give reasons in both languages, {@code 中文；中文 | English; English}. */
    String inLanguage(String reasons) {
        return Articles.inLanguage(messages, reasons);
    }

    /** Reasons one after the other. */
    String sentences(List<String> reasons) {
        return String.join(text("word.sentence.separator"), reasons);
    }

    /** Why a requirement decides nothing: what is missing, else what the status means. */
    String whyNotRuled(AnswerRow row, String statusColumn) {
        return row.text("missing")
                .map(this::inLanguage)
                .orElseGet(() ->
                        messages.name("requirement", row.text(statusColumn).orElse("")));
    }

    /** Where a scheme is from, in a few words. */
    String place(String schemeId) {
        return messages.name("place", schemeId);
    }

    /** A share in a sentence. */
    String percent(long numerator, long denominator) {
        return Sums.quotient(numerator, denominator).map(Format.RATE::text).orElse(text("word.not.computable"));
    }

    /** What stands below a table of which the page shows the first rows only. */
    String cut(Table table) {
        return text(
                "communities.cut",
                CommunityStaffingSection.PAGE_ROWS,
                table.rows().size());
    }

    /** Name of a scheme's document. */
    String scheme(String schemeId) {
        return messages.name("scheme", schemeId);
    }

    Cell basis(AnswerRow row) {
        return basis(row, "basis");
    }

    Cell basis(AnswerRow row, String column) {
        return row.text(column)
                .<Cell>map(code ->
                        new Cell.Text(messages.name("basis", code), code.equals("cited") ? Tone.PLAIN : Tone.WARNING))
                .orElse(Cell.missing());
    }

    Cell count(AnswerRow row, String column) {
        return Cell.figure(row.number(column), Format.COUNT);
    }

    Cell money(AnswerRow row, String column) {
        return Cell.figure(row.number(column), Format.MONEY);
    }

    Cell decimal(AnswerRow row, String column) {
        return Cell.figure(row.number(column), Format.DECIMAL);
    }

    Cell rate(AnswerRow row, String column) {
        return Cell.figure(row.number(column), Format.RATE);
    }

    Cell month(AnswerRow row, String column) {
        return row.date(column).map(date -> Cell.text(isoMonth(date))).orElse(Cell.missing());
    }

    /** A month in a table: {@code 2026-06}. */
    static String isoMonth(LocalDate month) {
        return month.toString().substring(0, 7);
    }

    /** A month in a sentence. */
    String month(LocalDate month) {
        return messages.language() == Language.ZH
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    }

    /** One month, or the first and the last. */
    String months(LocalDate first, LocalDate last) {
        return first.equals(last) ? month(first) : text("word.from.to", month(first), month(last));
    }

    /** The quotient as a cell; missing when there is nothing to divide by. */
    Cell quotient(BigDecimal numerator, BigDecimal denominator, Format format) {
        if (denominator.signum() == 0) {
            return new Cell.Missing(text("word.not.computable"));
        }
        return Cell.figure(numerator.divide(denominator, RATE_SCALE, RoundingMode.HALF_UP), format);
    }

    String number(long value) {
        return Format.COUNT.text(BigDecimal.valueOf(value));
    }

    Column wordColumn(String key) {
        return Column.word(text("column." + key));
    }

    Column sentenceColumn(String key) {
        return Column.sentence(text("column." + key));
    }

    Column figureColumn(String key) {
        return Column.figure(text("column." + key));
    }

    /** Words in a row: {@code a、b} or {@code a, b}. */
    String list(List<String> words) {
        return String.join(text("word.list.separator"), words);
    }
}
