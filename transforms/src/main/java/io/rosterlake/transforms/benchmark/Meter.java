package io.rosterlake.transforms.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Measures what this process does. */
final class Meter {
    private static final double NANOS = 1e9;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Meter() {}

    /**
     * A result, and what it took.
     *
     * @param <T> the result's type
     */
    record Measured<T>(T result, Measurement measurement) {}

    static <T> Measured<T> measure(Supplier<T> work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        Duration processor = processorTime();
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / NANOS;
        double processorSeconds = processorTime().minus(processor).toNanos() / NANOS;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measured<>(result, new Measurement(seconds, processorSeconds, peak, peakResidentBytes()));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Linux says it; other systems do not. */
    private static long peakResidentBytes() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException exception) {
            return 0;
        }
    }
}
