package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.container.CellOverlay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as it reads with its corrections. The same file and the same lists of corrections make the same version.
 *
 * @param submissionId submission of this version, 20 hexadecimal digits
 * @param contentSha256 stands for its content: a hash of the file's and the lists' hashes
 * @param original submission of the file as it was sent
 * @param cells cells that are read in place of the file's own
 */
record CorrectedVersion(String submissionId, String contentSha256, String original, CellOverlay cells) {
    private static final int ID_DIGITS = 20;

    /**
     * @param lists submissions of all lists that concern the file, in order of receipt
     */
    static CorrectedVersion of(String original, String fileSha256, List<String> lists, CellOverlay cells) {
        String made = String.join(" ", lists);
        return new CorrectedVersion(
                sha256("corrected " + original + " by " + made).substring(0, ID_DIGITS),
                sha256(fileSha256 + " by " + made),
                original,
                cells);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
