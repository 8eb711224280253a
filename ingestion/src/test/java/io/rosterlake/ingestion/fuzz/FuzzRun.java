package io.rosterlake.ingestion.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Spoils registers and reads them, in a process whose heap is the cap that reading must keep to. Ends with exit code 0 when all held,
 * 1 when not; files that failed are kept.
 *
 * <pre>java -Xmx512m -cp … io.rosterlake.ingestion.fuzz.FuzzRun FOLDER SEED FIRST-CASE CASES</pre>
 */
final class FuzzRun {
    /** Time of the processor, not of the clock: the machine may be busy with other things. */
    private static final long LONGEST_CPU_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A case that uses no processor either is stuck. */
    private static final long LONGEST_WALL_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final int MOST_FAILURES = 20;
    private static final int STACK_LINES = 40;

    private final Path folder;
    private final long seed;
    private final int end;
    private final BaseFiles bases;
    private final Oracle oracle;
    private final FuzzReport report = new FuzzReport();
    private volatile Running running;

    private record Running(int number, long cpuNanos, long wallNanos, boolean isOver) {}

    private FuzzRun(Path folder, long seed, int first, int cases) throws Exception {
        this.folder = folder;
        this.seed = seed;
        this.end = first + cases;
        this.bases = BaseFiles.write(Files.createTempDirectory(folder, "bases-"));
        this.oracle = new Oracle(PersonalData.of(bases, folder));
        this.running = new Running(first, 0, System.nanoTime(), false);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FuzzRun run = new FuzzRun(
                folder, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        System.exit(run.run() ? 0 : 1);
    }

    /** Runs all cases; whether all held. */
    private boolean run() throws InterruptedException {
        long started = System.nanoTime();
        int next = running.number();
        while (next < end && report.failures().size() < MOST_FAILURES) {
            Thread worker = work(next);
            next = watch(worker);
        }
        System.out.printf("seed %d: %s", seed, report);
        System.out.printf("%n%d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        return report.failures().isEmpty();
    }

    private Thread work(int first) {
        Thread worker = new Thread(
                () -> {
                    for (int number = first;
                            number < end && report.failures().size() < MOST_FAILURES && isMine();
                            number++) {
                        one(number);
                    }
                    running = new Running(end, 0, System.nanoTime(), true);
                },
                "case");
        running = new Running(first, 0, System.nanoTime(), false);
        worker.setDaemon(true);
        worker.start();
        return worker;
    }

    /** A worker that was given up must not go on when its case ends after all. */
    private static boolean isMine() {
        return !Thread.currentThread().isInterrupted();
    }

    private void one(int number) {
        SpoiltFile file = SpoiltFile.of(seed, number, bases);
        Path path = folder.resolve("%d-%d".formatted(seed, number));
        try {
            Files.write(path, file.content());
            long begun = cpuNanos(Thread.currentThread());
            running = new Running(number, begun, System.nanoTime(), false);
            String outcome = oracle.judge(path, file.name());
            report.ended(number, file, outcome, cpuNanos(Thread.currentThread()) - begun);
            Files.delete(path);
        } catch (Throwable failure) {
            fail(describe(number, file, trace(failure)));
        }
    }

    /** Watches a worker to its end, or to the end of its time; the number of the case to go on with. */
    private int watch(Thread worker) throws InterruptedException {
        while (true) {
            worker.join(200);
            Running current = running;
            if (current.isOver() || !worker.isAlive()) {
                return end;
            }
            boolean isLate = current.cpuNanos() > 0
                    && (cpuNanos(worker) - current.cpuNanos() > LONGEST_CPU_NANOS
                            || System.nanoTime() - current.wallNanos() > LONGEST_WALL_NANOS);
            if (isLate) {
                String stack = Arrays.stream(worker.getStackTrace())
                        .limit(STACK_LINES)
                        .map(line -> "\tat " + line)
                        .collect(Collectors.joining("\n"));
                fail(describe(current.number(), SpoiltFile.of(seed, current.number(), bases), "hangs\n" + stack));
                worker.interrupt();
                return current.number() + 1;
            }
        }
    }

    private void fail(String failure) {
        System.out.println(failure);
        report.failed(failure);
    }

    private String describe(int number, SpoiltFile file, String what) {
        return "case %d (%s; %s): %s%n\tkept as %s; again: mvn test -Pfuzz -pl ingestion -Dfuzz.seed=%d -Dfuzz.case=%d%n"
                .formatted(number, file.label(), file.name(), what, folder.resolve(seed + "-" + number), seed, number);
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().lines().limit(STACK_LINES).collect(Collectors.joining("\n"));
    }

    private static long cpuNanos(Thread thread) {
        return Math.max(1, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }
}
