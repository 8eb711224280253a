package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.register.Register;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was to come until a day and has not. A district is expected to send from its first workers, communities or payroll register on,
 * but a register not before any district sent it at all; the same as {@code gold.data_quality} on the day of the newest receipt.
 */
public final class ExpectedRegisters {
    private final Collection<Submission> inForce;
    private final Collection<District> districts;
    private final BoundaryChanges changes;
    private final LocalDate asOf;

    /**
     * @param inForce versions in force
     * @param changes which districts are no more; nobody waits for their registers
     * @param asOf the day on which somebody asks
     */
    public ExpectedRegisters(
            Collection<Submission> inForce, Collection<District> districts, BoundaryChanges changes, LocalDate asOf) {
        this.changes = changes;
        this.inForce = List.copyOf(inForce);
        this.districts = List.copyOf(districts);
        this.asOf = asOf;
    }

    /**
     * A register that has not come.
     *
     * @param district whose
     * @param register which
     * @param period last month of its period
     * @param periodLabel month, or year for lists of events
     * @param dueOn last day on which it would have been in time
     */
    public record Missing(District district, Register register, YearMonth period, String periodLabel, LocalDate dueOn) {
        /** Days since it was due; 0 or fewer while it is awaited. */
        public long daysOverdue(LocalDate asOf) {
            return ChronoUnit.DAYS.between(dueOn, asOf);
        }
    }

    /** Registers that are due and have not come, and those of months that are over and not due yet; by district, register and period. */
    public List<Missing> missing() {
        Set<List<Object>> come = new HashSet<>();
        for (Submission submission : inForce) {
            Submission.Content content = submission.content();
            if (content != null) {
                YearMonth period = YearMonth.from(content.period());
                come.add(List.of(
                        String.valueOf(submission.source().districtCode()),
                        content.register(),
                        Rhythm.of(content.register()).wholePeriod(period)));
            }
        }
        Map<Register, YearMonth> firstOfRegister = firstOfRegister();
        List<Missing> missing = new ArrayList<>();
        for (District district : districts) {
            Optional<YearMonth> first = firstOf(district);
            if (first.isPresent()) {
                firstOfRegister.forEach((register, firstAnywhere) -> missing.addAll(missing(
                        district, register, first.get().isAfter(firstAnywhere) ? first.get() : firstAnywhere, come)));
            }
        }
        return missing;
    }

    private List<Missing> missing(District district, Register register, YearMonth first, Set<List<Object>> come) {
        Rhythm rhythm = Rhythm.of(register);
        List<Missing> missing = new ArrayList<>();
        for (YearMonth month = first; month.atEndOfMonth().isBefore(asOf); month = month.plusMonths(1)) {
            String label = rhythm.wholePeriod(month);
            if (rhythm.closesPeriod(month, district.reporting())
                    && !changes.isAbolished(district.code(), month)
                    && !come.contains(List.<Object>of(district.code(), register, label))) {
                missing.add(new Missing(
                        district, register, month, label, rhythm.dueOn(month).orElseThrow()));
            }
        }
        return missing;
    }

    private Optional<YearMonth> firstOf(District district) {
        return inForce.stream()
                .filter(submission -> district.code().equals(submission.source().districtCode()))
                .map(Submission::content)
                .filter(content -> content != null && Rhythm.of(content.register()) == Rhythm.OF_DISTRICT)
                .map(content -> YearMonth.from(content.period()))
                .min(Comparator.naturalOrder());
    }

    private Map<Register, YearMonth> firstOfRegister() {
        Map<Register, YearMonth> first = new EnumMap<>(Register.class);
        for (Submission submission : inForce) {
            Submission.Content content = submission.content();
            if (content != null && Rhythm.of(content.register()) != Rhythm.OCCASIONAL) {
                first.merge(
                        content.register(),
                        YearMonth.from(content.period()),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    /** Days that a register came after it was due; 0 for one in time, or that nobody waited for. */
    public static long daysLate(Submission submission, District.Reporting reporting) {
        Submission.Content content = submission.content();
        if (content == null) {
            return 0;
        }
        YearMonth period = YearMonth.from(content.period());
        Rhythm rhythm = Rhythm.of(content.register());
        if (rhythm == Rhythm.OF_DISTRICT && !rhythm.closesPeriod(period, reporting)) {
            return 0;
        }
        return rhythm.dueOn(period)
                .map(due -> ChronoUnit.DAYS.between(due, submission.source().receivedOn()))
                .filter(days -> days > 0)
                .orElse(0L);
    }
}
