package io.rosterlake.ingestion.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Spoils separated text and HTML as text: its lines, cells, quotes and character set. */
enum TextMutator implements Mutator {
    WITHOUT_ENCODING_MARK {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return text(content).getBytes(dice.chance(50) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
    },
    UTF_16 {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] marked = text(content).getBytes(StandardCharsets.UTF_16);
            return dice.chance(30) ? Arrays.copyOf(marked, marked.length - 1) : marked;
        }
    },
    MIXED_ENCODINGS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            List<Charset> charsets = List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE);
            int kinds = dice.between(2, 3);
            byte[][] lines = lines(content).stream()
                    .map(line -> (line + "\n").getBytes(charsets.get(dice.chance(80) ? 0 : dice.below(kinds))))
                    .toArray(byte[][]::new);
            return ByteMutator.join(lines);
        }
    },
    ENCODING_MARK_INSIDE {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] mark = dice.pick(List.of(
                    new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                    new byte[] {(byte) 0xFF, (byte) 0xFE},
                    new byte[] {(byte) 0xFE, (byte) 0xFF}));
            int at = dice.chance(30) ? 0 : dice.below(content.length);
            return ByteMutator.join(Arrays.copyOf(content, at), mark, Arrays.copyOfRange(content, at, content.length));
        }
    },
    QUOTES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            StringBuilder text = new StringBuilder(text(content));
            for (int quotes = dice.between(1, 5); quotes > 0; quotes--) {
                text.insert(dice.below(text.length()), '"');
            }
            return bytes(text.toString());
        }
    },
    SEPARATORS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            List<String> lines = lines(content);
            lines.replaceAll(
                    line -> dice.chance(30) ? line.replace(",", dice.pick(List.of("\t", ";", "|", ",,", ""))) : line);
            return bytes(String.join("\n", lines));
        }
    },
    LINE_ENDS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return bytes(
                    String.join(dice.pick(List.of("\r", "\n\r", "\r\r\n", "\u2028", "\u0085", "")), lines(content)));
        }
    },
    SHUFFLED_LINES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            List<String> lines = lines(content);
            for (int swaps = dice.between(1, lines.size()); swaps > 0; swaps--) {
                Collections.swap(lines, dice.below(lines.size()), dice.below(lines.size()));
            }
            return bytes(String.join("\n", lines));
        }
    },
    REPEATED_LINES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            List<String> lines = lines(content);
            List<String> repeated = new ArrayList<>();
            int times = dice.pick(List.of(2, 3, 200));
            int line = dice.below(lines.size());
            for (int index = 0; index < lines.size(); index++) {
                repeated.addAll(Collections.nCopies(index == line ? times : 1, lines.get(index)));
            }
            return bytes(String.join("\n", repeated));
        }
    },
    NASTY_CELLS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return changeCells(content, dice, (cells, cell) -> cells.set(cell, NastyText.pick(dice)));
        }
    },
    SWAPPED_CELLS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return changeCells(content, dice, (cells, cell) -> Collections.swap(cells, cell, dice.below(cells.size())));
        }
    },
    SHIFTED_CELLS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return changeCells(content, dice, (cells, cell) -> {
                if (dice.chance(50) && cells.size() > 1) {
                    cells.remove(cell);
                } else {
                    cells.add(cell, "");
                }
            });
        }
    },
    ONE_LONG_LINE {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            String cell =
                    dice.pick(List.of(",", "\",\"", "<td>", "甲,", "\t")).repeat(dice.pick(List.of(16_383, 20_000)));
            return bytes(cell + "\n" + text(content));
        }
    };

    private static final Charset GB18030 = Charset.forName("GB18030");

    private interface CellChange {
        void apply(List<String> cells, int cell);
    }

    @Override
    public boolean suits(Form form) {
        return form.isText();
    }

    @Override
    public String label() {
        return "text." + name();
    }

    /** Changes a cell in some lines: cells are what stands between commas, in HTML between the ends of cells. */
    private static byte[] changeCells(byte[] content, Dice dice, CellChange change) {
        List<String> lines = lines(content);
        for (int changes = dice.between(1, 6); changes > 0; changes--) {
            int line = dice.below(lines.size());
            String separator = lines.get(line).contains("</td>") ? "</td><td>" : ",";
            List<String> cells = new ArrayList<>(List.of(lines.get(line).split(separator, -1)));
            change.apply(cells, dice.below(cells.size()));
            lines.set(line, String.join(separator, cells));
        }
        return bytes(String.join("\n", lines));
    }

    private static List<String> lines(byte[] content) {
        return new ArrayList<>(List.of(text(content).split("\r?\n", -1)));
    }

    /** The text, as the file's own character set has it as far as that can be told. */
    static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(content, GB18030);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
