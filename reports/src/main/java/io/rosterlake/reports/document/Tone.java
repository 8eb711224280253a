package io.rosterlake.reports.document;

/** What a word says about a state of affairs; never the only bearer of the meaning. */
public enum Tone {
    PLAIN,
    GOOD,
    BAD,
    WARNING,
    MUTED
}
