package io.rosterlake.ingestion.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How the cases of a run ended. */
final class FuzzReport {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, int[]> mutators = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long slowestMillis;
    private int slowestCase;
    private int cases;

    synchronized void ended(int number, SpoiltFile file, String outcome, long cpuNanos) {
        cases++;
        outcomes.merge(outcome, 1, Integer::sum);
        boolean isRefused = outcome.startsWith("refused");
        file.mutations().forEach(mutator -> mutators.computeIfAbsent(mutator.label(), label -> new int[2])[
                isRefused ? 1 : 0]++);
        long millis = TimeUnit.NANOSECONDS.toMillis(cpuNanos);
        if (millis > slowestMillis) {
            slowestMillis = millis;
            slowestCase = number;
        }
    }

    synchronized void failed(String failure) {
        cases++;
        failures.add(failure);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder("%,d cases, %d failures; slowest: case %d, %,d ms of CPU%n"
                .formatted(cases, failures.size(), slowestCase, slowestMillis));
        outcomes.forEach((outcome, count) -> text.append("%8d  %s%n".formatted(count, outcome)));
        text.append("%naccepted   refused  mutation%n".formatted());
        mutators.forEach((mutator, counts) -> text.append("%8d  %8d  %s%n".formatted(counts[0], counts[1], mutator)));
        return text.toString();
    }
}
