package io.rosterlake.ingestion.sample.population;

/** Something that is on record about a person. */
public sealed interface PersonalEvent permits Departure, Training, Certificate, Appraisal {
    Person person();
}
