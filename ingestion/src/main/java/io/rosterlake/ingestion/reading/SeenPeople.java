package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.value.IdentityNumber;

/**
 * The people of a register with community and post, to tell a repeated row. At most 43 bytes a row, so that a register of millions fits:
 * the identity number itself, as a number, and a hash of 64 bits over the rest. Two rows that differ are taken for the same only if
 * they are of the same person and two places or posts share a hash.
 */
final class SeenPeople {
    private static final int FIRST_ROOM = 1 << 10;
    private static final int NUMBERED_DIGITS = 17;

    private long[] slots = new long[2 * FIRST_ROOM];
    private int people;

    /** Notes somebody; false when they were noted before. */
    boolean add(IdentityNumber identity, String street, String community, String post) {
        if (people >= slots.length / 2 * 3 / 4) {
            grow();
        }
        long number = Long.parseLong(identity.text(), 0, NUMBERED_DIGITS, 10);
        long rest = hash(hash(hash(FIRST_ROOM, street), community), post);
        if (!put(slots, number, rest)) {
            return false;
        }
        people++;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                put(larger, slots[slot], slots[slot + 1]);
            }
        }
        slots = larger;
    }

    /** No identity number begins with a zero, so a slot with number 0 is free. */
    private static boolean put(long[] slots, long number, long rest) {
        int mask = slots.length - 1;
        int slot = (int) mixed(number ^ rest) << 1 & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == number && slots[slot + 1] == rest) {
                return false;
            }
            slot = slot + 2 & mask;
        }
        slots[slot] = number;
        slots[slot + 1] = rest;
        return true;
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int index = 0; index < text.length(); index++) {
            hash = mixed(hash + text.charAt(index));
        }
        return mixed(hash + Character.MAX_VALUE + 1);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
