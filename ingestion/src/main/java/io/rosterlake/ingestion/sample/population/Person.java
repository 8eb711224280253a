package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An invented person.
 *
 * @param identityNumber 18 characters with a valid check digit, in an area that does not exist
 * @param phone 11 digits beginning with 100, a range that is not given out
 */
public record Person(
        String identityNumber,
        String name,
        Sex sex,
        LocalDate birthDate,
        RetirementClass retirementClass,
        String ethnicity,
        String politicalStatus,
        Education education,
        String phone) {

    YearMonth retirementMonth() {
        return retirementClass.retirementMonth(YearMonth.from(birthDate));
    }

    /** Says nothing about the person, so that nothing gets into messages by accident. */
    @Override
    public String toString() {
        return "Person[invented]";
    }
}
