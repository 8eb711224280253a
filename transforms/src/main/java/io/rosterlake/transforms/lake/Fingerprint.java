package io.rosterlake.transforms.lake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies everything that a version of a table was computed from. A table whose newest commit carries the
 * fingerprint of today's inputs is up to date.
 *
 * @param value 64 hex digits
 */
public record Fingerprint(String value) {
    private static final String PREFIX = "rosterlake-inputs:";

    /** The fingerprint of these parts, in this order. */
    public static Fingerprint of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java platform has SHA-256", exception);
        }
    }

    /** The words that a commit carries. */
    public String asUserMetadata() {
        return PREFIX + value;
    }

    /** True when a commit carries this fingerprint. */
    public boolean isOf(CommitInfo commit) {
        return commit.userMetadata().filter(asUserMetadata()::equals).isPresent();
    }
}
