package io.rosterlake.ingestion.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
 * @param modifiedAt when it was last written to, by its file system; looked up before its content was read
 * @param sizeBytes size of its content
 * @param contentSha256 SHA-256 of its content, 64 hexadecimal digits
 */
public record LandedFile(
        Path location,
        String path,
        String districtFolder,
        @Nullable LocalDate datedOn,
        FileTime modifiedAt,
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

    /** The same bytes as a file that came on another path of the district's folder. */
    public LandedFile at(String otherPath) {
        return new LandedFile(location, otherPath, districtFolder, datedOn, modifiedAt, sizeBytes, contentSha256);
    }

    /**
     * Looks at the file again. The content is compared, and the time of writing as well: a file that was written anew with the same bytes
     * may have been half there in between.
     */
    public FileState stateNow() {
        try {
            boolean same = ContentHash.of(location).sha256().equals(contentSha256)
                    && Files.getLastModifiedTime(location).equals(modifiedAt);
            return same ? FileState.UNCHANGED : FileState.CHANGED;
        } catch (NoSuchFileException e) {
            return FileState.GONE;
        } catch (IOException e) {
            return FileState.UNREADABLE;
        }
    }
}
