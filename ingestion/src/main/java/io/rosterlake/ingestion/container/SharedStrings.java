package io.rosterlake.ingestion.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shared strings of a workbook, packed: a string of {@code n} characters takes {@code n + 6} bytes when all of them are Latin, else
 * {@code 2n + 6}, where objects would take 50 more each. A workbook of 300 MB has millions of them. The strings asked for lately are at
 * hand as cells. For use by one thread at a time.
 */
final class SharedStrings {
    /** What a string takes beside its text, in characters: even empty ones fill the memory when there are millions. */
    static final int OVERHEAD = 3;

    /** Pages of 256 KB: larger ones would take up whole regions of the garbage collector. */
    private static final int PAGE_BITS = 18;

    private static final int PAGE_BYTES = 1 << PAGE_BITS;
    private static final int LENGTH_BYTES = 2;
    private static final int AT_HAND = 1 << 14;

    private final List<byte[]> pages = new ArrayList<>();
    private int[] places = new int[256];
    private int size;
    private int free = PAGE_BYTES;
    private final @Nullable Cell[] atHand = new Cell[AT_HAND];
    private final int[] indexAtHand = new int[AT_HAND];

    /** Adds a string of at most 65,535 characters. */
    void add(CharSequence text) {
        boolean latin = isLatin(text);
        int bytes = LENGTH_BYTES + (latin ? text.length() : 2 * text.length());
        if (free + bytes > PAGE_BYTES) {
            pages.add(new byte[PAGE_BYTES]);
            free = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = ((pages.size() - 1 << PAGE_BITS) | free) << 1 | (latin ? 1 : 0);
        write(pages.get(pages.size() - 1), text, latin);
        free += bytes;
    }

    private void write(byte[] page, CharSequence text, boolean latin) {
        int position = free;
        page[position++] = (byte) (text.length() >> 8);
        page[position++] = (byte) text.length();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!latin) {
                page[position++] = (byte) (character >> 8);
            }
            page[position++] = (byte) character;
        }
    }

    private static boolean isLatin(CharSequence text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    /** The string of a place as a cell. */
    Cell cell(int index) {
        int slot = index & AT_HAND - 1;
        Cell known = atHand[slot];
        if (known == null || indexAtHand[slot] != index) {
            known = Cell.text(text(index));
            atHand[slot] = known;
            indexAtHand[slot] = index;
        }
        return known;
    }

    private String text(int index) {
        int place = places[index] >>> 1;
        byte[] page = pages.get(place >> PAGE_BITS);
        int position = place & PAGE_BYTES - 1;
        int length = (page[position] & 0xFF) << 8 | page[position + 1] & 0xFF;
        position += LENGTH_BYTES;
        if ((places[index] & 1) == 1) {
            return new String(page, position, length, StandardCharsets.ISO_8859_1);
        }
        char[] characters = new char[length];
        for (int character = 0; character < length; character++) {
            characters[character] =
                    (char) (page[position + 2 * character] << 8 | page[position + 2 * character + 1] & 0xFF);
        }
        return new String(characters);
    }
}
