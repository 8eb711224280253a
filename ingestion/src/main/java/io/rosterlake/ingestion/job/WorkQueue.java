package io.rosterlake.ingestion.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the jobs of files: several are read at once, in the order in which they are decided. */
final class WorkQueue {
    private final JobLauncher launcher;
    private final FileJob fileJob;
    private final Turns turns;
    private final int readers;
    private final AtomicReference<IngestFailedException> failure = new AtomicReference<>();

    WorkQueue(JobLauncher launcher, FileJob fileJob, Turns turns, int readers) {
        this.launcher = launcher;
        this.fileJob = fileJob;
        this.turns = turns;
        this.readers = readers;
    }

    /**
     * @throws IngestFailedException at the first file that could not be decided; those after it were not either
     */
    void process(List<FileWork> works) throws IngestFailedException {
        ExecutorService executor = Executors.newFixedThreadPool(readers);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int turn = 0; turn < works.size(); turn++) {
                int place = turn;
                results.add(executor.submit(() -> run(works.get(place), place)));
            }
            for (Future<?> result : results) {
                await(result);
            }
        } finally {
            turns.abandon();
            executor.shutdown();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private Void run(FileWork work, int turn) throws Exception {
        if (turns.isAbandoned()) {
            throw new Turns.AbandonedException();
        }
        try {
            launcher.run(fileJob.of(work, turn), work);
            turns.done(turn);
            return null;
        } catch (Exception | Error e) {
            failure.compareAndSet(null, new IngestFailedException(work.file().path(), e));
            turns.abandon();
            throw e;
        } finally {
            work.close();
        }
    }

    private void await(Future<?> result) throws IngestFailedException {
        try {
            result.get();
        } catch (ExecutionException e) {
            turns.abandon(); // the failure itself was kept when it happened
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IngestFailedException("", e);
        }
    }
}
