package io.rosterlake.ingestion.submission;

/** What has become of a file since the landing folder was looked through. */
public enum FileState {
    /** Nothing: whoever read it meanwhile read the bytes that it was found with. */
    UNCHANGED,
    /** It was written to, so what was read of it may be half of the one and half of the other. */
    CHANGED,
    /** It is not there any more. */
    GONE,
    /** It is there, but cannot be read. */
    UNREADABLE
}
