package io.rosterlake.ingestion.submission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file in the landing folder.
 *
 * @param location where it is
 * @param path its path below the landing folder, with slashes
 * @param districtFolder first folder of that path: a district's code or name
 * @param datedOn receipt date that a folder's name gives; null when none does
 * @param sizeBytes its size
 * @param contentSha256 SHA-256 of its content, 64 hexadecimal digits
 */
public record LandedFile(
        Path location,
        String path,
        String districtFolder,
        @Nullable LocalDate datedOn,
        long sizeBytes,
        String contentSha256) {
    private static final int ID_DIGITS = 20;

    /** Identity of this submission: 20 hexadecimal digits that follow from district folder, path and content. */
    public String submissionId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String identity = districtFolder + '\0' + path + '\0' + contentSha256;
            byte[] hash = digest.digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
