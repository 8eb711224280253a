package io.rosterlake.ingestion.testing;

/** Identity numbers of nobody, with valid check digits (GB 11643-1999). */
public final class InventedPerson {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private InventedPerson() {}

    /**
     * An identity number.
     *
     * @param birth eight digits
     * @param order order of birth, odd for men
     */
    public static String identity(String birth, int order) {
        String digits = "370102" + birth + String.format("%03d", order);
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (digits.charAt(index) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
