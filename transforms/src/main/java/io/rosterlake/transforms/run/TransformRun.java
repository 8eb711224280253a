package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings tables up to date, see {@link TableStep}. Every bronze table is read in the one version that was newest when the
 * run began. A repeated run changes nothing, and a killed run is continued by running again.
 */
public final class TransformRun {
    private static final int CONCURRENT_JOBS = 2;

    private final Lake lake;
    private final RunOptions options;

    /**
     * @param program another program may compute other figures
     * @param force computes every table as a whole, also those that are up to date
     */
    public TransformRun(Lake lake, String program, boolean force, Progress progress) {
        this(lake, new RunOptions(program, force, progress, RunOptions.HALF));
    }

    TransformRun(Lake lake, RunOptions options) {
        this.lake = lake;
        this.options = options;
    }

    /**
     * Runs the jobs, each as soon as the tables that it reads are there. When one fails, the jobs that do not depend
     * on it still finish; then the failure is thrown.
     */
    public void run(List<TableJob> jobs) {
        RunTables tables = new RunTables(
                lake,
                jobs.stream().collect(Collectors.toMap(job -> job.definition().name(), job -> job.slicing()
                        .grain())));
        takeBronze(jobs, tables);
        Map<TableName, AtomicInteger> readers = readers(jobs);
        ExecutorService threads = Executors.newFixedThreadPool(CONCURRENT_JOBS);
        try {
            Map<TableName, CompletableFuture<Void>> steps = new LinkedHashMap<>();
            for (TableJob job : jobs) {
                CompletableFuture<?>[] before = job.inputs().stream()
                        .filter(input -> !input.isBronze())
                        .map(steps::get)
                        .toArray(CompletableFuture<?>[]::new);
                steps.put(
                        job.definition().name(),
                        CompletableFuture.allOf(before).thenRunAsync(() -> step(job, tables, readers), threads));
            }
            await(steps.values());
        } finally {
            threads.shutdown();
        }
    }

    /**
     * A submission's rows are written before the submission itself. The table of submissions is therefore taken first: of
     * every submission that it knows, the rows are there in the other tables' versions.
     */
    private static void takeBronze(List<TableJob> jobs, RunTables tables) {
        List<TableName> bronze = jobs.stream()
                .flatMap(job -> job.inputs().stream())
                .filter(TableName::isBronze)
                .distinct()
                .toList();
        Stream.concat(
                        bronze.stream().filter(BronzeTables.SUBMISSION::equals),
                        bronze.stream().filter(table -> !table.equals(BronzeTables.SUBMISSION)))
                .forEach(tables::take);
    }

    private void step(TableJob job, RunTables tables, Map<TableName, AtomicInteger> readers) {
        new TableStep(job, lake, tables, options).run();
        Stream.concat(job.inputs().stream(), Stream.of(job.definition().name()))
                .filter(table -> readers.get(table).decrementAndGet() == 0)
                .forEach(tables::release);
    }

    /** Of each table how many steps still have to do with it: its own, and those that read it. */
    private static Map<TableName, AtomicInteger> readers(List<TableJob> jobs) {
        Map<TableName, AtomicInteger> readers = new ConcurrentHashMap<>();
        jobs.stream()
                .flatMap(job -> Stream.concat(
                        job.inputs().stream(), Stream.of(job.definition().name())))
                .forEach(table -> readers.computeIfAbsent(table, name -> new AtomicInteger())
                        .incrementAndGet());
        return readers;
    }

    private static void await(Collection<CompletableFuture<Void>> steps) {
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
        try {
            all.exceptionally(failure -> null).join();
            steps.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
