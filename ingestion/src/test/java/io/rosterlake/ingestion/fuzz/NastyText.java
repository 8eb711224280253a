package io.rosterlake.ingestion.fuzz;

import java.util.List;

/** What no cell should hold, but one day one will. */
final class NastyText {
    private static final List<String> SHORT = List.of(
            "",
            " ",
            "\u00a0\u3000\u200b",
            "1e308",
            "-1e308",
            "1E-400",
            "1e999999999",
            "NaN",
            "Infinity",
            "-0",
            "0x1F",
            "9999999",
            "2958466",
            "-1",
            "60",
            "1985.1",
            "99999999999999999999",
            "3.70102E+17",
            "370102199001011***",
            "=1+1",
            "=HYPERLINK(\"http://example.invalid\")",
            "@SUM(1)",
            "#REF!",
            "#N/A",
            "TRUE",
            "\u202e书记\u202c",
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "\uD83D",
            "\uDE00\uD83D",
            "\uD83D\uDE00",
            "\uFFFF\uFFFE",
            "\uFEFF",
            "\u0001\u0002\u001F",
            "\u0000",
            "_x0000_",
            "_xD83D_",
            "_x000D__x000A_",
            "{value}{detail}$1\\",
            "</t></is></c>",
            "]]>",
            "&amp;&#0;&unknown;",
            "\"",
            "\"\"\"",
            "'",
            "2025-02-30",
            "0000-00-00",
            "9999年99月99日",
            "99.99-99.99",
            "长期-长期",
            "至至至",
            "兼",
            "合计",
            "小计",
            "街道",
            "身份证号",
            "／",
            "约,万");

    /** Short texts that are repeated to the length of a cell and beyond. */
    static final List<String> REPEATED = List.of(
            "9",
            "0",
            "1,000",
            ",000",
            "9-",
            "1.",
            "T",
            "T ",
            "12:00",
            "-",
            "至",
            "书记、",
            "书记兼",
            "社区",
            "一",
            "X",
            "(",
            ")",
            "()",
            "（",
            "[",
            "万",
            "万元",
            "'",
            "年",
            "2025年",
            "2025-01至",
            " ",
            "\u00a0",
            "甲 ",
            "a",
            "*",
            "/",
            "#",
            "_x0000_",
            "_x",
            "\u0301",
            "\uFDFA",
            "\"",
            "&lt;",
            "借调",
            "离职",
            "1E1",
            "\n",
            "2025年1",
            "1 ",
            "Ⅷ");

    private static final List<Integer> LENGTHS = List.of(20, 300, 5_000, 32_767, 32_768, 70_000);

    private NastyText() {}

    static String pick(Dice dice) {
        return dice.chance(70) ? dice.pick(SHORT) : giant(dice);
    }

    /** A short text repeated until it is about as long as a cell may be, or longer, with something else at its end. */
    static String giant(Dice dice) {
        String unit = dice.pick(REPEATED);
        int length = dice.pick(LENGTHS);
        String text = unit.repeat(length / unit.length());
        return dice.chance(50) ? text : text + dice.pick(List.of("x", "!", "甲", "1"));
    }
}
