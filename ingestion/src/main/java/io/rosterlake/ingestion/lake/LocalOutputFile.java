package io.rosterlake.ingestion.lake;

import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.utils.CloseableIterator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A local file that Kernel writes, whole or not at all where it asks for that. */
record LocalOutputFile(Path file) implements OutputFile {
    static final String TEMPORARY_ENDING = ".tmp";

    static Path temporaryFor(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + TEMPORARY_ENDING);
    }

    /**
     * Gives a finished temporary file its name, in one step.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken and may not be overwritten
     */
    static void publish(Path temporary, Path target, boolean overwrite) throws IOException {
        try {
            if (overwrite) {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                PutIfAbsent.publish(temporary, target);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public PositionOutputStream create(boolean putIfAbsent) throws IOException {
        Files.createDirectories(file.getParent());
        Path written = putIfAbsent ? temporaryFor(file) : file;
        FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Stream(channel) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (closed) {
                    return;
                }
                closed = true;
                try {
                    super.close();
                    if (putIfAbsent && isWhole()) {
                        publish(written, file, false);
                    }
                } finally {
                    if (!isWhole()) {
                        Files.deleteIfExists(written); // on a full disk every bit of room counts
                    }
                }
            }
        };
    }

    @Override
    public void writeAtomically(CloseableIterator<String> lines, boolean overwrite) throws IOException {
        Path temporary = temporaryFor(file);
        try (lines) {
            try (Stream stream =
                    new Stream(FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                while (lines.hasNext()) {
                    stream.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            publish(temporary, file, overwrite);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static class Stream extends PositionOutputStream {
        private final FileChannel channel;
        private final OutputStream buffered;
        private long position;
        private boolean failed;

        Stream(FileChannel channel) {
            this.channel = channel;
            this.buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            try {
                buffered.write(value);
                position++;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                buffered.write(bytes, offset, length);
                position += length;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            buffered.flush();
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                buffered.flush();
                channel.force(true);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        /** Whether everything that was written has arrived so far: after a failure nobody knows what has. */
        boolean isWhole() {
            return !failed;
        }
    }
}
