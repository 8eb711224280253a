package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that a person holds or held.
 *
 * @param registeredOn the last registration; null for certificates that nobody registers, or nobody has yet
 * @param validUntil null for certificates without an end
 */
public record Certificate(
        Person person,
        String name,
        LocalDate obtainedOn,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate validUntil)
        implements PersonalEvent {}
