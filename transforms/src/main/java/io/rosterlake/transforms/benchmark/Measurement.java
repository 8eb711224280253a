package io.rosterlake.transforms.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * What one run took.
 *
 * @param seconds seconds by the clock
 * @param processorSeconds seconds of processor time of the whole process: all threads, the garbage collector and the
 *     compiler among them
 * @param peakHeapBytes most heap in use at any one time, garbage that was not collected yet included; 0 when there is none
 * @param peakResidentBytes most memory that the process had from the system since it began; 0 when the system does not say
 */
record Measurement(double seconds, double processorSeconds, long peakHeapBytes, long peakResidentBytes) {
    /** The run in the middle by processor time: other people's work on the machine disturbs that least. */
    static Measurement median(List<Measurement> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Measurement::processorSeconds))
                .toList()
                .get(runs.size() / 2);
    }
}
