package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;

/** A departure that the district has put on record. */
public record Departure(Person person, LocalDate leftOn, LeavingReason reason) implements PersonalEvent {}
