package io.rosterlake.ingestion.job;

/**
 * Files are read side by side but decided one after the other: what a file is compared with must be decided before it.
 */
final class Turns {
    private int next;
    private boolean abandoned;

    /**
     * Waits until all earlier files are decided.
     *
     * @throws AbandonedException when one of them could not be
     */
    synchronized void await(int turn) throws InterruptedException {
        while (next < turn && !abandoned) {
            wait();
        }
        if (abandoned) {
            throw new AbandonedException();
        }
    }

    synchronized void done(int turn) {
        next = turn + 1;
        notifyAll();
    }

    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    /** An earlier file could not be decided, so this one cannot either. */
    static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("an earlier file could not be decided");
        }
    }
}
