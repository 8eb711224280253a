package io.rosterlake.ingestion.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils the XML of a workbook's parts and packs them again, so that it is behind every checksum. */
enum XmlMutator implements Mutator {
    DROP_ATTRIBUTES {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, ATTRIBUTE, dice, match -> "");
        }
    },
    CHANGE_ATTRIBUTES {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, ATTRIBUTE, dice, match -> " " + match.group(1) + "=\"" + dice.pick(VALUES) + '"');
        }
    },
    CHANGE_CELL_ATTRIBUTES {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, CELL_ATTRIBUTE, dice, match -> " " + match.group(1) + "=\"" + dice.pick(VALUES) + '"');
        }
    },
    REPEAT_ATTRIBUTES {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, ATTRIBUTE, dice, match -> match.group().repeat(2));
        }
    },
    DROP_TAGS {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, TAG, dice, match -> "");
        }
    },
    REPEAT_TAGS {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, TAG, dice, match -> match.group().repeat(dice.pick(List.of(2, 3, 500))));
        }
    },
    RENAME_TAGS {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, TAG, dice, match -> match.group()
                    .replaceFirst("[A-Za-z]+", dice.pick(List.of("row", "c", "v", "t", "si", "f"))));
        }
    },
    EMPTY_ELEMENTS {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, TAG, dice, match -> match.group().replace(">", "/>"));
        }
    },
    REPEAT_ROWS {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(xml, ROW, dice, match -> match.group().repeat(dice.pick(List.of(2, 300))));
        }
    },
    NASTY_CELLS {
        @Override
        String spoil(String xml, Dice dice) {
            boolean escaped = dice.chance(90);
            return replace(xml, TEXT, dice, match -> {
                String text = NastyText.pick(dice);
                return match.group(1) + (escaped ? escape(text) : text) + '<';
            });
        }

        @Override
        public int weight(Form form) {
            return 3 * ORDINARY;
        }
    },
    SWAP_TEXTS {
        @Override
        String spoil(String xml, Dice dice) {
            List<String> texts =
                    TEXT.matcher(xml).results().map(match -> match.group(2)).toList();
            return texts.isEmpty() ? xml : replace(xml, TEXT, dice, match -> match.group(1) + dice.pick(texts) + '<');
        }
    },
    ENTITIES {
        @Override
        String spoil(String xml, Dice dice) {
            return replace(
                    xml,
                    TEXT,
                    dice,
                    match -> match.group(1)
                            + dice.pick(List.of(
                                    "&#0;",
                                    "&#xD800;",
                                    "&#x110000;",
                                    "&lol;",
                                    "&",
                                    "&#;",
                                    "<![CDATA[x]]>",
                                    "<!-- -->",
                                    "<?php ?>",
                                    "&#10;",
                                    "&amp;lt;",
                                    "&#99999999999;"))
                            + '<');
        }
    };

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z:0-9]+)=\"[^\"]*\"");
    private static final Pattern CELL_ATTRIBUTE =
            Pattern.compile(" (r|t|s|count|uniqueCount|ref|id|state|numFmtId)=\"[^\"]*\"");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
    private static final Pattern ROW = Pattern.compile("<row [^>]*>.*?</row>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(<(?:v|t|f)(?: [^>]*)?>)([^<]*)<");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "A1",
            "A0",
            "ZZZZZ1",
            "XFD1048576",
            "XFE1048577",
            "A99999999999",
            "1048577",
            "2147483647",
            "99999999999999",
            "s",
            "str",
            "inlineStr",
            "b",
            "e",
            "d",
            "n",
            "x",
            "1e5",
            " 3",
            "A1:XFD1048576",
            "A1:B2",
            "B2:A1",
            "A:A",
            "hidden",
            "true",
            "甲",
            "&#0;",
            "&amp;",
            "rId1",
            "14",
            "164",
            "1\n2");

    private interface Change {
        String of(MatchResult match);
    }

    abstract String spoil(String xml, Dice dice);

    @Override
    public boolean suits(Form form) {
        return form == Form.XLSX;
    }

    @Override
    public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
        ZipParts parts = ZipParts.unpack(content);
        String name = parts.pickXml(dice);
        parts.put(name, spoil(parts.text(name), dice));
        return parts.pack();
    }

    @Override
    public String label() {
        return "xml." + name();
    }

    /** Changes a few of the places that match, or many. */
    private static String replace(String xml, Pattern pattern, Dice dice, Change change) {
        List<MatchResult> matches =
                new ArrayList<>(pattern.matcher(xml).results().toList());
        if (matches.isEmpty()) {
            return xml;
        }
        int percent = dice.chance(20) ? 30 : 0;
        int chosen = dice.below(matches.size());
        StringBuilder spoilt = new StringBuilder(xml.length());
        int written = 0;
        for (int index = 0; index < matches.size(); index++) {
            MatchResult match = matches.get(index);
            spoilt.append(xml, written, match.start());
            spoilt.append(index == chosen || dice.chance(percent) ? change.of(match) : match.group());
            written = match.end();
            if (spoilt.length() > 4 << 20) {
                break;
            }
        }
        return spoilt.append(xml, written, xml.length()).toString();
    }

    static String escape(String text) {
        Matcher illegal = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]")
                .matcher(text);
        return illegal.replaceAll("_x0001_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
