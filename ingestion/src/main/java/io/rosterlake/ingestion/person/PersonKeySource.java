package io.rosterlake.ingestion.person;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where person keys come from: a file, or an environment variable. */
public final class PersonKeySource {
    /** Environment variable with the key's digits. */
    public static final String VARIABLE = "ROSTERLAKE_PERSON_KEY";

    private static final long LARGEST_KEY_FILE = 4096;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rw-------");

    private PersonKeySource() {}

    /**
     * @param file key file; null for none
     * @param variable value of {@link #VARIABLE}; null when it is not set; the file goes first
     */
    public static PersonKey load(@Nullable Path file, @Nullable String variable) throws PersonKeyException {
        if (file != null) {
            return PersonKey.parse(read(file), file.toString());
        }
        if (variable != null && !variable.isBlank()) {
            return PersonKey.parse(variable, VARIABLE);
        }
        throw new PersonKeyException(PersonKeyException.Reason.MISSING, VARIABLE);
    }

    private static String read(Path file) throws PersonKeyException {
        try {
            if (Files.size(file) > LARGEST_KEY_FILE) {
                throw new PersonKeyException(PersonKeyException.Reason.MALFORMED, file.toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new PersonKeyException(PersonKeyException.Reason.UNREADABLE, file.toString());
        }
    }

    /** Whether others than the file's owner may read or change it; never where the file system cannot tell. */
    public static boolean isOpenToOthers(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes a new random key that only the owner may read. It appears under its name when it is whole, whatever happens before.
     *
     * @throws FileAlreadyExistsException when there is such a file: a key is never overwritten, for the lakes filled with
     *     it could not be continued
     */
    public static void writeNew(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path whole = posix
                ? Files.createTempFile(folder, ".key", null, PosixFilePermissions.asFileAttribute(ONLY_OWNER))
                : Files.createTempFile(folder, ".key", null);
        try {
            Files.writeString(whole, PersonKey.newDigits() + System.lineSeparator());
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
