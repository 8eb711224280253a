package io.rosterlake.ingestion.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when the process is told to end (Ctrl-C, SIGTERM): it is asked to stop, and the process waits for it, but
 * not for ever. The exit code is then the signal's: 130 or 143.
 */
final class OrderlyStop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private OrderlyStop(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    awaitEnd();
                },
                "orderly-stop");
    }

    /**
     * From now on until it is closed, a signal asks the command to stop.
     *
     * @param stop asks it, from another thread
     */
    static OrderlyStop onSignal(Runnable stop) {
        OrderlyStop orderly = new OrderlyStop(stop);
        Runtime.getRuntime().addShutdownHook(orderly.hook);
        return orderly;
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has said its last word. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook is what ends it
        }
    }
}
