package io.rosterlake.ingestion.sample.population;

/** Why somebody left. */
public enum LeavingReason {
    RESIGNED,
    RETIRED,
    DISMISSED,
    CONTRACT_ENDED,
    TRANSFERRED
}
