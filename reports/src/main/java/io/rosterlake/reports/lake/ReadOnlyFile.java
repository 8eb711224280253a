package io.rosterlake.reports.lake;

import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a local lake, such as a log entry or a checkpoint. */
record ReadOnlyFile(Path file) implements InputFile {
    @Override
    public long length() throws IOException {
        return Files.size(file);
    }

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        return new Stream(new RandomAccessFile(file.toFile(), "r"));
    }

    private static final class Stream extends SeekableInputStream {
        private final RandomAccessFile content;

        private Stream(RandomAccessFile content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            return content.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return content.read(bytes, offset, length);
        }

        @Override
        public void readFully(byte[] bytes, int offset, int length) throws IOException {
            content.readFully(bytes, offset, length);
        }

        @Override
        public long getPos() throws IOException {
            return content.getFilePointer();
        }

        @Override
        public void seek(long position) throws IOException {
            content.seek(position);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
