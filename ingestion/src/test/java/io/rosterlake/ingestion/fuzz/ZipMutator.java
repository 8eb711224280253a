package io.rosterlake.ingestion.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Spoils a package: its parts, or what its directory says about them. */
enum ZipMutator implements Mutator {
    DROP_PART {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            parts.drop(dice.pick(parts.names()));
            return parts.pack();
        }
    },
    SWAP_PARTS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            String one = dice.pick(parts.names());
            String other = dice.pick(parts.names());
            byte[] kept = parts.bytes(one);
            parts.put(one, parts.bytes(other));
            parts.put(other, kept);
            return parts.pack();
        }
    },
    PART_OF_ANOTHER_FILE {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            ZipParts others = ZipParts.unpack(dice.pick(bases.of(Form.XLSX)).content());
            String name = dice.pick(others.names());
            parts.put(dice.chance(70) ? name : dice.pick(parts.names()), others.bytes(name));
            return parts.pack();
        }
    },
    RENAME_PART {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            String name = dice.pick(parts.names());
            byte[] kept = parts.bytes(name);
            parts.drop(name);
            parts.put(
                    dice.pick(List.of(
                            "../../" + name,
                            "/" + name,
                            name.toUpperCase(java.util.Locale.ROOT),
                            name + "/",
                            name.replace('/', '\\'),
                            "x",
                            "[" + name,
                            "表" + name)),
                    kept);
            return parts.pack();
        }
    },
    SPOIL_PART_WITH_RIGHT_CHECKSUM {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            String name = parts.pickXml(dice);
            parts.put(name, dice.pick(List.of(ByteMutator.values())).apply(parts.bytes(name), dice, bases));
            return parts.pack();
        }

        @Override
        public int weight(Form form) {
            return 3 * ORDINARY;
        }
    },
    EMPTY_PART {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            parts.put(dice.pick(parts.names()), dice.pick(List.of("", " ", "<", "<a/>", "<?xml version=\"1.1\"?>")));
            return parts.pack();
        }
    },
    ZIP_IN_ZIP {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            ZipParts parts = ZipParts.unpack(content);
            parts.put(dice.pick(parts.names()), content);
            return parts.pack();
        }
    },
    WRONG_DIRECTORY {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            return spoilHeaders(content, dice, 1, 2);
        }
    },
    WRONG_LOCAL_HEADERS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            return spoilHeaders(content, dice, 3, 4);
        }
    },
    WRONG_END_OF_DIRECTORY {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            return spoilHeaders(content, dice, 5, 6);
        }
    };

    /** How many bytes of a header hold lengths, checksums, methods and offsets. */
    private static final int HEADER_BYTES = 46;

    @Override
    public boolean suits(Form form) {
        return form == Form.XLSX;
    }

    @Override
    public String label() {
        return "zip." + name();
    }

    private static byte[] spoilHeaders(byte[] content, Dice dice, int third, int fourth) throws IOException {
        List<Integer> headers = new ArrayList<>();
        for (int index = 0; index + 4 < content.length; index++) {
            if (content[index] == 'P'
                    && content[index + 1] == 'K'
                    && content[index + 2] == third
                    && content[index + 3] == fourth) {
                headers.add(index);
            }
        }
        if (headers.isEmpty()) {
            throw new IOException("no such header");
        }
        byte[] spoilt = content.clone();
        int header = dice.pick(headers);
        for (int changes = dice.between(1, 3); changes > 0; changes--) {
            int position = Math.min(spoilt.length - 1, header + dice.between(4, HEADER_BYTES));
            spoilt[position] = dice.pick(List.of((byte) 0, (byte) 0xFF, (byte) 1, (byte) 8, (byte) dice.below(256)));
        }
        return spoilt;
    }
}
