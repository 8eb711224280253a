package io.rosterlake.ingestion.job;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
     * Ends when no reader runs any more, in good times and bad: only then may what they work with be cleared away.
     *
     * @throws IngestFailedException at the first file that could not be decided; those after it were not either
     */
    void process(List<FileWork> works) throws IngestFailedException {
        ExecutorService executor = Executors.newFixedThreadPool(readers);
        for (int turn = 0; turn < works.size(); turn++) {
            int place = turn;
            executor.execute(() -> run(works.get(place), place));
        }
        executor.shutdown();
        awaitReaders(executor);
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void run(FileWork work, int turn) {
        if (turns.isAbandoned()) {
            return;
        }
        try {
            launcher.run(fileJob.of(work, turn), work);
            turns.done(turn);
        } catch (Exception | Error e) {
            if (!turns.isAbandoned()) {
                failure.compareAndSet(
                        null, new IngestFailedException(work.file().path(), e));
            }
            turns.abandon();
        } finally {
            work.close();
        }
    }

    /** Whoever interrupts wants the ingestion to stop; the readers are not interrupted, since that would close files under them. */
    private void awaitReaders(ExecutorService executor) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                turns.abandon();
            }
        }
    }
}
