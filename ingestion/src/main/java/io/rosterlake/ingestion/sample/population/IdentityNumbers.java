package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes 18-digit identity numbers; the last character is the check digit of GB 11643-1999 (ISO 7064 MOD 11-2). */
public final class IdentityNumbers {
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int DIGITS = 17;

    private IdentityNumbers() {}

    /**
     * @param area six digits
     * @param sequence 1 to 999; odd for men, even for women
     */
    public static String of(String area, LocalDate birthDate, int sequence) {
        String digits = area + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return digits + checkCharacter(digits);
    }

    /** The check character that belongs to the first 17 digits of {@code number}. */
    public static char checkCharacter(String number) {
        int sum = 0;
        for (int position = 0; position < DIGITS; position++) {
            int weight = (1 << (DIGITS - position)) % 11;
            sum += weight * (number.charAt(position) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
