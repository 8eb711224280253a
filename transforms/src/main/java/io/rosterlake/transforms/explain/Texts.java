package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts in both languages of the program, put together from parts. */
final class Texts {
    static final BilingualText NONE = new BilingualText("", "");
    static final BilingualText UNKNOWN = new BilingualText("不详", "not known");

    private Texts() {}

    /** Both texts with the same arguments in them; an argument that is itself in both languages appears in its own. */
    static BilingualText of(String zh, String en, @Nullable Object... arguments) {
        return new BilingualText(
                zh.formatted(in(Locale.CHINESE, arguments)), en.formatted(in(Locale.ENGLISH, arguments)));
    }

    /** A text that is the same in both: a number, a name. */
    static BilingualText same(@Nullable Object value) {
        String text = Figure.text(value);
        return new BilingualText(text, text);
    }

    /** A number with its unit; not known when there is none. */
    static BilingualText number(@Nullable Number number, String zhUnit, String enUnit) {
        return number == null ? UNKNOWN : of("%s " + zhUnit, "%s " + enUnit, Figure.text(number));
    }

    static BilingualText joined(List<BilingualText> texts, String zh, String en) {
        return new BilingualText(
                texts.stream().map(BilingualText::zh).collect(Collectors.joining(zh)),
                texts.stream().map(BilingualText::en).collect(Collectors.joining(en)));
    }

    static <T> BilingualText list(List<T> items, Function<T, BilingualText> text) {
        return joined(items.stream().map(text).toList(), "、", ", ");
    }

    private static @Nullable Object[] in(Locale locale, @Nullable Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            texts[index] = arguments[index] instanceof BilingualText text ? text.in(locale) : arguments[index];
        }
        return texts;
    }
}
