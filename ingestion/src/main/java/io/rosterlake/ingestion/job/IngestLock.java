package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.LakeException;
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
     * @throws AlreadyRunningException when somebody else holds it
     */
    public static IngestLock take(Path folder, Clock clock) throws IOException, AlreadyRunningException {
        try {
            createForOwner(folder);
        } catch (IOException e) {
            throw new LakeException(LakeException.Reason.NOT_WRITABLE, folder.toString(), e);
        }
        Path owner = folder.resolve(OWNER);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new AlreadyRunningException(read(owner));
        }
        Files.writeString(owner, self(clock));
        return new IngestLock(channel, owner);
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

    private static String self(Clock clock) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return "pid %d, %s, %s"
                .formatted(ProcessHandle.current().pid(), host, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
