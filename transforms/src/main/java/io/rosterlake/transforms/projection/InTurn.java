package io.rosterlake.transforms.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on two things at a time, and hands the results over in the order of the things. */
final class InTurn {
    private static final int THREADS = 2;

    /** How many results may wait for an earlier one. */
    private static final int AHEAD = 32;

    private InTurn() {}

    /**
     * @param work called by two threads
     * @param take called by this thread, with one result after the other
     */
    static <T, R> void of(Iterable<T> things, Function<T, R> work, Consumer<R> take) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Future<R>> waiting = new ArrayDeque<>();
            Iterator<T> next = things.iterator();
            while (next.hasNext() || !waiting.isEmpty()) {
                while (next.hasNext() && waiting.size() < AHEAD) {
                    T thing = next.next();
                    waiting.add(threads.submit(() -> work.apply(thing)));
                }
                take.accept(result(waiting.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
