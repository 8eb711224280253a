package io.rosterlake.ingestion.job;

/**
 * Shares the heap among files that are read side by side, by their size: many small ones at once, a large one alone. Half of the heap is
 * for them; the other half is for what they leave behind and for writing.
 */
final class ReadingMemory {
    /** A page of HTML takes most: some twelve times its size. */
    private static final int BYTES_A_FILE_BYTE = 12;

    private final long total;
    private long free;

    /**
     * @param total bytes of heap for files that are being read
     */
    ReadingMemory(long total) {
        this.total = total;
        this.free = total;
    }

    static ReadingMemory halfOfTheHeap() {
        return new ReadingMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Waits until there is room for a file of so many bytes; one that needs more than there is waits until nobody else reads. */
    synchronized Share take(long fileBytes) throws InterruptedException {
        long wanted = Math.min(total, fileBytes > total ? total : fileBytes * BYTES_A_FILE_BYTE);
        while (free < wanted) {
            wait();
        }
        free -= wanted;
        return new Share(wanted);
    }

    private synchronized void give(long bytes) {
        free += bytes;
        notifyAll();
    }

    /** What one file takes; given back once. */
    final class Share implements AutoCloseable {
        private long bytes;

        private Share(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            long given = bytes;
            bytes = 0;
            give(given);
        }
    }
}
