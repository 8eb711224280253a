package io.rosterlake.ingestion.container;

/** Columns as spreadsheet programs name them: A, B, …, Z, AA, …; the index counts from 0. */
public final class ColumnLetters {
    private static final int LETTERS = 26;

    private ColumnLetters() {}

    public static String name(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }

    /** The index of the column whose letters start a reference such as {@code AB12}; -1 when there are none. */
    public static int index(String reference) {
        int index = 0;
        for (int position = 0; position < reference.length(); position++) {
            char letter = reference.charAt(position);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            index = index * LETTERS + letter - 'A' + 1;
            if (index > 1 << 20) {
                break;
            }
        }
        return index - 1;
    }
}
