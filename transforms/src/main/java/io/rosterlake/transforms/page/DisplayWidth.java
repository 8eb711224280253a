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

    /** The text behind as many blanks as fill it up. */
    static String leading(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * The text in lines of at most this width. Chinese breaks anywhere but before closing marks; other words stay whole
     * where they fit, and names that do not break behind an underscore or full stop.
     */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> words = words(text, width);
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String together = word + closingsAfter(words, index);
            if (!line.isEmpty() && !isClosing(word) && of(line + together.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? word.stripLeading() : word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The marks behind a word, which stay on its line. */
    private static String closingsAfter(List<String> words, int index) {
        StringBuilder marks = new StringBuilder();
        for (int next = index + 1; next < words.size() && isClosing(words.get(next)); next++) {
            marks.append(words.get(next));
        }
        return marks.toString();
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
                if (character.isBlank()) {
                    flush(word, words);
                } else if (word.length() >= width) {
                    flushWhereANameMayBreak(word, words);
                }
            }
        });
        flush(word, words);
        return words;
    }

    /** A name that is too long breaks behind its last underscore or full stop, if it has one. */
    private static void flushWhereANameMayBreak(StringBuilder word, List<String> words) {
        int end = Math.max(word.lastIndexOf("_"), word.lastIndexOf(".")) + 1;
        if (end == 0 || end == word.length()) {
            flush(word, words);
        } else {
            words.add(word.substring(0, end));
            word.delete(0, end);
        }
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
