package io.rosterlake.ingestion.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Spoils bytes without knowing what they mean. */
enum ByteMutator implements Mutator {
    FLIP_BITS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] spoilt = content.clone();
            for (int flips = dice.between(1, 16); flips > 0 && spoilt.length > 0; flips--) {
                spoilt[dice.below(spoilt.length)] ^= (byte) (1 << dice.below(Byte.SIZE));
            }
            return spoilt;
        }
    },
    SET_BYTES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] spoilt = content.clone();
            for (int changes = dice.between(1, 32); changes > 0 && spoilt.length > 0; changes--) {
                spoilt[dice.below(spoilt.length)] = (byte) dice.below(256);
            }
            return spoilt;
        }
    },
    ZERO_BLOCK {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] spoilt = content.clone();
            int from = dice.below(spoilt.length);
            Arrays.fill(spoilt, from, Math.min(spoilt.length, from + dice.between(1, 600)), (byte) 0);
            return spoilt;
        }
    },
    CUT_OFF {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            return Arrays.copyOf(content, dice.below(content.length));
        }
    },
    CUT_OUT {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            int from = dice.below(content.length);
            int until = Math.min(content.length, from + dice.between(1, 1 + content.length / 4));
            return join(Arrays.copyOf(content, from), Arrays.copyOfRange(content, until, content.length));
        }
    },
    INSERT_NOISE {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            int at = dice.below(content.length);
            byte[] noise = dice.bytes(dice.between(1, 300));
            return join(Arrays.copyOf(content, at), noise, Arrays.copyOfRange(content, at, content.length));
        }
    },
    REPEAT_BLOCK {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            int from = dice.below(content.length);
            int until = Math.min(content.length, from + dice.between(1, 2000));
            byte[] block = Arrays.copyOfRange(content, from, until);
            byte[][] parts = new byte[dice.between(2, 12) + 1][];
            Arrays.fill(parts, block);
            parts[0] = Arrays.copyOf(content, until);
            parts[parts.length - 1] = Arrays.copyOfRange(content, until, content.length);
            return join(parts);
        }
    },
    SWAP_BLOCKS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] spoilt = content.clone();
            int length = dice.between(1, 1 + content.length / 10);
            int one = dice.below(content.length - length);
            int other = dice.below(content.length - length);
            System.arraycopy(content, one, spoilt, other, length);
            System.arraycopy(content, other, spoilt, one, length);
            return spoilt;
        }
    },
    SPLICE_FILES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) {
            byte[] other = dice.pick(bases.all()).content();
            byte[] head = Arrays.copyOf(content, dice.below(content.length));
            return join(head, Arrays.copyOfRange(other, dice.below(other.length), other.length));
        }
    };

    @Override
    public boolean suits(Form form) {
        return true;
    }

    @Override
    public int weight(Form form) {
        return form.isText() ? ORDINARY : ORDINARY / 4;
    }

    @Override
    public String label() {
        return "bytes." + name();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
