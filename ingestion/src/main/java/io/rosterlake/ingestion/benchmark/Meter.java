package io.rosterlake.ingestion.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/** Measures what this process does. */
final class Meter {
    private static final double NANOS = 1e9;

    private Meter() {}

    /** Something to measure; says how many rows it read. */
    interface Work {
        int run() throws Exception;
    }

    static Measurement measure(Work work) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        Duration cpu = cpu();
        long start = System.nanoTime();
        int rows = work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        double cpuSeconds = cpu().minus(cpu).toNanos() / NANOS;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measurement(rows, seconds, cpuSeconds, peak);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
