package io.rosterlake.ingestion.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that turns people into pseudonyms. Without it nobody can tell who a person key belongs to, not even by trying all identity
 * numbers there are. Safe for use by several threads.
 */
public final class PersonKey {
    /** Bytes of a key; twice as many hexadecimal digits. */
    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{" + 2 * BYTES + "}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b-\\u200d\\u3000\\ufeff]+");
    private static final int FINGERPRINT_DIGITS = 16;

    /** Keeps hashes of different things apart, so that a name's hash can never equal a number's. */
    private enum Domain {
        PERSON,
        NAME,
        FINGERPRINT;

        byte[] prefix() {
            return ("rosterlake/" + name().toLowerCase(Locale.ROOT) + "\0").getBytes(StandardCharsets.UTF_8);
        }
    }

    private final SecretKeySpec secret;
    private final ThreadLocal<Mac> macs;

    private PersonKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.macs = ThreadLocal.withInitial(this::newMac);
    }

    /**
     * Reads a key of 64 hexadecimal digits.
     *
     * @param source where it stood, for the message
     */
    public static PersonKey parse(String digits, String source) throws PersonKeyException {
        String trimmed = digits.strip();
        if (!KEY.matcher(trimmed).matches()) {
            throw new PersonKeyException(PersonKeyException.Reason.MALFORMED, source);
        }
        return new PersonKey(HexFormat.of().parseHex(trimmed));
    }

    /** Digits of a new random key. */
    public static String newDigits() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Person key of a normalised 18-digit identity number: 64 hexadecimal digits. */
    public String ofIdentityNumber(String identityNumber) {
        return hash(Domain.PERSON, identityNumber.toUpperCase(Locale.ROOT));
    }

    /** Key of a name, to see that the name of a person changed: 64 hexadecimal digits. Blanks and width make no difference. */
    public String ofName(String name) {
        String normalised =
                BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return hash(Domain.NAME, normalised);
    }

    /** Tells keys apart without giving anything away: 16 hexadecimal digits. */
    public String fingerprint() {
        return hash(Domain.FINGERPRINT, "").substring(0, FINGERPRINT_DIGITS);
    }

    private String hash(Domain domain, String text) {
        Mac mac = macs.get();
        mac.update(domain.prefix());
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
