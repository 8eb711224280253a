package io.rosterlake.transforms.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which program computes: another one may compute other figures or other columns from the same inputs. */
public final class ProgramIdentity {
    private ProgramIdentity() {}

    /** SHA-256 of the packaged program; {@code unpackaged} for classes in a folder. The same sources give the same package. */
    public static String ofThisProgram() {
        try {
            return of(Path.of(ProgramIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException exception) {
            throw new IllegalStateException("the program's own place is no path", exception);
        }
    }

    static String of(Path program) {
        if (!Files.isRegularFile(program)) {
            return "unpackaged";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(program));
            return HexFormat.of().formatHex(digest);
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot read " + program, exception);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java platform has SHA-256", exception);
        }
    }
}
