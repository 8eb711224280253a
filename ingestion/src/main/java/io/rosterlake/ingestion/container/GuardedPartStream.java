package io.rosterlake.ingestion.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Stops a part that inflates too far, and checks the checksum at its end, which {@link java.util.zip.ZipFile} does not. */
final class GuardedPartStream extends FilterInputStream {
    private final ZipEntry entry;
    private final ContainerLimits limits;
    private final CRC32 checksum = new CRC32();
    private long inflated;

    GuardedPartStream(InputStream stream, ZipEntry entry, ContainerLimits limits) {
        super(stream);
        this.entry = entry;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = inflate(buffer, offset, length);
        if (read < 0) {
            if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                throw new BrokenPartException(ContainerFault.CHECKSUM);
            }
            return read;
        }
        checksum.update(buffer, offset, read);
        inflated += read;
        boolean swollen = inflated > ContainerLimits.RATIO_FROM_BYTES
                && inflated / Math.max(1, entry.getCompressedSize()) > limits.inflationRatio();
        if (swollen || inflated > limits.inflatedBytes()) {
            throw new BrokenPartException(ContainerFault.INFLATES_TOO_FAR);
        }
        return read;
    }

    /** What the inflater throws speaks of the bytes; anything else, of the disk they lie on. */
    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw e;
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The file cannot be read just now, whatever it holds. */
    static final class DiskException extends IOException {
        private static final long serialVersionUID = 1L;

        DiskException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A part is damaged or too large. */
    static final class BrokenPartException extends IOException {
        private static final long serialVersionUID = 1L;

        private final ContainerFault fault;

        BrokenPartException(ContainerFault fault) {
            super(fault.key());
            this.fault = fault;
        }

        ContainerFault fault() {
            return fault;
        }
    }
}
