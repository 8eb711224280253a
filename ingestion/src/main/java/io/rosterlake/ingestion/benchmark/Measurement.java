package io.rosterlake.ingestion.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * What one run took.
 *
 * @param rows rows read
 * @param seconds seconds by the clock
 * @param cpuSeconds seconds of processor time of the whole process: all threads, the garbage collector and the compiler among them
 * @param peakHeapBytes most heap in use at any one time, garbage that was not collected yet included; 0 when not measured
 */
record Measurement(int rows, double seconds, double cpuSeconds, long peakHeapBytes) {
    double rowsASecond() {
        return rows / seconds;
    }

    double rowsACpuSecond() {
        return rows / cpuSeconds;
    }

    /** The run in the middle by processor time: other people's work on the machine disturbs that least. */
    static Measurement median(List<Measurement> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Measurement::cpuSeconds))
                .toList()
                .get(runs.size() / 2);
    }
}
