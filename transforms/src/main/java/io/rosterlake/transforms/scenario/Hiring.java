package io.rosterlake.transforms.scenario;

/** Who is hired. New entrants come at post level {@code staff}, on the first of a month, and are paid from it on. */
public sealed interface Hiring {
    /** Nobody. */
    record None() implements Hiring {}

    /**
     * One person for everybody who leaves, in the month after the last one that is paid.
     *
     * @param entrant what is assumed of them
     */
    record Replace(NewEntrant entrant) implements Hiring {}

    /**
     * As many as each community is short of its minimum ({@code gross_shortage}).
     *
     * @param from the month in which they come
     * @param entrant what is assumed of them
     */
    record FillToMinimum(ScenarioMonth from, NewEntrant entrant) implements Hiring {}

    /** As it is written in files, such as {@code fill_to_minimum}. */
    default String code() {
        if (this instanceof None) {
            return "none";
        }
        return this instanceof Replace ? "replace" : "fill_to_minimum";
    }
}
