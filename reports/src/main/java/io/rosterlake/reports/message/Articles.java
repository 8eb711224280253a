package io.rosterlake.reports.message;

import java.util.regex.Pattern;

/** Places in documents and reasons, as tables give them, in the words of one language. */
public final class Articles {
    private static final Pattern ARTICLE = Pattern.compile("\\bart\\. ?(\\d+)");
    private static final Pattern AFTER_ARTICLE = Pattern.compile("\\bafter art\\. ?(\\d+)([^ ；|]*)");

    private Articles() {}

    /** Turns {@code art. 6} into {@code 第6条} wherever it stands. */
    public static String inChinese(String text) {
        String later = AFTER_ARTICLE.matcher(text).replaceAll("第$1条$2之后");
        return ARTICLE.matcher(later)
                .replaceAll("第$1条")
                .replace("not in the report", "（报道未载）")
                .replace("not in the copy", "（抄本未载）");
    }

    /** An article, or an item of a report that has no articles, by its name. */
    public static String named(Messages messages, String article) {
        String item = messages.name("item", article);
        return messages.language() == Language.ZH ? inChinese(item) : item;
    }

    /** Tables give reasons in both languages, {@code 中文；中文 | English; English}. */
    public static String inLanguage(Messages messages, String reasons) {
        String[] both = reasons.split(" \\| ", 2);
        return messages.language() == Language.ZH ? inChinese(both[0]) : both[both.length - 1];
    }
}
