package io.rosterlake.ingestion.sample.population;

/** On which footing somebody works, in the order in which registers list people. */
public enum StaffCategory {
    COMMITTEE,
    RECRUITED,
    STREET_HIRED,
    GRID,
    PUBLIC_WELFARE,
    DISPATCH,
    RETAINED_RETIREE
}
