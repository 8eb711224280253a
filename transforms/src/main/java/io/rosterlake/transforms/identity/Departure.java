package io.rosterlake.transforms.identity;

import java.time.LocalDate;

/** A departure record. */
public record Departure(String district, String key, LocalDate leftOn) {}
