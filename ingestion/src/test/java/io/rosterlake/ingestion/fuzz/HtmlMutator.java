package io.rosterlake.ingestion.fuzz;

import java.util.List;

/** Spoils the structure of HTML tables. */
enum HtmlMutator implements Mutator {
    UNCLOSED_TABLE {
        @Override
        byte[] spoil(String page, Dice dice) {
            String tag = dice.pick(List.of("</table>", "</tr>", "</td>", "</body>", "<tr>", "<td>"));
            return TextMutator.bytes(dice.chance(50) ? page.replace(tag, "") : dropOne(page, tag, dice));
        }
    },
    NESTED_TABLES {
        @Override
        byte[] spoil(String page, Dice dice) {
            String table = "<table><tr><td>甲".repeat(dice.pick(List.of(1, 5, 400)));
            return insert(page, table + (dice.chance(50) ? "</td></tr></table>" : ""), dice);
        }
    },
    DEEP_NESTING {
        @Override
        byte[] spoil(String page, Dice dice) {
            String tag = dice.pick(List.of("<div>", "<b>", "<span>", "<font size=1>", "<tr>", "<a>", "<form>"));
            return insert(page, tag.repeat(dice.pick(List.of(50, 600, 8_000))), dice);
        }
    },
    HUGE_SPANS {
        @Override
        byte[] spoil(String page, Dice dice) {
            String span = dice.pick(List.of(" rowspan=", " colspan=", " rowspan=3 colspan="))
                    + dice.pick(List.of("0", "-1", "2", "65534", "1048577", "99999999999", "1e3", "\"7\""));
            return TextMutator.bytes(
                    dice.chance(50) ? page.replace("<td", "<td" + span) : insertAfter(page, "<td", span, dice));
        }
    },
    HANGING_CELLS {
        @Override
        byte[] spoil(String page, Dice dice) {
            return insert(
                    page, "<tr><td rowspan=20000>甲</td></tr>".repeat(dice.pick(List.of(50, 3_000, 12_000))), dice);
        }
    },
    FAR_CELLS {
        @Override
        byte[] spoil(String page, Dice dice) {
            return insert(page, "<tr><td colspan=16000><td>甲</tr>".repeat(dice.pick(List.of(5, 20_000))), dice);
        }
    },
    ENTITIES {
        @Override
        byte[] spoil(String page, Dice dice) {
            return insert(
                    page,
                    dice.pick(List.of("&#0;", "&#x110000;", "&nbsp", "&#55296;", "&;", "&#99999999999;"))
                            .repeat(dice.pick(List.of(1, 2_000))),
                    dice);
        }
    },
    SCRIPTS {
        @Override
        byte[] spoil(String page, Dice dice) {
            return insert(
                    page,
                    dice.pick(List.of(
                            "<script>document.write('</table>')</script>",
                            "<script>",
                            "<style>",
                            "<!--",
                            "<![CDATA[",
                            "<textarea>",
                            "<plaintext>",
                            "<noscript>",
                            "<svg><td>",
                            "<template>",
                            "<select><option>",
                            "<frameset>",
                            "<!DOCTYPE html [<!ENTITY a \"b\">]>")),
                    dice);
        }
    },
    MANY_ATTRIBUTES {
        @Override
        byte[] spoil(String page, Dice dice) {
            StringBuilder attributes = new StringBuilder();
            for (int index = dice.pick(List.of(20, 5_000)); index > 0; index--) {
                attributes.append(" a").append(index).append("=1");
            }
            return TextMutator.bytes(insertAfter(page, "<td", attributes.toString(), dice));
        }
    };

    @Override
    public boolean suits(Form form) {
        return form == Form.HTML;
    }

    @Override
    public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
        return spoil(TextMutator.text(content), dice);
    }

    abstract byte[] spoil(String page, Dice dice);

    @Override
    public String label() {
        return "html." + name();
    }

    private static byte[] insert(String page, String text, Dice dice) {
        int at = dice.chance(70) ? Math.max(0, page.indexOf('>', dice.below(page.length())) + 1) : 0;
        return TextMutator.bytes(page.substring(0, at) + text + page.substring(at));
    }

    private static String dropOne(String page, String tag, Dice dice) {
        int at = page.indexOf(tag, dice.below(page.length()));
        return at < 0 ? page : page.substring(0, at) + page.substring(at + tag.length());
    }

    private static String insertAfter(String page, String tag, String text, Dice dice) {
        int at = page.indexOf(tag, dice.below(page.length()));
        return at < 0 ? page : page.substring(0, at + tag.length()) + text + page.substring(at + tag.length());
    }
}
