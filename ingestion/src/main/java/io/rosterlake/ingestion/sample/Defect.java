package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.housestyle.CellValue;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;

/** Something that goes wrong with one register of one district. */
sealed interface Defect {
    Target target();

    /**
     * Which register goes wrong.
     *
     * @param registersBeforeEnd 0 for the last one that the district sends, 1 for the one before it
     */
    record Target(SampleDistrict district, Register register, int registersBeforeEnd) {}

    /** Makes the wrong cell of a person from the person and the last day of the register's period. */
    @FunctionalInterface
    interface WrongCell {
        CellValue of(Worker worker, LocalDate periodEnd);
    }

    /**
     * One person's cell is wrong.
     *
     * @param column canonical column
     * @param rejects whether the line must be rejected for it
     */
    record BadCell(Target target, FindingCode code, String column, boolean rejects, WrongCell cell) implements Defect {}

    /** One person stands there twice. */
    record RepeatedLine(Target target) implements Defect {}

    /** The last printed total is too high by {@code off}. */
    record WrongTotal(Target target, int off) implements Defect {}

    /** The file arrives cut off; the whole one follows a week later. */
    record CutOff(Target target) implements Defect {}

    /** The file arrives empty, and nobody sends it again. */
    record Empty(Target target) implements Defect {}

    /** The first version lacks some people; a corrected one follows. */
    record Incomplete(Target target, int missingPeople) implements Defect {}

    /** The same file is sent again. */
    record SentTwice(Target target) implements Defect {}
}
