package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.Fingerprint;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings tables up to date. Every bronze table is read in the one version that was newest when the run began. A
 * table whose newest commit carries the fingerprint of today's inputs is left alone, so a repeated run changes nothing
 * and a killed run is continued by running again.
 */
public final class TransformRun {
    private static final int CONCURRENT_JOBS = 2;

    private final Lake lake;
    private final String program;
    private final boolean force;
    private final Progress progress;

    private final Map<TableName, TableVersion> bronze = new HashMap<>();
    private final Map<TableName, Fingerprint> fingerprints = new HashMap<>();
    private final Map<TableName, Dataset<Row>> computed = new ConcurrentHashMap<>();

    /**
     * @param program part of every fingerprint: another program may compute other figures
     * @param force computes tables that are up to date too
     */
    public TransformRun(Lake lake, String program, boolean force, Progress progress) {
        this.lake = lake;
        this.program = program;
        this.force = force;
        this.progress = progress;
    }

    /**
     * Runs the jobs, each as soon as the tables that it reads are there. When one fails, the jobs that do not depend
     * on it still finish; then the failure is thrown.
     */
    public void run(List<TableJob> jobs) {
        jobs.stream()
                .flatMap(job -> job.inputs().stream())
                .filter(TableName::isBronze)
                .distinct()
                .forEach(this::pin);
        jobs.forEach(job -> fingerprints.put(job.definition().name(), fingerprintOf(job)));
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
                        CompletableFuture.allOf(before).thenRunAsync(() -> step(job), threads));
            }
            await(steps.values());
        } finally {
            threads.shutdown();
        }
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

    private void step(TableJob job) {
        TableName table = job.definition().name();
        Fingerprint fingerprint = fingerprints.get(table);
        if (!force && isUpToDate(table, fingerprint)) {
            progress.unchanged(table);
        } else {
            bringUpToDate(job, fingerprint);
        }
    }

    private void pin(TableName table) {
        lake.version(table).ifPresent(version -> bronze.put(table, version));
    }

    private Fingerprint fingerprintOf(TableJob job) {
        List<String> parts = new ArrayList<>();
        parts.add(job.definition().name().toString());
        parts.add(program);
        for (TableName input : job.inputs()) {
            parts.add(input.toString());
            parts.add(
                    input.isBronze()
                            ? Optional.ofNullable(bronze.get(input))
                                    .map(TableVersion::identity)
                                    .orElse("absent")
                            : fingerprints.get(input).value());
        }
        parts.addAll(job.settings());
        return Fingerprint.of(parts);
    }

    private boolean isUpToDate(TableName table, Fingerprint fingerprint) {
        return lake.version(table)
                .flatMap(version -> lake.commitInfo(table, version))
                .filter(fingerprint::isOf)
                .isPresent();
    }

    private void bringUpToDate(TableJob job, Fingerprint fingerprint) {
        long start = System.nanoTime();
        Dataset<Row> rows = job.definition()
                .conform(job.compute(table -> readFor(job, table)))
                .localCheckpoint();
        long count = rows.count();
        Validator.validate(job.definition().name(), job.checks(rows, table -> readFor(job, table)));
        new Publisher(lake).publish(job.definition(), rows, count, fingerprint);
        computed.put(job.definition().name(), rows);
        progress.published(job.definition().name(), count, Duration.ofNanos(System.nanoTime() - start));
    }

    private Dataset<Row> readFor(TableJob job, TableName table) {
        if (!job.inputs().contains(table)) {
            throw new IllegalArgumentException(job.definition().name() + " does not name " + table + " as an input");
        }
        if (table.isBronze()) {
            return BronzeTables.read(lake, table, Optional.ofNullable(bronze.get(table)));
        }
        return computed.computeIfAbsent(table, this::published);
    }

    private Dataset<Row> published(TableName table) {
        return lake.version(table)
                .map(version -> lake.read(table, version))
                .orElseThrow(() -> new IllegalStateException(table + " is up to date, yet it is not in the lake"));
    }
}
