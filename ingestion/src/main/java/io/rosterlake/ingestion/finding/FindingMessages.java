package io.rosterlake.ingestion.finding;

import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What findings say to people, in Chinese (the default) and English, from one catalogue. Never carries personal data. */
public final class FindingMessages {
    private static final String CATALOGUE = FindingMessages.class.getName();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("（）|\\s*\\(\\)");

    private FindingMessages() {}

    /** What happened. */
    public static String message(Finding finding, Locale locale) {
        return message(finding, null, locale);
    }

    /** What happened, with the column labels of a register. */
    public static String message(Finding finding, @Nullable Register register, Locale locale) {
        return filled(finding, register, locale, ".message");
    }

    /** What to do about it. */
    public static String action(Finding finding, Locale locale) {
        return action(finding, null, locale);
    }

    /** What to do about it, with the column labels of a register. */
    public static String action(Finding finding, @Nullable Register register, Locale locale) {
        return filled(finding, register, locale, ".action");
    }

    /** The kind of mistake in a few words. */
    public static String title(FindingCode code, Locale locale) {
        return catalogue(locale).getString(code + ".title");
    }

    /** What the catalogue tells of a code: texts without a finding, with words in place of its column and value. */
    static CatalogueEntry entry(FindingCode code, Locale locale) {
        ResourceBundle catalogue = catalogue(locale);
        return new CatalogueEntry(
                code,
                title(code, locale),
                template(catalogue, code + ".message"),
                template(catalogue, code + ".action"),
                catalogue.getString(code + ".example"));
    }

    private static String template(ResourceBundle catalogue, String key) {
        return PLACEHOLDER
                .matcher(catalogue.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(catalogue.getString("placeholder." + match.group(1))));
    }

    /** Where it stands: sheet, line and column as far as they are known; blank for the file as a whole. */
    public static String place(Finding finding, Locale locale) {
        ResourceBundle catalogue = catalogue(locale);
        List<String> places = new ArrayList<>();
        place(places, catalogue, "sheet", "{sheet}", finding.sheet());
        place(places, catalogue, "row", "{row}", finding.rowNumber());
        place(places, catalogue, "column", "{letter}", finding.columnLetter());
        return String.join(isEnglish(locale) ? ", " : " ", places);
    }

    private static void place(
            List<String> places, ResourceBundle catalogue, String key, String placeholder, @Nullable Object value) {
        if (value != null) {
            places.add(catalogue.getString("place." + key).replace(placeholder, value.toString()));
        }
    }

    private static String filled(Finding finding, @Nullable Register register, Locale locale, String suffix) {
        ResourceBundle catalogue = catalogue(locale);
        Matcher matcher = PLACEHOLDER.matcher(catalogue.getString(finding.code() + suffix));
        String text = matcher.replaceAll(match -> Matcher.quoteReplacement(
                switch (match.group(1)) {
                    case "column" -> label(finding, register, locale);
                    case "value" -> Optional.ofNullable(finding.redactedValue()).orElse("");
                    case "detail" -> detail(finding, catalogue);
                    default -> match.group();
                }));
        return EMPTY_BRACKETS.matcher(text).replaceAll("").strip();
    }

    private static String label(Finding finding, @Nullable Register register, Locale locale) {
        String name = finding.column();
        if (name == null) {
            return "";
        }
        Optional<Column> column = register == null ? Registers.anyColumn(name) : Registers.column(register, name);
        return column.map(found -> isEnglish(locale) ? found.labelEn() : found.labelZh())
                .orElseGet(() -> labelOfList(name, locale));
    }

    /** The label of a column that no register has. */
    public static String labelOfList(String name, Locale locale) {
        ResourceBundle catalogue = catalogue(locale);
        String key = "label." + name;
        return catalogue.containsKey(key) ? catalogue.getString(key) : name;
    }

    private static String detail(Finding finding, ResourceBundle catalogue) {
        String detail = Optional.ofNullable(finding.detail()).orElse("");
        String key = "detail." + detail;
        return catalogue.containsKey(key) ? catalogue.getString(key) : detail;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static ResourceBundle catalogue(Locale locale) {
        return ResourceBundle.getBundle(
                CATALOGUE,
                isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
