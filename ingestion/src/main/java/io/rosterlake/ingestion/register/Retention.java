package io.rosterlake.ingestion.register;

/** What of a canonical column may enter the lake. */
public enum Retention {
    /** The value itself. */
    KEPT,
    /** Only a keyed hash of the value: identity numbers and names. */
    HASHED,
    /** Nothing: telephone numbers, free remarks. */
    DROPPED
}
