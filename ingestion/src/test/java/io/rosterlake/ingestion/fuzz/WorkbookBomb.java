package io.rosterlake.ingestion.fuzz;

import java.io.IOException;
import java.util.List;

/** Workbooks that are small on disk and ask for more than any machine has. */
enum WorkbookBomb implements Mutator {
    SWOLLEN_PART {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String name = parts.pickXml(dice);
            String blown = dice.pick(List.of(" ", "<row/>", "<c/>", "<si/>", "\n"));
            int repeats = dice.pick(List.of(3, 20)) << 20;
            parts.put(name, beforeEnd(parts.text(name), blown.repeat(repeats / blown.length())));
        }
    },
    ENTITIES_IN_ENTITIES {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            StringBuilder types = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
            for (int level = 1; level < 10; level++) {
                types.append("<!ENTITY lol%d \"%s\">"
                        .formatted(level, "&lol%d;".formatted(level - 1).repeat(10)));
            }
            String name = parts.pickXml(dice);
            String xml = parts.text(name).replaceFirst("<\\?xml[^>]*>", "");
            parts.put(name, types + "]>" + xml.replaceFirst("<(t|v)>[^<]*", "<$1>&lol9;"));
        }
    },
    OUTSIDE_ENTITY {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String name = parts.pickXml(dice);
            String xml = parts.text(name).replaceFirst("<\\?xml[^>]*>", "");
            parts.put(
                    name,
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                            + xml.replaceFirst("<(t|v)>", "<$1>&e;"));
        }
    },
    GIANT_CELL {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String name = parts.pickXml(dice);
            parts.put(
                    name,
                    parts.text(name)
                            .replaceFirst(
                                    "<(t|v)>", "<$1>" + "9".repeat(dice.pick(List.of(30_000, 32_767, 3_000_000)))));
        }
    },
    MANY_SHARED_STRINGS {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            StringBuilder strings = new StringBuilder("<sst count=\"9\">");
            for (int index = dice.pick(List.of(100_000, 100_000, 3_000_000)); index > 0; index--) {
                strings.append(index % 7 == 0 ? "<si/>" : "<si><t>").append(index % 7 == 0 ? "" : index + "</t></si>");
            }
            parts.put("xl/sharedStrings.xml", strings.append("</sst>").toString());
        }

        @Override
        public int weight(Form form) {
            return 1;
        }
    },
    MANY_STYLES {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            parts.put(
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\""
                            + "y".repeat(dice.pick(List.of(10, 60_000)))
                            + "\"/></numFmts><cellXfs>"
                            + "<xf numFmtId=\"164\"/>".repeat(dice.pick(List.of(3, 5_000)))
                            + "</cellXfs></styleSheet>");
        }
    },
    MANY_SHEETS {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String sheet = "$1";
            parts.put(
                    "xl/workbook.xml",
                    parts.text("xl/workbook.xml")
                            .replaceFirst("(<sheet [^>]*/>)", sheet.repeat(dice.pick(List.of(2, 40, 300)))));
        }

        @Override
        public int weight(Form form) {
            return 4;
        }
    },
    MERGE_OVER_EVERYTHING {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            merges(parts, dice, "<mergeCell ref=\"A1:XFD1048576\"/>");
        }
    },
    OVERLAPPING_MERGES {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            StringBuilder merges = new StringBuilder();
            for (int index = dice.pick(List.of(20, 2_000, 60_000)); index > 0; index--) {
                int row = dice.between(1, 40);
                merges.append("<mergeCell ref=\"%s%d:XFD%d\"/>"
                        .formatted(
                                dice.pick(List.of("A", "B", "C", "D")),
                                row,
                                row + dice.pick(List.of(0, 1, 1_000_000))));
            }
            merges(parts, dice, merges.toString());
        }
    },
    UPSIDE_DOWN_MERGES {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            merges(
                    parts,
                    dice,
                    dice.pick(List.of(
                            "<mergeCell ref=\"D9:A1\"/>",
                            "<mergeCell ref=\"A0:A0\"/>",
                            "<mergeCell ref=\"A9999999:B9999999\"/>",
                            "<mergeCell/>",
                            "<mergeCell ref='A4:A99'/>",
                            "<mergeCell ref=\"A1:A9\" ref=\"B1:B9\"/>")));
        }
    },
    WIDE_ROWS {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String row = "<row>" + "<c><v>1</v></c>".repeat(dice.pick(List.of(200, 16_384, 16_385))) + "</row>";
            rows(parts, dice, row.repeat(dice.pick(List.of(1, 20))));
        }
    },
    MANY_ROWS {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            StringBuilder rows = new StringBuilder();
            for (int row = dice.pick(List.of(5_000, 60_000)); row > 0; row--) {
                rows.append("<row><c><v>").append(row * 7L).append("</v></c></row>");
            }
            rows(parts, dice, rows.toString());
        }

        @Override
        public int weight(Form form) {
            return 4;
        }
    },
    DEEP_ELEMENTS {
        @Override
        void plant(ZipParts parts, Dice dice) throws IOException {
            String name = parts.pickXml(dice);
            parts.put(name, beforeEnd(parts.text(name), "<a>".repeat(dice.pick(List.of(100, 200_000)))));
        }
    };

    abstract void plant(ZipParts parts, Dice dice) throws IOException;

    @Override
    public boolean suits(Form form) {
        return form == Form.XLSX;
    }

    @Override
    public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
        ZipParts parts = ZipParts.unpack(content);
        plant(parts, dice);
        return parts.pack();
    }

    @Override
    public int weight(Form form) {
        return 6;
    }

    @Override
    public String label() {
        return "bomb." + name();
    }

    private static String beforeEnd(String xml, String text) {
        int end = Math.max(0, xml.lastIndexOf("</"));
        return xml.substring(0, end) + text + xml.substring(end);
    }

    private static void merges(ZipParts parts, Dice dice, String merges) throws IOException {
        String name = parts.pickSheet(dice);
        String xml = parts.text(name).replaceFirst("<mergeCells.*</mergeCells>", "");
        parts.put(name, xml.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"));
    }

    private static void rows(ZipParts parts, Dice dice, String rows) throws IOException {
        String name = parts.pickSheet(dice);
        String xml = parts.text(name);
        parts.put(
                name,
                dice.chance(50)
                        ? xml.replace("</sheetData>", rows + "</sheetData>")
                        : xml.replace("<sheetData>", "<sheetData>" + rows));
    }
}
