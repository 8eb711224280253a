package io.rosterlake.ingestion.job;

/**
 * Files are read side by side but decided one after the other: what a file is compared with must be decided before it. When one of them
 * cannot be decided, or somebody asks the ingestion to stop, the rest is abandoned: rows are read no further, and what is being published
 * is finished.
 */
final class Turns {
    private int next;
    private volatile boolean abandoned;

    /**
     * Waits until all earlier files are decided.
     *
     * @throws AbandonedException when the rest was abandoned
     */
    synchronized void await(int turn) throws InterruptedException {
        while (next < turn && !abandoned) {
            wait();
        }
        check();
    }

    /**
     * Goes on unless the rest was abandoned.
     *
     * @throws AbandonedException when it was
     */
    void check() {
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

    boolean isAbandoned() {
        return abandoned;
    }

    /** This file is not decided in this run. */
    static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("the rest of the files was abandoned");
        }
    }
}
