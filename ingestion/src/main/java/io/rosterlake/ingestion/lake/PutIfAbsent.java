package io.rosterlake.ingestion.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Gives a finished file its name if the name is free, in one step: nobody ever sees half a file, and of two writers one is refused. */
final class PutIfAbsent {
    private static final String LOCK = ".put-if-absent.lock";

    /** A lock of the operating system is the process's; threads take turns by this. */
    private static final Object TURN = new Object();

    private PutIfAbsent() {}

    /**
     * By a hard link; on a file system that has none (FAT, some network shares) writers take turns.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    static void publish(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException | NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (UnsupportedOperationException e) {
            renameInTurn(temporary, target);
        } catch (FileSystemException e) {
            if (FullDisk.isCauseOf(e)) {
                throw e;
            }
            renameInTurn(temporary, target);
        }
    }

    /**
     * Whoever holds the lock beside the file looks whether the name is free, and renames. The operating system frees the lock with its
     * process.
     */
    static void renameInTurn(Path temporary, Path target) throws IOException {
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                    target.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                        throw new FileAlreadyExistsException(target.toString());
                    }
                    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    lock.release();
                }
            }
        }
    }
}
