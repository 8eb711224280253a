package io.rosterlake.ingestion.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets one ingestion at a time work with a jobs folder. The operating system holds the lock, so it ends with its process however that
 * ends; the file beside it says who holds it.
 */
public final class IngestLock implements AutoCloseable {
    private static final String LOCK = "ingest.lock";
    private static final String OWNER = "ingest.owner";
    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");

    private final FileChannel channel;
    private final Path owner;

    private IngestLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /**
     * Takes the lock; the jobs folder is made when it is not there, and nobody but its owner may look into it.
     *
     * @throws AlreadyRunningException when another run works with this folder
     * @throws JobsFolderException when the folder cannot be written
     */
    public static IngestLock take(Path folder, Clock clock) throws IOException, AlreadyRunningException {
        FileChannel channel = open(folder);
        Path owner = folder.resolve(OWNER);
        try {
            if (tryLock(channel) == null) {
                throw new AlreadyRunningException(read(owner));
            }
            note(owner, clock);
            return new IngestLock(channel, owner);
        } catch (IOException | AlreadyRunningException e) {
            channel.close();
            throw e;
        }
    }

    private static void note(Path owner, Clock clock) throws JobsFolderException {
        try {
            Files.writeString(owner, process() + ", " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new JobsFolderException(owner.getParent(), e);
        }
    }

    private static FileChannel open(Path folder) throws JobsFolderException {
        try {
            createForOwner(folder);
            return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new JobsFolderException(folder, e);
        }
    }

    private static void createForOwner(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another thread of this process
        }
    }

    private static String read(Path owner) {
        try {
            return Files.readString(owner).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /** This process and its machine. */
    static String process() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return "pid %d, %s".formatted(ProcessHandle.current().pid(), host);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
