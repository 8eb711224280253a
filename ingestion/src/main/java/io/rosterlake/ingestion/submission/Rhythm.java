package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.register.Register;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * How often a register is to come and by when. No document gives these dates; they are the convention by which
 * {@code gold.data_quality} counts days, and stand once, in the table of transforms/README.md ("Data quality").
 */
public enum Rhythm {
    /** Every month or every quarter, as the district reports; due on the 10th of the month after. */
    OF_DISTRICT(Set.of(Register.WORKERS, Register.COMMUNITIES, Register.PAYROLL)),
    /** For every year, as one list or in parts; due on the last day of the second month after the list's period. */
    YEARLY(Set.of(Register.TRAININGS, Register.CERTIFICATES, Register.APPRAISALS)),
    /** When there is something to tell: nobody waits for it. */
    OCCASIONAL(Set.of(Register.DEPARTURES));

    private static final int DAY_OF_MONTH = 10;
    private static final int MONTHS_AFTER_YEAR = 2;
    private static final int MONTHS_A_QUARTER = 3;

    private final Set<Register> registers;

    Rhythm(Set<Register> registers) {
        this.registers = registers;
    }

    public static Rhythm of(Register register) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.registers.contains(register))
                .findFirst()
                .orElseThrow();
    }

    /** The day until which a register of a period is in time; empty when nobody waits for it. */
    public Optional<LocalDate> dueOn(YearMonth period) {
        return switch (this) {
            case OF_DISTRICT -> Optional.of(period.plusMonths(1).atDay(DAY_OF_MONTH));
            case YEARLY -> Optional.of(period.plusMonths(MONTHS_AFTER_YEAR).atEndOfMonth());
            case OCCASIONAL -> Optional.empty();
        };
    }

    /** Whether a month is one for which a register is to come as a whole. */
    boolean closesPeriod(YearMonth month, District.Reporting reporting) {
        return switch (this) {
            case OF_DISTRICT ->
                reporting == District.Reporting.MONTHLY || month.getMonthValue() % MONTHS_A_QUARTER == 0;
            case YEARLY -> month.getMonth() == Month.DECEMBER;
            case OCCASIONAL -> false;
        };
    }

    /** What a whole register of a period is for, as submissions label it: a month or a year. */
    String wholePeriod(YearMonth period) {
        return this == YEARLY ? String.valueOf(period.getYear()) : period.toString();
    }
}
