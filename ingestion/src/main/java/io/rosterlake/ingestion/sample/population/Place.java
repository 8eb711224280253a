package io.rosterlake.ingestion.sample.population;

/** One post to be filled in a community. */
record Place(StaffCategory category, Role role) {}
