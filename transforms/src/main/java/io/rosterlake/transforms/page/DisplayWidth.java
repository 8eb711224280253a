package io.rosterlake.transforms.page;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is on a terminal, where a Chinese character takes two columns. */
public final class DisplayWidth {
    /** Marks that must not begin a line. */
    private static final String CLOSING = "，。；：、！？）》”〕】,.;:!?)%";

    private DisplayWidth() {}

    /** Columns that the text takes. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int point) {
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /** The text filled up with blanks. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * The text in lines of at most this width. Chinese breaks anywhere but before a closing mark; other words stay whole
     * where they fit.
     */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> words = words(text, width);
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String next = index + 1 < words.size() ? words.get(index + 1) : "";
            String together = word + (isClosing(next) ? next : "");
            if (!line.isEmpty() && !isClosing(word) && of(line + together.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? word.stripLeading() : word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static boolean isClosing(String word) {
        return !word.isEmpty() && CLOSING.contains(word);
    }

    /** Runs of narrow characters up to a blank or the width, and single wide characters. */
    private static List<String> words(String text, int width) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (of(point) == 2 || (isClosing(character) && word.isEmpty())) {
                flush(word, words);
                words.add(character);
            } else {
                word.append(character);
                if (character.isBlank() || word.length() >= width) {
                    flush(word, words);
                }
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
